/** What stands behind `huiyin calendar add START AMOUNT UNIT`: a due time, or the year that is not published. */
import { z } from 'zod';
import {
  atMinute,
  endOfDay,
  Instant,
  instantOf,
  LocalDate,
  localDateOf,
} from '../../../contracts/base/dates.ts';
import { type CalendarAddResult, RollRule, TimeUnit } from '../../../contracts/modules/calendar.ts';
import { addWorkingHours } from './hours.ts';
import type { OfficeHours } from './office-times.ts';
import { addCalendarDays, addHours, addMonths, addWorkingDays } from './rules.ts';
import { findUnpublishedYear } from './unpublished.ts';
import type { WorkingCalendar } from './years.ts';

/** Moment as people type it: a day, `2026-02-13T09:30` in Shanghai time, or a full ISO instant with Z or an offset. */
const Start = z.union([
  LocalDate,
  Instant,
  z.iso.datetime({ offset: true }).transform((text) => instantOf(Date.parse(text))),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d$/)
    .transform((text, context) => {
      const day = LocalDate.safeParse(text.slice(0, 10));
      if (!day.success) {
        context.addIssue({ code: 'custom', message: 'no such day' });
        return z.NEVER;
      }
      return atMinute(day.data, Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
    }),
]);

/** Arguments of the command, as strings from the command line or already typed. */
export const CalendarAddArgs = z
  .object({
    start: Start,
    /** Units to add: whole for days and months, a fraction allowed for hours. At most about a century. */
    amount: z.coerce.number().min(0).max(36500),
    unit: TimeUnit,
    roll: RollRule.default('non-working'),
  })
  .refine(({ amount, unit }) => unit.endsWith('hours') || Number.isInteger(amount), {
    path: ['amount'],
    message: 'days and months are counted whole',
  });
export type CalendarAddArgs = z.infer<typeof CalendarAddArgs>;

/**
 * Adds a span to a day or moment. Limits in days and months fall due at 24:00 +08:00 of `dueDate`; those in hours at
 * their minute. A day without a time starts at 00:00, which for working hours means the next opening of the office.
 */
export function calendarAdd(
  args: CalendarAddArgs,
  calendar: WorkingCalendar,
  officeHours?: OfficeHours,
): CalendarAddResult {
  try {
    return dueOf(args, calendar, officeHours);
  } catch (thrown) {
    const year = findUnpublishedYear(thrown);
    if (year === undefined) throw thrown;
    return { finding: 'not published yet', year, calendarVersion: calendar.version };
  }
}

function dueOf(
  args: CalendarAddArgs,
  calendar: WorkingCalendar,
  officeHours?: OfficeHours,
): CalendarAddResult {
  const { start, amount, unit, roll } = args;
  const day = isDay(start) ? start : localDateOf(start);
  const instant = isDay(start) ? atMinute(start, 0) : start;
  const calendarVersion = calendar.version;
  switch (unit) {
    case 'working-hours': {
      const due = addWorkingHours(calendar, instant, amount, officeHours);
      return { due, dueDate: localDateOf(due), calendarVersion };
    }
    case 'hours': {
      const due = addHours(instant, amount);
      return { due, dueDate: localDateOf(due), calendarVersion };
    }
    case 'working-days':
      return onDay(addWorkingDays(calendar, day, amount), calendarVersion);
    case 'calendar-days':
      return onDay(addCalendarDays(calendar, day, amount, roll), calendarVersion);
    case 'months':
      return onDay(addMonths(calendar, day, amount, roll), calendarVersion);
  }
}

function onDay(dueDate: LocalDate, calendarVersion: string): CalendarAddResult {
  return { due: endOfDay(dueDate), dueDate, calendarVersion };
}

function isDay(start: LocalDate | Instant): start is LocalDate {
  return start.length === 10;
}
