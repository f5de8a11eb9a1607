/** What other parts may use of the calendar. */
export { CalendarAddArgs, calendarAdd } from './add.ts';
export { defaultCalendar, defaultYears, missingFixedDays } from './default-years.ts';
export {
  addWorkingHours,
  addWorkingMs,
  DEFAULT_OFFICE_HOURS,
  isOfficeTime,
  nextOfficeTime,
  type OfficeHours,
  officeOpeningBefore,
  subtractWorkingMs,
  workingMinutesBetween,
  workingMsBetween,
} from './hours.ts';
export { type Notice, parseOverlay } from './overlay.ts';
export {
  addCalendarDays,
  addHours,
  addMonths,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  rolled,
  workingDaysBetween,
} from './rules.ts';
export { findUnpublishedYear } from './unpublished.ts';
export {
  type CalendarYear,
  calendarOf,
  type DayKind,
  dayKind,
  overlay,
  type WorkingCalendar,
} from './years.ts';
