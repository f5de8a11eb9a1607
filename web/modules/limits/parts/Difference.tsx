/** What a notice changes: days, and limits from when to when. Only after this may it be put in force. */
import type { CalendarDifference } from '../../../../contracts/modules/limits.ts';
import { findText, said, textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDue } from '../../../platform/format.ts';
import { MatterLink } from '../../../platform/navigation.tsx';

const { labels } = limits;
type Item = CalendarDifference['items'][number];

const COLUMNS: readonly Column<Item>[] = [
  {
    key: 'title',
    title: labels.title,
    stacked: 'lead',
    cell: (row) => (
      <MatterLink matterId={row.matterId}>
        {row.number ?? ''} {row.title}
      </MatterLink>
    ),
  },
  {
    key: 'rule',
    title: labels.rule,
    width: 130,
    wideOnly: true,
    cell: (row) => findText('names', `rule.${row.rule}`) ?? row.rule,
  },
  { key: 'before', title: labels.before, width: 150, stacked: 'titled', cell: (row) => dueWords(row.before) },
  {
    key: 'after',
    title: labels.after,
    width: 150,
    stacked: 'titled',
    cell: (row) => <strong>{dueWords(row.after)}</strong>,
  },
];

function dueWords(at: Item['before']): string {
  return at === null ? labels.undecided : formatDue(at);
}

/** The difference with its two ways on. */
export function Difference(props: {
  readonly difference: CalendarDifference;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onPublish: () => void;
  readonly onBack: () => void;
}) {
  const d = props.difference;
  return (
    <Panel title={labels.difference}>
      <h3 className="limits-head">{said(labels.dayChanges, { n: d.days.length })}</h3>
      <ul className="limits-changes">
        {d.days.map((c) => (
          <li key={c.day}>
            <span className="limits-date">{c.day}</span>
            {said(labels.changed, {
              before: c.before === null ? labels.unpublishedDay : textOf('names', `day.${c.before}`),
              after: textOf('names', `day.${c.after}`),
            })}
          </li>
        ))}
      </ul>
      <h3 className="limits-head">{said(labels.moves, { n: d.moved })}</h3>
      <p className="limits-line">{countsOf(d).join('；') || labels.noMoves}</p>
      {d.isWhole ? null : <p className="limits-old">{labels.partOnly}</p>}
      {d.items.length > 0 ? (
        <DataTable
          caption={labels.difference}
          columns={COLUMNS}
          rows={d.items}
          keyOf={(row) => `${row.matterId}${row.rule}${row.before ?? ''}`}
        />
      ) : null}
      <p className="hy-muted limits-line">{labels.publishNote}</p>
      <ErrorNotice error={props.error} />
      <span className="limits-turn">
        <Button kind="primary" busy={props.busy} onClick={props.onPublish}>
          {labels.publish}
        </Button>
        <Button onClick={props.onBack}>{labels.change}</Button>
      </span>
    </Panel>
  );
}

function countsOf(d: CalendarDifference): string[] {
  const shown = d.moved - d.hidden;
  return [
    d.later > 0 ? said(labels.later, { n: d.later }) : '',
    d.earlier > 0 ? said(labels.earlier, { n: d.earlier }) : '',
    d.settled > 0 ? said(labels.settled, { n: d.settled }) : '',
    d.late > 0 ? said(labels.late, { n: d.late }) : '',
    d.hidden > 0 ? said(labels.hidden, { n: d.hidden }) : '',
    shown > d.items.length ? labels.firstFifty : '',
  ].filter(Boolean);
}
