/** Columns of the register, shared by the screen and its print. */
import { textOf } from '../../../contracts/texts/texts.ts';
import { documents } from '../../../contracts/texts/zh-CN/documents.ts';
import type { Column } from '../../kit/DataTable.tsx';
import { UrgencyMark } from '../../kit/Light.tsx';
import { When } from '../../kit/When.tsx';
import { MatterLink } from '../../platform/navigation.tsx';
import { stepWords } from '../matters/public.ts';
import type { RegisterRow } from './queries.ts';

const { labels } = documents;

/** The columns. */
export const registerColumns: readonly Column<RegisterRow>[] = [
  {
    key: 'number',
    title: labels.registerNumber,
    width: 170,
    stacked: 'bare',
    cell: (row) => <span className="dc-number">{row.registerNumber}</span>,
  },
  {
    key: 'title',
    title: labels.title,
    stacked: 'lead',
    cell: (row) => (
      <span className="dc-title-cell">
        <UrgencyMark urgency={row.urgency} />
        <MatterLink matterId={row.matterId}>{row.title}</MatterLink>
      </span>
    ),
  },
  { key: 'sender', title: labels.sender, width: 180, stacked: 'bare', cell: (row) => row.sender },
  {
    key: 'paperNumber',
    title: labels.number,
    width: 170,
    wideOnly: true,
    cell: (row) => <span className="dc-number">{row.paperNumber}</span>,
  },
  {
    key: 'step',
    title: labels.step,
    width: 120,
    stacked: 'bare',
    cell: (row) =>
      row.state === 'open' || row.state === 'suspended' || row.state === 'void'
        ? stepWords('documents.incoming', row.step)
        : textOf('names', `state.${row.state}`),
  },
  {
    key: 'holders',
    title: labels.holders,
    width: 120,
    wideOnly: true,
    stacked: 'titled',
    cell: (row) => row.holders.join('、'),
  },
  {
    key: 'at',
    title: labels.at,
    width: 84,
    wideOnly: true,
    stacked: 'titled',
    cell: (row) => <When at={row.at} />,
  },
];
