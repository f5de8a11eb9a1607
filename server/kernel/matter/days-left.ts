/** 还有几个工作日. */
import { type Instant, lastDayOf, localDateOf } from '../../../contracts/base/dates.ts';
import { findUnpublishedYear, type WorkingCalendar, workingDaysBetween } from '../calendar/api.ts';

/** Working days from today to a due day, negative when over; null when a year is not published. */
export function daysLeft(calendar: WorkingCalendar, now: Instant, due: Instant | null): number | null {
  if (due === null) return null;
  try {
    return workingDaysBetween(calendar, localDateOf(now), lastDayOf(due));
  } catch (thrown) {
    if (findUnpublishedYear(thrown) === undefined) throw thrown;
    return null;
  }
}
