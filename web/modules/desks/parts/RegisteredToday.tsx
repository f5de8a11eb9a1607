/** What was registered today, and with whom it is now. */
import { list } from '../../../../contracts/modules/documents.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import type { RowOf } from '../../../platform/api/usePages.ts';
import { usePages } from '../../../platform/api/usePages.ts';
import { today } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatTime } from '../../../platform/format.ts';
import { Go, PLACES } from '../../../platform/navigation.tsx';
import { stepName } from './step-name.ts';
import type { DeskState } from './useDesk.ts';

type Paper = RowOf<typeof list>;

const { labels } = desks;

const COLUMNS: readonly Column<Paper>[] = [
  {
    key: 'at',
    title: labels.colAt,
    cell: (p) => formatTime(p.at),
    width: 64,
    wideOnly: true,
    stacked: 'bare',
  },
  {
    key: 'number',
    title: labels.colNumber,
    cell: (p) => p.registerNumber,
    width: 190,
    wideOnly: true,
    stacked: 'bare',
  },
  {
    key: 'title',
    title: labels.colTitle,
    stacked: 'lead',
    cell: (p) => <strong className="desk-cell-title">{p.title}</strong>,
  },
  { key: 'sender', title: labels.colSender, cell: (p) => p.sender, wideOnly: true },
  {
    key: 'holder',
    title: labels.withWhom,
    stacked: 'bare',
    cell: (p) => `${p.holders.join('、')} ${stepName('documents.incoming', p.step)}`,
  },
];

/** Today's register. */
export function RegisteredToday({ desk }: { readonly desk: DeskState }) {
  const pages = usePages(list, { query: { on: today(), limit: 20 } });
  return (
    <Panel title={labels.registeredToday} extra={<Go to={PLACES.documents}>{labels.toRegister}</Go>} flush>
      {pages.isPending ? <Waiting rows={3} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.registeredNone} how={labels.registeredNoneHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.registeredToday}
          columns={COLUMNS}
          rows={pages.items}
          keyOf={(p) => p.matterId}
          onOpen={(p) => desk.open(p.matterId)}
          selected={desk.at}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}
