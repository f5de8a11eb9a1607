/** One month: which days are off, which weekend is worked. */
import { addDays, type LocalDate, weekdayOf } from '../../../../contracts/base/dates.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';

const { labels } = limits;

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly workingDays: number;
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
}

/** Days off are marked 休, worked weekends 班: never by colour alone. */
export function MonthGrid({ year, month, workingDays, off, makeUp }: MonthProps) {
  const first = `${year}-${String(month).padStart(2, '0')}-01` as LocalDate;
  const days: LocalDate[] = [];
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day);
  const name = said(labels.month, { n: month });
  return (
    <section
      className="limits-month"
      aria-label={`${name} ${said(labels.workingDaysOf, { n: workingDays })}`}
    >
      <header>
        <strong>{name}</strong>
        <span className="hy-muted">{said(labels.workingDaysOf, { n: workingDays })}</span>
      </header>
      <div className="limits-days">
        {[...labels.weekdays].map((d) => (
          <span key={d} className="limits-weekday" aria-hidden="true">
            {d}
          </span>
        ))}
        {days.map((day, i) => {
          const kind = kindOf(day, off, makeUp);
          const column = i === 0 ? { gridColumnStart: ((weekdayOf(day) + 6) % 7) + 1 } : {};
          return (
            <span
              key={day}
              className={`limits-day limits-day-${kind}`}
              style={column}
              title={said(labels.dayIs, { day, kind: textOf('names', `day.${kind}`) })}
            >
              {Number(day.slice(8))}
              {kind === 'off' ? <i>休</i> : kind === 'made-up' ? <i>班</i> : null}
            </span>
          );
        })}
      </div>
    </section>
  );
}

function kindOf(day: LocalDate, off: readonly string[], makeUp: readonly string[]) {
  if (off.includes(day)) return 'off';
  if (makeUp.includes(day)) return 'made-up';
  return weekdayOf(day) % 6 === 0 ? 'rest' : 'work';
}
