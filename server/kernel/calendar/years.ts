/**
 * The working calendar as a stack of years: the national data by default, the office's own notices laid over it.
 * Every stack has a version name, and every due time says which version it was counted on.
 */
import { createHash } from 'node:crypto';
import {
  dayNumberOf,
  dayOfNumber,
  type LocalDate,
  weekdayOf,
  yearOf,
} from '../../../contracts/base/dates.ts';
import { calendarErrors } from '../../../contracts/modules/calendar.ts';
import { problem } from '../../platform/problem.ts';
import { DEFAULT_OFFICE_TIMES, type OfficeTimes, timesName } from './office-times.ts';
import type { Notice } from './overlay.ts';

/** One published year: what its notices say beyond the plain weekday rule. */
export interface CalendarYear {
  readonly year: number;
  /** Names data and corrections, e.g. `cn-2026@chinese-days-1.5.7+3f9c2a1b`. */
  readonly version: string;
  /** Where the days come from, as the settings page shows it. */
  readonly source: string;
  /** Days off by notice, weekends inside a holiday included. */
  readonly off: readonly LocalDate[];
  /** Saturdays and Sundays worked in exchange (调休上班). */
  readonly makeUp: readonly LocalDate[];
}

/** Kinds of day in the look-up table; odd kinds are worked. */
const REST = 0;
const WORK = 1;
const OFF = 2;
const MADE_UP = 3;
const UNPUBLISHED = 4;

/** What a day is: rest = plain weekend, off = holiday by notice, made-up = worked weekend. */
export type DayKind = 'rest' | 'work' | 'off' | 'made-up';
const KIND_NAMES: readonly DayKind[] = ['rest', 'work', 'off', 'made-up'];

/** A named calendar: immutable, so that a due time counted on it can be counted again. */
export interface WorkingCalendar {
  readonly version: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
  /** One byte per day from `firstDay` (a day number) on: sweeps count a million clocks on it. */
  readonly firstDay: number;
  readonly kinds: Uint8Array;
  /** The office's hours: part of the calendar, since limits counted on other hours end at other times. */
  readonly times: OfficeTimes;
}

/** Builds a calendar from years. The version names the stack; equal years give an equal version. */
export function calendarOf(
  years: readonly CalendarYear[],
  times: OfficeTimes = DEFAULT_OFFICE_TIMES,
): WorkingCalendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const first = sorted[0]?.year ?? 1970;
  const last = sorted.at(-1)?.year ?? first;
  const firstDay = newYear(first);
  const kinds = new Uint8Array(newYear(last + 1) - firstDay).fill(UNPUBLISHED);
  for (const year of sorted) fillYear(kinds, firstDay, year);
  const stack = `cn-${first}..${last}#${digest(sorted.map((y) => y.version).join('\n'))}`;
  const name = timesName(times);
  const version = name === '' ? stack : `${stack}@${name}`;
  return { version, years: new Map(sorted.map((y) => [y.year, y])), firstDay, kinds, times };
}

/** The same days with other office hours, and so another version. */
export function withTimes(calendar: WorkingCalendar, times: OfficeTimes): WorkingCalendar {
  return calendarOf([...calendar.years.values()], times);
}

/**
 * Lays notices over a calendar, in order; the result has a new version as soon as one day differs.
 * A notice publishes its year when that is missing, else changes only the days it names. The notice of a year may
 * also change December of the year before (元旦 2023 began on 2022-12-31).
 * @throws calendar.notice_without_year, calendar.contradictory_notice
 */
export function overlay(base: WorkingCalendar, notices: readonly Notice[]): WorkingCalendar {
  const years = new Map(base.years);
  for (const notice of notices) {
    // A year without a day off is no notice of that year: it would make plain weekdays of all its holidays.
    if (!years.has(notice.year) && notice.off.length > 0) years.set(notice.year, emptyYear(notice));
    for (const year of yearsNamed(notice)) {
      const before = years.get(year);
      if (before === undefined) {
        throw problem(calendarErrors.noticeWithoutYear, { year, day: `${year}` });
      }
      years.set(year, amended(before, notice));
    }
  }
  return calendarOf([...years.values()], base.times);
}

/** What a day is in this calendar. @throws calendar.not_published when its year has no notice */
export function dayKind(calendar: WorkingCalendar, day: LocalDate): DayKind {
  return KIND_NAMES[kindAt(calendar, dayNumberOf(day))] ?? 'work';
}

/** Is the day with this number worked? For counting loops. @throws calendar.not_published */
export function isWorkedAt(calendar: WorkingCalendar, dayNumber: number): boolean {
  return kindAt(calendar, dayNumber) % 2 === 1;
}

function kindAt(calendar: WorkingCalendar, dayNumber: number): number {
  const kind = calendar.kinds[dayNumber - calendar.firstDay] ?? UNPUBLISHED;
  if (kind === UNPUBLISHED) {
    throw problem(calendarErrors.notPublished, { year: yearOf(dayOfNumber(dayNumber)) });
  }
  return kind;
}

function fillYear(kinds: Uint8Array, firstDay: number, year: CalendarYear): void {
  for (let day = newYear(year.year); day < newYear(year.year + 1); day++) {
    const weekday = weekdayOf(dayOfNumber(day));
    kinds[day - firstDay] = weekday === 0 || weekday === 6 ? REST : WORK;
  }
  for (const day of year.off) kinds[dayNumberOf(day) - firstDay] = OFF;
  for (const day of year.makeUp) kinds[dayNumberOf(day) - firstDay] = MADE_UP;
}

function newYear(year: number): number {
  return dayNumberOf(`${year}-01-01` as LocalDate);
}

function emptyYear(notice: Notice): CalendarYear {
  return { year: notice.year, version: `cn-${notice.year}`, source: notice.source, off: [], makeUp: [] };
}

function yearsNamed(notice: Notice): number[] {
  const named = [...notice.off, ...notice.makeUp, ...notice.ordinary].map(yearOf);
  return [...new Set([notice.year, ...named])].sort((a, b) => a - b);
}

function amended(year: CalendarYear, notice: Notice): CalendarYear {
  const ours = (days: readonly LocalDate[]) => days.filter((d) => yearOf(d) === year.year);
  const named = new Set([...notice.off, ...notice.makeUp, ...notice.ordinary]);
  const off = [...year.off.filter((d) => !named.has(d)), ...ours(notice.off)].sort();
  const makeUp = [...year.makeUp.filter((d) => !named.has(d)), ...ours(notice.makeUp)].sort();
  const isSame = off.join() === year.off.join() && makeUp.join() === year.makeUp.join();
  if (isSame && year.version !== `cn-${year.year}`) return year;
  const stem = year.version.split('+')[0] ?? year.version;
  const version = `${stem}+${digest(`${off.join()}|${makeUp.join()}`)}`;
  return { year: year.year, version, source: joined(year.source, notice.source), off, makeUp };
}

function joined(before: string, added: string): string {
  return before === added ? before : `${before}；${added}`;
}

/** Short content name: eight hex digits are enough to tell a handful of versions apart. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
