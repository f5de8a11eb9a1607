/** What was pre-filed and waits for the archivist. */
import { prefiled } from '../../../../contracts/modules/archives.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { type RowOf, usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { shortDay } from '../../../platform/format.ts';
import { Go, PLACES } from '../../../platform/navigation.tsx';
import { usePermission } from '../../../platform/session.tsx';
import type { DeskState } from './useDesk.ts';

type Closed = RowOf<typeof prefiled>;

const { labels } = desks;

const COLUMNS: readonly Column<Closed>[] = [
  { key: 'on', title: labels.colClosed, cell: (m) => (m.closedOn ? shortDay(m.closedOn) : ''), width: 90 },
  {
    key: 'title',
    title: labels.colTitle,
    cell: (m) => <strong className="desk-cell-title">{m.title}</strong>,
  },
  { key: 'number', title: labels.colNumber, cell: (m) => m.number, width: 190, wideOnly: true },
  {
    key: 'files',
    title: labels.colFiles,
    cell: (m) => said(labels.files, { n: m.files }),
    width: 70,
    wideOnly: true,
  },
];

/** For whom may read the archives. */
export function PrefiledPart({ desk }: { readonly desk: DeskState }) {
  const may = usePermission('archives.read');
  const pages = usePages(prefiled, { query: { state: 'closed', limit: 20 } }, { enabled: may });
  if (!may) return null;
  return (
    <Panel title={labels.prefiled} extra={<Go to={PLACES.archives}>{labels.toArchives}</Go>} flush>
      {pages.isPending ? <Waiting rows={3} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.prefiledEmpty} how={labels.prefiledEmptyHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.prefiled}
          columns={COLUMNS}
          rows={pages.items}
          keyOf={(m) => m.matterId}
          onOpen={(m) => desk.open(m.matterId)}
          selected={desk.at}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}
