/** 还有几个工作日. */
import { epochOf, type Instant, instantOf, localDateOf } from '../../../contracts/base/dates.ts';
import { findUnpublishedYear, type WorkingCalendar, workingDaysBetween } from '../calendar/api.ts';

/** Working days from today to a due day, negative when over; null when a year is not published. */
export function daysLeft(calendar: WorkingCalendar, now: Instant, due: Instant | null): number | null {
  if (due === null) return null;
  try {
    // 24:00 of a day is the next day's first moment: a limit belongs to the day it ends.
    const dueDay = localDateOf(instantOf(epochOf(due) - 1));
    return workingDaysBetween(calendar, localDateOf(now), dueDay);
  } catch (thrown) {
    if (findUnpublishedYear(thrown) === undefined) throw thrown;
    return null;
  }
}
