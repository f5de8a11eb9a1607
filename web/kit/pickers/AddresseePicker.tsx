/** Choosing people and units by name, full pinyin, initials or a mixture (`lijg` and `李jg` find 李建国). */
import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { type Addressee, find } from '../../../contracts/modules/directory.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { useMe } from '../../platform/session.tsx';
import { recentChoices, rememberChoice } from './recent.ts';

/** Among whom; the contract's own words. */
export type Among = 'all' | 'leaders' | 'units' | 'all_units' | 'my_unit' | 'my_leaders' | 'groups';

/** Somebody whose name is known, so that an id given from outside can be shown. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** Props common to all pickers. */
export interface PickerProps {
  readonly label: string;
  readonly among: Among;
  /** Names for the ids in `value`, when they come from elsewhere (a proposal, a draft). */
  readonly known?: readonly Named[] | undefined;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly status?: 'error' | undefined;
  readonly id?: string;
  /** Fewer kinds than the directory answers with. */
  readonly kinds?: readonly Addressee['kind'][];
}

interface ManyProps extends PickerProps {
  readonly value: readonly number[];
  readonly multiple: boolean;
  readonly onChange: (ids: number[], chosen: readonly Named[]) => void;
}

const TYPING_MS = 200;

/** The picker under all others: several or one. Names of what was chosen go out with the ids. */
export function AddresseePicker(props: ManyProps) {
  const me = useMe();
  const [typed, setTyped] = useState('');
  const [isEnterHeld, holdEnter] = useState(false);
  const { options, isFetching, isSettled } = useOptions(props, typed, me.personId);
  const names = useNames(props.known, options);
  const type = (word: string) => {
    holdEnter(false);
    setTyped(word);
  };
  const change = (ids: number[]) => {
    for (const id of ids) {
      const chosen = options.find((o) => o.value === id);
      if (chosen && !props.value.includes(id)) {
        rememberChoice(me.personId, props.among, { id, name: chosen.label, detail: chosen.detail });
      }
    }
    setTyped('');
    props.onChange(
      ids,
      ids.map((id) => ({ id, name: names.get(id) ?? String(id) })),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list of what was typed has come
  useEffect(() => {
    if (!isEnterHeld || !isSettled) return;
    holdEnter(false);
    const [first] = options;
    if (first && !props.value.includes(first.value)) {
      change(props.multiple ? [...props.value, first.value] : [first.value]);
    }
  }, [isEnterHeld, isSettled]);
  return (
    <div
      onKeyDownCapture={(e) => {
        // antd takes Tab for choosing, and so un-chooses what Enter has just chosen and keeps the focus in.
        if (e.key === 'Tab' && typed === '') e.stopPropagation();
        // Whoever types fast presses Enter while the list is still the one before: it would un-choose the unit chosen last.
        if (e.key === 'Enter' && !isSettled) {
          e.stopPropagation();
          e.preventDefault();
          holdEnter(true);
        }
      }}
    >
      <Select
        {...(props.id ? { id: props.id } : {})}
        {...(props.status ? { status: props.status } : {})}
        {...(props.multiple ? { mode: 'multiple' as const } : {})}
        aria-label={props.label}
        className="hy-picker"
        disabled={props.disabled ?? false}
        placeholder={props.placeholder ?? base.labels.pickerHint}
        value={props.value.map((id) => ({ value: id, label: names.get(id) ?? String(id) }))}
        labelInValue
        allowClear
        loading={isFetching}
        showSearch={{ filterOption: false, searchValue: typed, onSearch: type }}
        options={options}
        notFoundContent={isFetching ? base.labels.loading : base.labels.pickerNone}
        optionRender={(option) => (
          <span className="hy-option" style={{ paddingInlineStart: `${option.data.depth}em` }}>
            {option.data.label}{' '}
            {option.data.isRecent ? <span className="hy-tag">{base.labels.pickerRecent}</span> : null}{' '}
            <span className="hy-muted">{option.data.detail}</span>
          </span>
        )}
        onChange={(chosen: unknown) => change(idsOf(chosen))}
      />
    </div>
  );
}

function idsOf(chosen: unknown): number[] {
  const list = Array.isArray(chosen) ? chosen : chosen ? [chosen] : [];
  return list.map((c: { value: number }) => c.value);
}

interface Option {
  readonly value: number;
  readonly label: string;
  readonly detail: string;
  readonly depth: number;
  readonly isRecent: boolean;
}

function useOptions(props: ManyProps, typed: string, personId: number) {
  const q = useSettled(typed.trim());
  const read = useEndpoint(
    find,
    { query: { q, among: props.among, limit: 50 } },
    { keepPrevious: true, freshMs: 60_000 },
  );
  const { among, kinds } = props;
  const options = useMemo(() => {
    const found = (read.data?.items ?? []).filter((a) => !kinds || kinds.includes(a.kind));
    const listed: Option[] = found.map((a) => ({
      value: a.id,
      label: a.name,
      detail: a.detail,
      depth: q === '' ? a.depth : 0,
      isRecent: false,
    }));
    if (q !== '') return listed;
    // Lately chosen ones first, also where the whole list is too long to hold them: one of them may have left his post
    // since, which the server tells who sends him.
    const recent = recentChoices(personId, among).map(
      (c): Option => ({ value: c.id, label: c.name, detail: c.detail, depth: 0, isRecent: true }),
    );
    return [...recent, ...listed.filter((o) => !recent.some((r) => r.value === o.value))];
  }, [read.data, kinds, q, personId, among]);
  // Neither a list of the letters before, nor the last answer shown until the next has come.
  const isSettled = typed.trim() === q && !read.isPlaceholderData;
  return { options, isFetching: read.isFetching, isSettled };
}

function useNames(known: readonly Named[] | undefined, options: readonly Option[]): Map<number, string> {
  const [names] = useState(() => new Map<number, string>());
  for (const { id, name } of known ?? []) names.set(id, name);
  for (const { value, label } of options) names.set(value, label);
  return names;
}

/** The word once typing has paused, so that not every letter asks the server. */
function useSettled(word: string): string {
  const [settled, setSettled] = useState(word);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(word), TYPING_MS);
    return () => clearTimeout(timer);
  }, [word]);
  return settled;
}
