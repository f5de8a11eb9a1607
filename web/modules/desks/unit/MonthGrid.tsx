/** A month: each day with what is due on it; a day pressed narrows the list below. */
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import type { UnitDue } from '../../../../contracts/modules/desk-views.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Light } from '../../../kit/Light.tsx';
import { formatDay } from '../../../platform/format.ts';
import { weeksOf } from './month.ts';

const { labels } = desks;
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WORST = ['red', 'yellow', 'green', 'none'] as const;
const NAMED = 2;

/** The grid. */
export function MonthGrid(props: {
  readonly first: LocalDate;
  readonly today: LocalDate;
  readonly byDay: ReadonlyMap<LocalDate, readonly UnitDue[]>;
  readonly picked: LocalDate | null;
  readonly onPick: (day: LocalDate | null) => void;
}) {
  return (
    <table className="desk-month">
      <caption className="hy-hidden">{labels.calendar}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.first).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={classOf(day, props)}>
                <Day
                  day={day}
                  dues={props.byDay.get(day) ?? []}
                  isPicked={props.picked === day}
                  onPick={() => props.onPick(props.picked === day ? null : day)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf(
  day: LocalDate,
  { first, today }: { readonly first: LocalDate; readonly today: LocalDate },
): string {
  const classes = ['desk-day'];
  if (day.slice(0, 7) !== first.slice(0, 7)) classes.push('desk-day-beside');
  if (day === today) classes.push('desk-day-today');
  return classes.join(' ');
}

function Day(props: {
  readonly day: LocalDate;
  readonly dues: readonly UnitDue[];
  readonly isPicked: boolean;
  readonly onPick: () => void;
}) {
  const { day, dues } = props;
  const number = <span className="desk-day-number">{Number(day.slice(8, 10))}</span>;
  if (dues.length === 0) return number;
  const worst = WORST.find((light) => dues.some((due) => due.light === light)) ?? 'none';
  return (
    <button
      type="button"
      className="desk-day-button"
      aria-pressed={props.isPicked}
      aria-label={said(labels.dueOn, { day: formatDay(day), n: dues.length })}
      onClick={props.onPick}
    >
      {number}
      <Light light={worst} words={said(labels.pieces, { n: dues.length })} />
      {dues.slice(0, NAMED).map((due) => (
        <span key={due.matterId} className="desk-day-title">
          {due.title}
        </span>
      ))}
    </button>
  );
}
