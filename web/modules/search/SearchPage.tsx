/** 查找, /search: as one types; words and filters stand in the address; j and k walk the hits. */
import { Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { MatterState } from '../../../contracts/base/acts.ts';
import { search } from '../../../contracts/modules/matters.ts';
import { said, textOf } from '../../../contracts/texts/texts.ts';
import { matters } from '../../../contracts/texts/zh-CN/matters.ts';
import { Empty } from '../../kit/Empty.tsx';
import { usePages } from '../../platform/api/usePages.ts';
import { PLACES, useGo, useUrlWord } from '../../platform/navigation.tsx';
import { ListScreen } from '../matters/public.ts';
import { Hits } from './Hits.tsx';
import './search.css';

const { labels } = matters;
const TYPING_MS = 250;
const KINDS = ['documents.incoming', 'supervision.item', 'supervision.assignment'] as const;

/** The screen. */
export default function SearchPage() {
  const go = useGo();
  const [q, setQ] = useUrlWord('q');
  const [kindWord, setKind] = useUrlWord('kind');
  const [stateWord, setState] = useUrlWord('state');
  const kind = KINDS.find((k) => k === kindWord);
  const state = MatterState.safeParse(stateWord).data;
  const words = (q ?? '').trim();
  const rows = usePages(
    search,
    { query: { q: words, limit: 20, ...(kind ? { kind } : {}), ...(state ? { state } : {}) } },
    { enabled: words !== '' },
  );
  return (
    <ListScreen
      title={labels.search}
      rows={rows}
      idle={words === ''}
      empty={
        words === '' ? (
          <Empty title={labels.search} how={labels.searchStart} />
        ) : (
          <Empty title={labels.searchNothing} how={said(labels.searchNone, { q: words })} />
        )
      }
      filters={
        <div className="sr-filters">
          <Words value={q ?? ''} onSettled={(next) => setQ(next === '' ? undefined : next)} />
          <Filters kind={kind} onKind={setKind} state={state} onState={setState} />
        </div>
      }
    >
      <Hits hits={rows.items} onOpen={(matterId) => go(PLACES.matter(matterId))} />
    </ListScreen>
  );
}

type SetWord = (word: string | undefined) => void;

/** By kind and state. */
function Filters(props: {
  readonly kind: string | undefined;
  readonly onKind: SetWord;
  readonly state: string | undefined;
  readonly onState: SetWord;
}) {
  return (
    <>
      <Select
        aria-label={labels.anyKind}
        value={props.kind ?? ''}
        options={[
          { value: '', label: labels.anyKind },
          ...KINDS.map((k) => ({ value: k, label: textOf('names', `kind.${k}`) })),
        ]}
        onChange={(value: string) => props.onKind(value || undefined)}
      />
      <Select
        aria-label={labels.anyState}
        value={props.state ?? ''}
        options={[
          { value: '', label: labels.anyState },
          ...MatterState.options.map((s) => ({ value: s, label: textOf('names', `state.${s}`) })),
        ]}
        onChange={(value: string) => props.onState(value || undefined)}
      />
    </>
  );
}

/** The word box: what is typed goes into the address once typing pauses, at once with Enter. */
function Words(props: { readonly value: string; readonly onSettled: (words: string) => void }) {
  const [typed, setTyped] = useState(props.value);
  const told = useRef(props.value);
  const settle = useRef(props.onSettled);
  settle.current = props.onSettled;
  // Somebody else changed the address (back, a link): follow it, but never while it is our own echo.
  useEffect(() => {
    if (props.value !== told.current) setTyped(props.value);
    told.current = props.value;
  }, [props.value]);
  useEffect(() => {
    if (typed.trim() === told.current.trim()) return;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      settle.current(typed.trim());
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Input
      type="search"
      allowClear
      className="sr-words"
      autoFocus
      aria-label={labels.search}
      placeholder={labels.searchHint}
      value={typed}
      maxLength={80}
      onChange={(e) => setTyped(e.target.value)}
    />
  );
}
