/** The hits: title, where the words stand, their surroundings. */
import { useEffect, useRef, useState } from 'react';
import type { search } from '../../../contracts/modules/matters.ts';
import { textOf } from '../../../contracts/texts/texts.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { matters } from '../../../contracts/texts/zh-CN/matters.ts';
import type { RowOf } from '../../platform/api/usePages.ts';
import { formatInstant, shortInstant } from '../../platform/format.ts';
import { MatterLink } from '../../platform/navigation.tsx';
import { useShortcuts } from '../../platform/shortcuts.ts';
import { excerptParts } from './excerpt.ts';

type Hit = RowOf<typeof search>;

/** Hits, best first; j and k walk, Enter opens. */
export function Hits(props: { readonly hits: readonly Hit[]; readonly onOpen: (matterId: string) => void }) {
  const { hits, onOpen } = props;
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLOListElement>(null);
  const walk = (by: number) => setAt((before) => Math.min(hits.length - 1, Math.max(0, before + by)));
  useShortcuts([
    { key: 'j', does: base.labels.keyNext, run: () => walk(1) },
    { key: 'k', does: base.labels.keyBefore, run: () => walk(-1) },
    {
      key: 'Enter',
      does: base.labels.keyOpen,
      run: () => {
        const hit = hits[Math.max(0, at)];
        if (hit) onOpen(hit.matterId);
      },
    },
  ]);
  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ol className="sr-hits" ref={list} aria-label={matters.labels.search}>
      {hits.map((hit, i) => (
        <li key={hit.matterId} aria-current={i === at}>
          <HitRow hit={hit} />
        </li>
      ))}
    </ol>
  );
}

function HitRow({ hit }: { readonly hit: Hit }) {
  return (
    <MatterLink matterId={hit.matterId} className="sr-hit">
      <span className="sr-head">
        <span className="hy-tag">{textOf('names', `kind.${hit.kind}`)}</span>
        <strong>
          <Marked text={isTitleWhole(hit) ? hit.excerpt : hit.title} />
        </strong>
        {hit.unitName ? <span>{hit.unitName}</span> : null}
        {hit.number ? <span className="hy-muted">{hit.number}</span> : null}
        <span className="sr-end hy-muted">
          {textOf('names', `state.${hit.state}`)}{' '}
          <time title={formatInstant(hit.at)}>{shortInstant(hit.at)}</time>
        </span>
      </span>
      {isTitleWhole(hit) ? null : (
        <span className="sr-excerpt">
          <span className="hy-muted">{textOf('names', `found.${hit.found}`)}：</span>
          <Marked text={hit.excerpt} />
        </span>
      )}
    </MatterLink>
  );
}

/** Found in the title, and the excerpt is all of it: then it need not be said twice. */
function isTitleWhole(hit: Hit): boolean {
  return hit.found === 'title' && hit.excerpt.replace(/[«»]/g, '') === hit.title;
}

/** Text with what was found marked. */
function Marked({ text }: { readonly text: string }) {
  return excerptParts(text).map((part, i) =>
    part.found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text in their order
      <mark key={i}>{part.text}</mark>
    ) : (
      part.text
    ),
  );
}
