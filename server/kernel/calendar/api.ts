/** What other parts may use of the calendar. */
export { CalendarAddArgs, calendarAdd } from './add.ts';
export { defaultCalendar, defaultYears, missingFixedDays } from './default-years.ts';
export {
  addWorkingHours,
  addWorkingMs,
  isOfficeTime,
  nextOfficeTime,
  officeOpeningBefore,
  subtractWorkingMs,
  workingMinutesBetween,
  workingMsBetween,
} from './hours.ts';
export {
  DEFAULT_OFFICE_HOURS,
  DEFAULT_OFFICE_TIMES,
  type OfficeHours,
  type OfficeTimes,
  timesName,
} from './office-times.ts';
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
export {
  keepNotice,
  keepTimes,
  lockCalendar,
  type NoticeOrigin,
  type StoredNotice,
  storedCalendar,
  storedNotices,
  storedTimes,
  TIMES_SETTING,
} from './stored-notices.ts';
export { findUnpublishedYear } from './unpublished.ts';
export {
  type CalendarYear,
  calendarOf,
  type DayKind,
  dayKind,
  overlay,
  type WorkingCalendar,
  withTimes,
} from './years.ts';
