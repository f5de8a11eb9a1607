/** 今日清零: the section's open papers by who has them; a name narrows the list. */
import { useState } from 'react';
import { list } from '../../../../contracts/modules/documents.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { type RowOf, usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { shortInstant } from '../../../platform/format.ts';
import { stepName } from './step-name.ts';
import type { DeskState } from './useDesk.ts';

type Paper = RowOf<typeof list>;

const { labels } = desks;

const COLUMNS: readonly Column<Paper>[] = [
  {
    key: 'step',
    title: labels.colStep,
    cell: (p) => stepName('documents.incoming', p.step),
    width: 120,
    wideOnly: true,
  },
  {
    key: 'title',
    title: labels.colTitle,
    cell: (p) => <strong className="desk-cell-title">{p.title}</strong>,
  },
  { key: 'holder', title: labels.colHolder, cell: (p) => p.holders.join('、'), width: 200 },
  { key: 'at', title: labels.colAt, cell: (p) => shortInstant(p.at), width: 90, wideOnly: true },
];

/** Open papers of the section. */
export function SectionPapers({ desk }: { readonly desk: DeskState }) {
  const pages = usePages(list, { query: { state: 'open', limit: 50 } });
  const [who, setWho] = useState<string | null>(null);
  const rows = who === null ? pages.items : pages.items.filter((p) => p.holders.includes(who));
  return (
    <Panel title={labels.sectionOpen} flush>
      {pages.isPending ? <Waiting rows={4} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {!pages.isPending && pages.items.length === 0 && !pages.error ? (
        <Empty title={labels.sectionClear} how={labels.sectionClearHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <>
          <ByPerson papers={pages.items} who={who} onWho={setWho} />
          <DataTable
            caption={labels.sectionOpen}
            columns={COLUMNS}
            rows={rows}
            keyOf={(p) => p.matterId}
            onOpen={(p) => desk.open(p.matterId)}
            selected={desk.at}
          />
        </>
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}

function ByPerson(props: {
  readonly papers: readonly Paper[];
  readonly who: string | null;
  readonly onWho: (who: string | null) => void;
}) {
  const byName = new Map<string, number>();
  for (const name of props.papers.flatMap((p) => p.holders)) byName.set(name, (byName.get(name) ?? 0) + 1);
  const sorted = [...byName].sort((a, b) => b[1] - a[1]);
  return (
    <div className="desk-chips">
      {sorted.map(([name, n]) => (
        <button
          key={name}
          type="button"
          className="desk-chip"
          aria-pressed={props.who === name}
          onClick={() => props.onWho(props.who === name ? null : name)}
        >
          {said(labels.personHas, { name, n })}
        </button>
      ))}
    </div>
  );
}
