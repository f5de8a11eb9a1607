/**
 * Counting on the working calendar, in days and months. The day of the event is never counted: the first day is the
 * next one (民法典 201). Days that a notice made up are worked like any other.
 * All of it throws `calendar.not_published` as soon as a day is asked whose year has no notice.
 */
import {
  addDays,
  addMonthsTo,
  dayNumberOf,
  dayOfNumber,
  epochOf,
  type Instant,
  instantOf,
  type LocalDate,
} from '../../../contracts/base/dates.ts';
import type { RollRule } from '../../../contracts/modules/calendar.ts';
import { dayKind, isWorkedAt, type WorkingCalendar } from './years.ts';

/** Is the day worked (Monday to Friday, less days off, plus days made up)? */
export function isWorkingDay(calendar: WorkingCalendar, day: LocalDate): boolean {
  return isWorkedAt(calendar, dayNumberOf(day));
}

/**
 * The `n`-th working day after `day`, which itself is not counted; before it when `n` is negative; `day` when 0.
 * @example addWorkingDays(calendar, '2026-02-13', 5) === '2026-02-27'
 */
export function addWorkingDays(calendar: WorkingCalendar, day: LocalDate, n: number): LocalDate {
  assertWhole(n);
  const step = Math.sign(n);
  let at = dayNumberOf(day);
  for (let left = Math.abs(n); left > 0; ) {
    at += step;
    if (isWorkedAt(calendar, at)) left--;
  }
  return dayOfNumber(at);
}

/** The day itself when worked, else the next working day. */
export function nextWorkingDay(calendar: WorkingCalendar, day: LocalDate): LocalDate {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/**
 * Moves the last day of a period off a day of rest, as its rule wants. 民法典 203 and 民事诉讼法 85 say 法定休假日;
 * weekends are taken for such (the wording they replaced said 星期日或者其他法定休假日, and 行政复议法 88
 * borrows it), so `non-working` is the ordinary case. A made-up Saturday is worked: nothing moves.
 */
export function rolled(calendar: WorkingCalendar, lastDay: LocalDate, roll: RollRule): LocalDate {
  if (roll === 'none') return lastDay;
  if (roll === 'holiday' && dayKind(calendar, lastDay) !== 'off') return lastDay;
  return nextWorkingDay(calendar, lastDay);
}

/** `n` calendar days after `day`, moved on when the last day is one of rest. `none` needs no calendar. */
export function addCalendarDays(
  calendar: WorkingCalendar,
  day: LocalDate,
  n: number,
  roll: RollRule = 'non-working',
): LocalDate {
  assertWhole(n);
  return rolled(calendar, addDays(day, n), roll);
}

/** The same-numbered day `n` months later, else the month's end (民法典 202), moved on like calendar days. */
export function addMonths(
  calendar: WorkingCalendar,
  day: LocalDate,
  n: number,
  roll: RollRule = 'non-working',
): LocalDate {
  assertWhole(n);
  return rolled(calendar, addMonthsTo(day, n), roll);
}

/** Hours run through nights and holidays (urgent information; a leak is reported within 24). May be a fraction. */
export function addHours(instant: Instant, hours: number): Instant {
  return instantOf(Math.round(epochOf(instant) + hours * 3600000));
}

/**
 * Working days after `from` up to and including `to`: on Wednesday a limit of Friday has 2 left (还有 2 个工作日).
 * Negative when `to` is earlier: on Monday it is one day over. `addWorkingDays(c, from, n)` is always `n` away.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  const [start, end] = [dayNumberOf(from), dayNumberOf(to)];
  return end < start ? 0 - workedIn(calendar, end, start) : workedIn(calendar, start, end);
}

/** Worked days in (from, to]. */
function workedIn(calendar: WorkingCalendar, from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (isWorkedAt(calendar, day)) count++;
  return count;
}

function assertWhole(n: number): void {
  if (!Number.isInteger(n)) throw new RangeError(`days and months are counted whole, not ${n}`);
}
