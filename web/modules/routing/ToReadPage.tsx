/** 待阅, /to-read: what went round to me and is not signed. */
import type { ToReadRow } from '../../../contracts/modules/circulation.ts';
import { said, textOf } from '../../../contracts/texts/texts.ts';
import { routing } from '../../../contracts/texts/zh-CN/routing.ts';
import { type Column, DataTable } from '../../kit/DataTable.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { LoadMore } from '../../kit/LoadMore.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatDue, shortInstant } from '../../platform/format.ts';
import { PLACES, useGo } from '../../platform/navigation.tsx';
import { useToReadPages } from './queries.ts';
import './routing.css';

const { labels } = routing;

const COLUMNS: readonly Column<ToReadRow>[] = [
  {
    key: 'title',
    title: labels.colTitle,
    cell: (row) => (
      <span>
        <strong className="desk-cell-title">{row.title}</strong>{' '}
        {row.standsInFor ? (
          <span className="hy-tag">{said(labels.forAbsent, { name: row.standsInFor })}</span>
        ) : null}{' '}
        {row.isLate ? <span className="hy-tag routing-late">{labels.overdueCopy}</span> : null}
        <span className="hy-muted routing-narrow">
          {said(labels.toReadFrom, { by: row.by, at: shortInstant(row.sentAt) })} ·{' '}
          {textOf('names', `wants.${row.wants}`)}
        </span>
      </span>
    ),
  },
  {
    key: 'from',
    title: labels.colFrom,
    cell: (row) => said(labels.toReadFrom, { by: row.by, at: shortInstant(row.sentAt) }),
    width: 190,
    wideOnly: true,
  },
  {
    key: 'wants',
    title: labels.colWants,
    cell: (row) => textOf('names', `wants.${row.wants}`),
    width: 120,
    wideOnly: true,
  },
  {
    key: 'due',
    title: labels.colReadBy,
    cell: (row) => (row.dueAt ? formatDue(row.dueAt) : ''),
    width: 120,
    wideOnly: true,
  },
  { key: 'number', title: labels.colNumber, cell: (row) => row.number, width: 170, wideOnly: true },
];

/** The screen. */
export default function ToReadPage() {
  const pages = useToReadPages();
  const go = useGo();
  return (
    <Panel title={labels.toRead} flush>
      {pages.isPending ? <Waiting rows={8} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.toReadNone} how={labels.toReadNoneHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.toRead}
          columns={COLUMNS}
          rows={pages.items}
          keyOf={(row) => `${row.matterId} ${row.sentAt} ${row.by}`}
          onOpen={(row) => go(PLACES.matter(row.matterId))}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}
