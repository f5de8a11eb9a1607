/** 催办阶梯 of today: who gets what reminder, sent and to be sent. */
import { reminders } from '../../../../contracts/modules/desk-views.ts';
import { findText, said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { type RowOf, usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDue, formatTime } from '../../../platform/format.ts';
import { toWhom } from './reminder-words.ts';
import type { DeskState } from './useDesk.ts';

type Row = RowOf<typeof reminders>;

const { labels } = desks;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'at', title: labels.colAt, width: 60, stacked: 'bare', cell: (r) => formatTime(r.at) },
  {
    key: 'what',
    title: labels.remindWhat,
    width: 96,
    stacked: 'bare',
    cell: (r) => findText('names', `remind.${r.what}`) ?? r.what,
  },
  { key: 'to', title: labels.remindWho, width: 190, stacked: 'bare', cell: toWhom },
  {
    key: 'title',
    title: labels.colTitle,
    stacked: 'lead',
    cell: (r) => <span className="desk-cell-title">{r.title}</span>,
  },
  {
    key: 'due',
    title: labels.colDue,
    width: 140,
    wideOnly: true,
    cell: (r) => (r.dueAt ? formatDue(r.dueAt) : ''),
  },
  {
    key: 'sent',
    title: labels.colState,
    width: 90,
    stacked: 'bare',
    cell: (r) => (r.sentAt ? said(labels.remindSent, { at: formatTime(r.sentAt) }) : labels.remindToCome),
  },
];

/** Today's steps of all limits one may see. */
export function RemindersPart({ desk }: { readonly desk: DeskState }) {
  const pages = usePages(reminders, { query: { limit: 50 } });
  return (
    <Panel title={labels.reminders} extra={<span className="hy-muted">{labels.remindersWhat}</span>} flush>
      {pages.isPending ? <Waiting rows={3} /> : null}
      <ErrorNotice error={pages.error} onRetry={pages.refetch} />
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.remindersEmpty} how={labels.remindersEmptyHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.reminders}
          columns={COLUMNS}
          rows={pages.items}
          keyOf={(r) => `${r.matterId}${r.rule}${r.what}${r.at}${r.to}`}
          onOpen={(r) => desk.open(r.matterId)}
          selected={desk.at}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}
