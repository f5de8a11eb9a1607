/** Counting in working hours: only office hours of working days pass; nights, noon and holidays do not. */
import {
  addDays,
  atMinute,
  epochOf,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
} from '../../../contracts/base/dates.ts';
import type { OfficeHours } from './office-times.ts';
import { isWorkingDay } from './rules.ts';
import type { WorkingCalendar } from './years.ts';

/**
 * The first instant by which `hours` of office time have passed since `instant`: from a Friday 17:00, one hour ends
 * on Monday 9:00; a full morning ends at 12:00, not at 14:00. Zero hours is `instant` itself.
 * @throws calendar.not_published
 */
export function addWorkingHours(
  calendar: WorkingCalendar,
  instant: Instant,
  hours: number,
  officeHours: OfficeHours = calendar.times.working,
): Instant {
  return addWorkingMs(calendar, instant, Math.round(hours * 3600000), officeHours);
}

/** As `addWorkingHours`, in milliseconds, so that ledgers lose nothing to rounding. */
export function addWorkingMs(
  calendar: WorkingCalendar,
  instant: Instant,
  ms: number,
  officeHours: OfficeHours = calendar.times.working,
): Instant {
  if (ms < 0) throw new RangeError('working time runs forward');
  const start = epochOf(instant);
  let left = ms;
  for (let day = localDateOf(instant); left > 0; day = addDays(day, 1)) {
    for (const [from, to] of stretchesOn(calendar, day, officeHours)) {
      const begin = Math.max(from, start);
      if (begin >= to) continue;
      if (left <= to - begin) return instantOf(begin + left);
      left -= to - begin;
    }
  }
  return instant;
}

/** The last instant from which `ms` of office time remain until `instant`: `addWorkingMs` backwards. */
export function subtractWorkingMs(
  calendar: WorkingCalendar,
  instant: Instant,
  ms: number,
  officeHours: OfficeHours = calendar.times.working,
): Instant {
  const end = epochOf(instant);
  let left = ms;
  for (let day = localDateOf(instant); left > 0; day = addDays(day, -1)) {
    for (const [from, to] of stretchesOn(calendar, day, officeHours).reverse()) {
      const close = Math.min(to, end);
      if (close <= from) continue;
      if (left <= close - from) return instantOf(close - left);
      left -= close - from;
    }
  }
  return instant;
}

/** Office time between two instants in milliseconds, negative when `to` is earlier. @throws calendar.not_published */
export function workingMsBetween(
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
  officeHours: OfficeHours = calendar.times.working,
): number {
  if (to === from) return 0;
  if (to < from) return 0 - workingMsBetween(calendar, to, from, officeHours);
  const [begin, end] = [epochOf(from), epochOf(to)];
  let sum = 0;
  for (let day = localDateOf(from); epochOf(atMinute(day, 0)) < end; day = addDays(day, 1)) {
    for (const [open, close] of stretchesOn(calendar, day, officeHours)) {
      sum += Math.max(0, Math.min(close, end) - Math.max(open, begin));
    }
  }
  return sum;
}

/** Whole office minutes between two instants. @throws calendar.not_published */
export function workingMinutesBetween(
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
  officeHours: OfficeHours = calendar.times.working,
): number {
  return Math.trunc(workingMsBetween(calendar, from, to, officeHours) / 60000) + 0;
}

/** Is it office time at this instant? The closing minute itself no longer is. @throws calendar.not_published */
export function isOfficeTime(
  calendar: WorkingCalendar,
  instant: Instant,
  officeHours: OfficeHours = calendar.times.working,
): boolean {
  const at = epochOf(instant);
  return stretchesOn(calendar, localDateOf(instant), officeHours).some(([from, to]) => at >= from && at < to);
}

/** The instant itself in office time, else the next opening. @throws calendar.not_published */
export function nextOfficeTime(
  calendar: WorkingCalendar,
  instant: Instant,
  officeHours: OfficeHours = calendar.times.working,
): Instant {
  const at = epochOf(instant);
  for (let day = localDateOf(instant); ; day = addDays(day, 1)) {
    for (const [from, to] of stretchesOn(calendar, day, officeHours)) {
      if (at < to) return instantOf(Math.max(at, from));
    }
  }
}

/** The last opening at or before an instant. @throws calendar.not_published */
export function officeOpeningBefore(
  calendar: WorkingCalendar,
  instant: Instant,
  officeHours: OfficeHours = calendar.times.working,
): Instant {
  const at = epochOf(instant);
  for (let day = localDateOf(instant); ; day = addDays(day, -1)) {
    const openings = stretchesOn(calendar, day, officeHours).map(([from]) => from);
    const last = openings.filter((from) => from <= at).at(-1);
    if (last !== undefined) return instantOf(last);
  }
}

function stretchesOn(
  calendar: WorkingCalendar,
  day: LocalDate,
  officeHours: OfficeHours,
): (readonly [number, number])[] {
  if (!isWorkingDay(calendar, day)) return [];
  const midnight = epochOf(atMinute(day, 0));
  return officeHours.map((s) => [midnight + s.from * 60000, midnight + s.to * 60000] as const);
}
