/** Columns of the ladder, shared by the screen and its print. */
import { said } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import type { Column } from '../../../kit/DataTable.tsx';
import { formatDue } from '../../../platform/format.ts';
import { MatterLink } from '../../../platform/navigation.tsx';
import { PartLight, partState } from '../parts/PartsTable.tsx';
import type { LadderRow } from '../queries.ts';

const { labels } = supervision;

const FIXED: readonly Column<LadderRow>[] = [
  { key: 'light', title: labels.left, width: 110, stacked: 'bare', cell: (row) => <PartLight part={row} /> },
  {
    key: 'unit',
    title: labels.unit,
    width: 150,
    stacked: 'bare',
    cell: (row) => (
      <span className="sv-unit-cell">
        <MatterLink matterId={row.matterId}>{row.unitName}</MatterLink>
        {row.isLead ? <span className="hy-tag sv-lead">{labels.lead}</span> : null}
      </span>
    ),
  },
  {
    key: 'item',
    title: labels.item,
    stacked: 'lead',
    cell: (row) => (
      <span className="sv-item-cell">
        <MatterLink matterId={row.itemId}>{row.itemTitle}</MatterLink>
      </span>
    ),
  },
  {
    key: 'notice',
    title: labels.noticeNumber,
    width: 170,
    wideOnly: true,
    cell: (row) => row.noticeNumber,
  },
  { key: 'step', title: labels.step, width: 92, stacked: 'bare', cell: (row) => partState(row) },
  {
    key: 'holders',
    title: labels.holders,
    width: 110,
    wideOnly: true,
    stacked: 'titled',
    cell: (row) => row.holders.join('、'),
  },
  {
    key: 'due',
    title: labels.due,
    width: 140,
    wideOnly: true,
    screenOnly: true,
    cell: (row) => <span className="sv-due">{row.dueAt ? formatDue(row.dueAt) : ''}</span>,
  },
  {
    key: 'counts',
    title: labels.counts,
    width: 100,
    wideOnly: true,
    stacked: 'bare',
    cell: (row) =>
      [
        row.returns > 0 ? said(labels.returns, { n: row.returns }) : '',
        row.chases > 0 ? said(labels.chases, { n: row.chases }) : '',
      ]
        .filter(Boolean)
        .join(' '),
  },
];

/** The columns; `onChase` opens chasing for a row. */
export function ladderColumns(onChase: (matterId: string) => void): readonly Column<LadderRow>[] {
  const chase: Column<LadderRow> = {
    key: 'chase',
    title: labels.chase,
    width: 70,
    screenOnly: true,
    stacked: 'bare',
    cell: (row) => (
      <button
        type="button"
        className="hy-link"
        onClick={(e) => {
          e.stopPropagation();
          onChase(row.matterId);
        }}
      >
        {labels.chase}
        <span className="hy-hidden">{row.unitName}</span>
      </button>
    ),
  };
  return [...FIXED, chase];
}
