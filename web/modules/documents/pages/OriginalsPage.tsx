/** 原件去向, /documents/originals: which sheets are out of hand, which are overdue, which lie in boxes. Prints. */
import { type OriginalRow, originals } from '../../../../contracts/modules/incoming-office.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { formatDay, formatInstant } from '../../../platform/format.ts';
import { MatterLink, PLACES, useGo, useUrlWord } from '../../../platform/navigation.tsx';
import { ListScreen } from '../../matters/public.ts';
import '../documents.css';

const { labels } = incomingOffice;
const TABS = ['out', 'overdue', 'boxed'] as const;
const TAB_WORDS = {
  out: labels.originalsOut,
  overdue: labels.originalsOverdue,
  boxed: labels.originalsBoxed,
} as const;

const COLUMNS: readonly Column<OriginalRow>[] = [
  {
    key: 'number',
    title: documents.labels.registerNumber,
    width: 170,
    stacked: 'bare',
    cell: (row) => <span className="dc-number">{row.registerNumber}</span>,
  },
  {
    key: 'title',
    title: documents.labels.title,
    stacked: 'lead',
    cell: (row) => <MatterLink matterId={row.matterId}>{row.title}</MatterLink>,
  },
  {
    key: 'where',
    title: labels.colWhere,
    width: 200,
    stacked: 'bare',
    cell: (row) =>
      row.where?.kind === 'boxed'
        ? said(labels.originalBoxed, { box: row.where.box })
        : `${row.where?.to ?? ''}${row.where?.signedAt ? '' : `（${labels.originalUnsigned}）`}`,
  },
  {
    key: 'since',
    title: labels.colSince,
    width: 130,
    wideOnly: true,
    stacked: 'titled',
    cell: (row) => (row.where ? formatInstant(row.where.at) : ''),
  },
  {
    key: 'due',
    title: labels.colDue,
    width: 130,
    stacked: 'titled',
    cell: (row) => (
      <>
        {row.where?.dueOn ? formatDay(row.where.dueOn) : ''}
        {row.isOverdue ? <span className="hy-tag hy-tag-warn">{labels.overdue}</span> : null}
      </>
    ),
  },
];

/** The screen. */
export default function OriginalsPage() {
  const go = useGo();
  const [tab, setTab] = useUrlWord('where');
  const where = TABS.find((t) => t === tab) ?? 'out';
  const rows = usePages(originals, { query: { limit: 50, where } });
  return (
    <ListScreen
      title={labels.originalsTitle}
      rows={rows}
      printable
      empty={<Empty title={labels.originalsNone} how={labels.originalsNoneHow} />}
      filters={
        <Tabs
          label={labels.colWhere}
          active={where}
          onChange={(key) => setTab(key === 'out' ? undefined : key)}
          tabs={TABS.map((key) => ({ key, label: TAB_WORDS[key] }))}
        />
      }
    >
      <DataTable
        caption={labels.originalsTitle}
        columns={COLUMNS}
        rows={rows.items}
        keyOf={(row) => row.matterId}
        onOpen={(row) => go(PLACES.matter(row.matterId))}
      />
    </ListScreen>
  );
}
