/** The national calendar that comes with the platform, and a check that a year is really in it. */
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { LocalDate } from '../../../contracts/base/dates.ts';
import { type CalendarYear, calendarOf, type WorkingCalendar } from './years.ts';

const LIBRARY = 'chinese-days';

/** The library's data file: day → words we do not need. Its functions are not used: they answer for any year. */
const LibraryData = z.object({
  holidays: z.record(z.iso.date(), z.string()),
  workdays: z.record(z.iso.date(), z.string()),
});

/** Days off in every year since 1999 whatever the notice says (全国年节及纪念日放假办法). */
const FIXED_DAYS_OFF = ['01-01', '05-01', '10-01', '10-02', '10-03'];

/**
 * The years that the library truly holds: every fixed holiday is there, and no fewer than ten days off in all.
 * A year it lacks (2027 when this was written, which its functions take for plain weekdays) is left out.
 */
export function defaultYears(): CalendarYear[] {
  const require = createRequire(import.meta.url);
  const data = LibraryData.parse(require(`${LIBRARY}/dist/chinese-days.json`));
  const { version } = z.object({ version: z.string() }).parse(require(`${LIBRARY}/package.json`));
  const years = new Set(Object.keys(data.holidays).map((day) => Number(day.slice(0, 4))));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      version: `cn-${year}@${LIBRARY}-${version}`,
      source: `${LIBRARY} ${version}`,
      off: daysOf(data.holidays, year),
      makeUp: daysOf(data.workdays, year),
    }))
    .filter(isComplete);
}

/** The calendar of the default years. */
export function defaultCalendar(): WorkingCalendar {
  return calendarOf(defaultYears());
}

/** Does this year look like a whole notice rather than a forecast or a fragment? */
export function isComplete(year: CalendarYear): boolean {
  return year.off.length >= 10 && missingFixedDays(year).length === 0;
}

/** Holidays that every year has and this one lacks: a sign of partial data. */
export function missingFixedDays(year: CalendarYear): LocalDate[] {
  const days = FIXED_DAYS_OFF.map((day) => `${year.year}-${day}` as LocalDate);
  return days.filter((day) => !year.off.includes(day));
}

function daysOf(days: Record<string, string>, year: number): LocalDate[] {
  return Object.keys(days)
    .filter((day) => day.startsWith(`${year}-`))
    .sort() as LocalDate[];
}
