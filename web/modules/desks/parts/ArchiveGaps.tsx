/** 归档缺口: by unit, what is closed and not arranged, and what of it has no file. */
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { archiveGaps } from '../../../../contracts/modules/desk-views.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatSince } from '../../../platform/format.ts';
import { usePermission } from '../../../platform/session.tsx';

type Row = ReplyOf<typeof archiveGaps>['units'][number];

const { labels } = desks;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'unit', title: labels.colUnit, cell: (r) => r.name },
  { key: 'waiting', title: labels.gapWaiting, width: 90, align: 'right', cell: (r) => r.waiting },
  {
    key: 'without',
    title: labels.gapWithout,
    width: 90,
    align: 'right',
    cell: (r) => (r.withoutFile > 0 ? <strong className="desk-late">{r.withoutFile}</strong> : ''),
  },
  {
    key: 'oldest',
    title: labels.gapOldest,
    width: 110,
    cell: (r) => (r.oldest ? formatSince(r.oldest) : ''),
  },
];

/** For whom may read the archives. */
export function ArchiveGaps() {
  const may = usePermission('archives.read');
  const read = useEndpoint(archiveGaps, {}, { enabled: may });
  if (!may) return null;
  return (
    <Panel
      title={labels.gaps}
      extra={
        read.data ? (
          <span className="hy-muted">{said(labels.gapToday, { n: read.data.closedToday })}</span>
        ) : null
      }
      flush
    >
      {read.isPending ? <Waiting rows={3} /> : null}
      <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.data?.units.length === 0 ? <Empty title={labels.gapsEmpty} how={labels.gapsEmptyHow} /> : null}
      {read.data && read.data.units.length > 0 ? (
        <DataTable
          caption={labels.gaps}
          columns={COLUMNS}
          rows={read.data.units}
          keyOf={(r) => String(r.id)}
        />
      ) : null}
    </Panel>
  );
}
