/** /exports: what I exported today; only I may download it. */
import { download, type Workbook, workbooks } from '../../../contracts/modules/exports.ts';
import { textOf } from '../../../contracts/texts/texts.ts';
import { exports as words } from '../../../contracts/texts/zh-CN/exports.ts';
import { type Column, DataTable } from '../../kit/DataTable.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { addressOf } from '../../platform/api/call.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../platform/format.ts';

const { labels } = words;

const COLUMNS: readonly Column<Workbook>[] = [
  { key: 'title', title: labels.title, stacked: 'lead', cell: (w) => w.title },
  { key: 'rows', title: labels.rows, width: 80, align: 'right', stacked: 'titled', cell: (w) => w.rows },
  {
    key: 'asked',
    title: labels.asked,
    width: 190,
    wideOnly: true,
    stacked: 'bare',
    cell: (w) => formatInstant(w.askedAt),
  },
  {
    key: 'state',
    title: labels.state,
    width: 100,
    stacked: 'bare',
    cell: (w) => textOf('names', `workbook.${w.state}`),
  },
  {
    key: 'download',
    title: labels.download,
    width: 80,
    screenOnly: true,
    stacked: 'bare',
    cell: (w) =>
      w.state === 'done' ? (
        <a href={addressOf(download, { params: { workbookId: w.id } })}>{labels.download}</a>
      ) : (
        ''
      ),
  },
];

/** The screen; asks again while something is being made. */
export default function ExportsPage() {
  const read = useEndpoint(workbooks, {}, { everyMs: 5000 });
  return (
    <Panel title={labels.page} flush>
      {read.isPending ? <Waiting rows={4} /> : null}
      <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.data?.items.length === 0 ? <Empty title={labels.none} how={labels.noneHow} /> : null}
      {read.data && read.data.items.length > 0 ? (
        <DataTable caption={labels.page} columns={COLUMNS} rows={read.data.items} keyOf={(w) => w.id} />
      ) : null}
    </Panel>
  );
}
