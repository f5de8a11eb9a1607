/** Units' open parts by due time: whom to chase. */
import { ladder } from '../../../../contracts/modules/supervision-assignments.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { DueLight } from '../../../kit/Light.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { type RowOf, usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
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
    stacked: 'bare',
  },
  { key: 'unit', title: labels.colUnit, cell: (p) => p.unitName, width: 110, stacked: 'bare' },
  {
    key: 'item',
    title: labels.colTitle,
    stacked: 'lead',
    cell: (p) => <span className="desk-cell-title">{p.itemTitle}</span>,
  },
  {
    key: 'holders',
    title: labels.colHolder,
    cell: (p) => p.holders.join('、'),
    width: 160,
    wideOnly: true,
    stacked: 'bare',
  },
  {
    key: 'next',
    title: labels.colNext,
    cell: (p) =>
      p.next
        ? said(labels.nextStep, { at: formatInstant(p.next.at), to: textOf('names', `to.${p.next.to}`) })
        : '',
    width: 270,
    wideOnly: true,
  },
  {
    key: 'chases',
    title: labels.colChases,
    cell: (p) => (p.chases > 0 ? said(labels.times, { n: p.chases }) : ''),
    width: 70,
    wideOnly: true,
  },
];

/** 催办台阶, shortened: whom to chase, as far as one may see. */
export function LadderPart({ desk }: { readonly desk: DeskState }) {
  return <Parts desk={desk} title={labels.ladder} />;
}

function Parts(props: { readonly desk: DeskState; readonly title: string }) {
  const { desk, title } = props;
  const mayChase = usePermission('supervision.chase');
  const pages = usePages(ladder, { query: { limit: SHOWN } });
  return (
    <Panel title={title} extra={mayChase ? <Go to={PLACES.supervision}>{labels.toLadder}</Go> : null} flush>
      {pages.isPending ? <Waiting rows={3} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.ladderEmpty} how={labels.ladderEmptyHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={title}
          columns={COLUMNS}
          rows={pages.items.slice(0, SHOWN)}
          keyOf={(p) => p.matterId}
          onOpen={(p) => desk.open(p.matterId)}
          selected={desk.at}
        />
      ) : null}
    </Panel>
  );
}
