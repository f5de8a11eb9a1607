/** Reports that are owed again and again while a matter is open: weekly, or by a day of each month. */
import { addDays, addMonthsTo, type LocalDate } from '../../../contracts/base/dates.ts';
import type { RollRule } from '../../../contracts/modules/calendar.ts';
import { rolled, type WorkingCalendar } from '../calendar/api.ts';

/** A rhythm as data. */
export type Recurrence =
  | { readonly every: 'week'; readonly roll: RollRule }
  | { readonly every: 'month'; readonly day: number; readonly roll: RollRule };

/**
 * The days on which reports are owed after `start`, up to and including `until`. Weekly ones count from the start;
 * a month that lacks the day owes on its last. @throws calendar.not_published where a day may have to move
 */
export function occurrences(
  recurrence: Recurrence,
  calendar: WorkingCalendar,
  start: LocalDate,
  until: LocalDate,
): LocalDate[] {
  const days: LocalDate[] = [];
  for (let n = 0; ; n++) {
    const plain = plainDay(recurrence, start, n);
    if (plain > until) return days;
    if (plain > start) days.push(rolled(calendar, plain, recurrence.roll));
  }
}

function plainDay(recurrence: Recurrence, start: LocalDate, n: number): LocalDate {
  if (recurrence.every === 'week') return addDays(start, 7 * (n + 1));
  const first = `${start.slice(0, 8)}01` as LocalDate;
  const month = addMonthsTo(first, n);
  const last = addDays(addMonthsTo(month, 1), -1);
  const wanted = addDays(month, recurrence.day - 1);
  // In a short month the wanted day lies in the next one.
  return wanted.slice(0, 7) === month.slice(0, 7) ? wanted : last;
}
