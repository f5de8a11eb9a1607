/** The days of a month as a calendar shows them: whole weeks from Monday. */
import {
  addDays,
  addMonthsTo,
  type Instant,
  type LocalDate,
  localDateOf,
  minuteOfDay,
  weekdayOf,
} from '../../../../contracts/base/dates.ts';

/** A month by its first day. */
export function firstOf(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01` as LocalDate;
}

/** The first of the month `n` months later. */
export function monthAfter(first: LocalDate, n: number): LocalDate {
  return firstOf(addMonthsTo(first, n));
}

/** Its weeks; days of the months beside it fill the first and the last. */
export function weeksOf(first: LocalDate): LocalDate[][] {
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7));
  const last = addDays(monthAfter(first, 1), -1);
  const weeks: LocalDate[][] = [];
  for (let start = monday; start <= last; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(start, i)));
  }
  return weeks;
}

/** The day a limit belongs to: 24:00 of a day is that day. */
export function dayOfDue(due: Instant): LocalDate {
  const day = localDateOf(due);
  return minuteOfDay(due) === 0 ? addDays(day, -1) : day;
}
