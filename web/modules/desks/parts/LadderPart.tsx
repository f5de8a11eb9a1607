/** 催办台阶, shortened: units' parts that are late or nearly so. */
import { ladder } from '../../../../contracts/modules/supervision.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { DueLight } from '../../../kit/Light.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { type RowOf, usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { Go, PLACES } from '../../../platform/navigation.tsx';
import { usePermission } from '../../../platform/session.tsx';
import type { DeskState } from './useDesk.ts';

type Part = RowOf<typeof ladder>;

const { labels } = desks;
const SHOWN = 8;

const COLUMNS: readonly Column<Part>[] = [
  {
    key: 'due',
    title: labels.colDue,
    cell: (p) => <DueLight light={p.light} dueAt={p.dueAt} workingDaysLeft={null} />,
    width: 140,
  },
  { key: 'unit', title: labels.colUnit, cell: (p) => p.unitName, width: 110 },
  {
    key: 'item',
    title: labels.colTitle,
    cell: (p) => <span className="desk-cell-title">{p.itemTitle}</span>,
  },
  { key: 'holders', title: labels.colHolder, cell: (p) => p.holders.join('、'), width: 90, wideOnly: true },
  {
    key: 'chases',
    title: labels.colChases,
    cell: (p) => (p.chases > 0 ? said(labels.times, { n: p.chases }) : ''),
    width: 70,
    wideOnly: true,
  },
];

/** For whom may chase; nothing for others. */
export function LadderPart({ desk }: { readonly desk: DeskState }) {
  const may = usePermission('supervision.chase');
  const pages = usePages(ladder, { query: { limit: SHOWN } }, { enabled: may });
  if (!may) return null;
  return (
    <Panel title={labels.ladder} extra={<Go to={PLACES.supervision}>{labels.toLadder}</Go>} flush>
      {pages.isPending ? <Waiting rows={3} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.ladderEmpty} how={labels.ladderEmptyHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.ladderHow}
          columns={desk.at ? COLUMNS.filter((c) => !c.wideOnly) : COLUMNS}
          rows={pages.items.slice(0, SHOWN)}
          keyOf={(p) => p.matterId}
          onOpen={(p) => desk.open(p.matterId)}
          selected={desk.at}
        />
      ) : null}
    </Panel>
  );
}
