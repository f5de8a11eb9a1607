import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, endOfDay, type Instant, instantOf, type LocalDate } from '../../../contracts/base/dates.ts';
import { CalendarAddResult } from '../../../contracts/modules/calendar.ts';
import { CalendarAddArgs, calendarAdd } from './add.ts';
import { defaultCalendar } from './default-years.ts';
import {
  addWorkingHours,
  addWorkingMs,
  subtractWorkingMs,
  workingMinutesBetween,
  workingMsBetween,
} from './hours.ts';
import { parseOverlay } from './overlay.ts';
import {
  addCalendarDays,
  addHours,
  addMonths,
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from './rules.ts';
import { overlay } from './years.ts';

const calendar = defaultCalendar();
const day = (text: string) => text as LocalDate;
const at = (text: string) => instantOf(Date.parse(`${text}:00+08:00`));

/** A day between 2004-03-01 and 2026-06-01, so that two spans of 60 working days stay inside what is published. */
const anyDay = fc.integer({ min: 0, max: 8127 }).map((n) => addDays(day('2004-03-01'), n));
const span = fc.integer({ min: 0, max: 60 });
const anyInstant = fc
  .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2026-10-01T00:00:00Z') })
  .map((ms) => instantOf(ms));

describe('working days', () => {
  it.each([
    [
      '2026-02-13',
      5,
      '2026-02-27',
      'through the nine days of Spring Festival, counting the made-up Saturday',
    ],
    ['2026-09-18', 5, '2026-09-24', 'counting the made-up Sunday of 20 September'],
    ['2026-09-30', 20, '2026-11-03', 'through National Day'],
    ['2026-04-30', 3, '2026-05-08', 'through Labour Day'],
    ['2026-10-09', 1, '2026-10-10', 'onto a made-up Saturday'],
    ['2026-03-06', 1, '2026-03-09', 'over an ordinary weekend'],
    ['2026-12-30', 1, '2026-12-31', 'onto the last day of the year'],
  ])('from %s, %i of them end on %s: %s', (start, n, due) => {
    expect(addWorkingDays(calendar, day(start), n)).toBe(due);
    expect(workingDaysBetween(calendar, day(start), day(due))).toBe(n);
  });

  it('are said to be unpublished as soon as one of them lies in 2027', () => {
    expect(() => addWorkingDays(calendar, day('2026-12-31'), 1)).toThrow('calendar.not_published');
    expect(() => workingDaysBetween(calendar, day('2026-12-31'), day('2027-01-04'))).toThrow(
      'calendar.not_published',
    );
  });

  it('are left: two on Wednesday for a limit of Friday, none on the day itself, less than none after it', () => {
    expect(workingDaysBetween(calendar, day('2026-03-11'), day('2026-03-13'))).toBe(2);
    expect(workingDaysBetween(calendar, day('2026-03-13'), day('2026-03-13'))).toBe(0);
    expect(workingDaysBetween(calendar, day('2026-03-16'), day('2026-03-13'))).toBe(-1);
  });

  it('never end on a day of rest, and grow with the start and the count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const due = addWorkingDays(calendar, start, n);
        expect(isWorkingDay(calendar, due)).toBe(true);
        expect(due > start).toBe(true);
        expect(addWorkingDays(calendar, start, n + 1) > due).toBe(true);
        expect(addWorkingDays(calendar, addDays(start, 1), n) >= due).toBe(true);
      }),
    );
  });

  it('add up: m and then n are m + n, and counting back finds the number again', () => {
    fc.assert(
      fc.property(anyDay, span, span, (start, m, n) => {
        const due = addWorkingDays(calendar, addWorkingDays(calendar, start, m), n);
        expect(addWorkingDays(calendar, start, m + n)).toBe(due);
        expect(workingDaysBetween(calendar, start, due)).toBe(m + n);
        expect(workingDaysBetween(calendar, due, start)).toBe(0 - (m + n));
      }),
    );
  });

  it('count backwards to a working day as well', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (start, n) => {
        const due = addWorkingDays(calendar, addDays(start, 60), -n);
        expect(isWorkingDay(calendar, due)).toBe(true);
      }),
    );
  });

  it('are counted whole', () => {
    expect(() => addWorkingDays(calendar, day('2026-03-06'), 1.5)).toThrow(RangeError);
  });
});

describe('calendar days and months', () => {
  it('move off a holiday to the first working day after it', () => {
    expect(addCalendarDays(calendar, day('2026-09-16'), 15)).toBe('2026-10-08');
    expect(addMonths(calendar, day('2026-01-20'), 1)).toBe('2026-02-24');
  });

  it('move off an ordinary weekend unless the rule says otherwise', () => {
    expect(addCalendarDays(calendar, day('2026-03-06'), 15)).toBe('2026-03-23');
    expect(addCalendarDays(calendar, day('2026-03-06'), 15, 'holiday')).toBe('2026-03-21');
    expect(addCalendarDays(calendar, day('2026-03-06'), 15, 'none')).toBe('2026-03-21');
    expect(addCalendarDays(calendar, day('2026-09-16'), 15, 'none')).toBe('2026-10-01');
    expect(addCalendarDays(calendar, day('2026-09-16'), 15, 'holiday')).toBe('2026-10-08');
  });

  it('stay on a made-up Saturday, which is a working day', () => {
    expect(addCalendarDays(calendar, day('2026-02-13'), 1)).toBe('2026-02-14');
    expect(addCalendarDays(calendar, day('2026-09-25'), 15)).toBe('2026-10-10');
  });

  it('take the end of a month that has no such day', () => {
    expect(addMonths(calendar, day('2026-01-31'), 1, 'none')).toBe('2026-02-28');
    expect(addMonths(calendar, day('2024-01-31'), 1, 'none')).toBe('2024-02-29');
    expect(addMonths(calendar, day('2025-12-31'), 6, 'none')).toBe('2026-06-30');
    expect(addMonths(calendar, day('2026-03-31'), -1, 'none')).toBe('2026-02-28');
  });

  it('need no calendar when they never move, and a published one when they might', () => {
    expect(addCalendarDays(calendar, day('2026-12-20'), 30, 'none')).toBe('2027-01-19');
    expect(() => addCalendarDays(calendar, day('2026-12-20'), 30)).toThrow('calendar.not_published');
  });

  it('never end on a day of rest under the ordinary rule, nor before the plain sum', () => {
    fc.assert(
      fc.property(anyDay, span, (start, n) => {
        const due = addCalendarDays(calendar, start, n);
        expect(isWorkingDay(calendar, due)).toBe(true);
        expect(due >= addDays(start, n)).toBe(true);
        expect(isWorkingDay(calendar, addMonths(calendar, start, n % 3))).toBe(true);
      }),
    );
  });
});

describe('hours', () => {
  it('run through nights and holidays', () => {
    expect(addHours(at('2026-02-14T20:00'), 24)).toBe(at('2026-02-15T20:00'));
    expect(addHours(at('2026-02-14T20:00'), 1 / 3)).toBe(at('2026-02-14T20:20'));
  });

  it.each([
    ['2026-03-06T17:00', 1, '2026-03-09T09:00', 'over the weekend'],
    ['2026-03-06T08:30', 3.5, '2026-03-06T12:00', 'a whole morning ends at noon'],
    ['2026-03-06T12:30', 1, '2026-03-06T15:00', 'from the noon break'],
    ['2026-03-06T22:00', 7, '2026-03-09T17:30', 'one whole day from a night'],
    ['2026-02-14T17:00', 1, '2026-02-24T09:00', 'from a made-up Saturday through Spring Festival'],
    ['2026-03-06T06:00', 0, '2026-03-06T06:00', 'none at all'],
  ])('of office time: from %s, %d end at %s, %s', (start, hours, due) => {
    expect(addWorkingHours(calendar, at(start), hours)).toBe(at(due));
  });

  it('follow the hours of the office', () => {
    const summer = [
      { from: 8 * 60, to: 12 * 60 },
      { from: 15 * 60, to: 18 * 60 },
    ];
    expect(addWorkingHours(calendar, at('2026-07-06T11:00'), 2, summer)).toBe(at('2026-07-06T16:00'));
  });

  it('of office time agree with the minutes between, and add up', () => {
    const ms = fc.integer({ min: 1, max: 40 * 3600000 });
    fc.assert(
      fc.property(anyInstant, ms, ms, (start, a, b) => {
        const once = addWorkingMs(calendar, start, a);
        expect(workingMsBetween(calendar, start, once)).toBe(a);
        expect(addWorkingMs(calendar, once, b)).toBe(addWorkingMs(calendar, start, a + b));
        expect(workingMinutesBetween(calendar, start, once)).toBe(Math.floor(a / 60000));
        expect(once > start).toBe(true);
        expect(workingMsBetween(calendar, subtractWorkingMs(calendar, once, a), once)).toBe(a);
      }),
    );
  });

  it('make seven a working day: days and hours tell the same story from midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 20 }), (offset, n) => {
        const start = addDays(day('2025-01-01'), offset);
        const closing = addWorkingHours(calendar, endOfDay(start), n * 7);
        expect(closing).toBe(at(`${addWorkingDays(calendar, start, n)}T17:30`));
      }),
    );
  });
});

describe('calendar add', () => {
  const run = (start: string, amount: string, unit: string, on = calendar) => {
    const result = calendarAdd(CalendarAddArgs.parse({ start, amount, unit }), on);
    expect(CalendarAddResult.parse(result)).toEqual(result);
    return result;
  };

  it('tells day, instant and calendar version', () => {
    expect(run('2026-02-13', '5', 'working-days')).toEqual({
      due: '2026-02-27T16:00:00.000Z',
      dueDate: '2026-02-27',
      calendarVersion: calendar.version,
    });
    expect(run('2026-09-16', '15', 'calendar-days')).toMatchObject({ dueDate: '2026-10-08' });
    expect(run('2026-01-31', '1', 'months')).toMatchObject({ dueDate: '2026-02-28' });
    expect(run('2026-02-13', '5', 'working-hours')).toMatchObject({ due: at('2026-02-13T15:30') });
    expect(run('2026-02-13T17:00', '1', 'working-hours')).toMatchObject({ due: at('2026-02-14T09:00') });
    expect(run('2026-02-13T17:00', '24', 'hours')).toMatchObject({
      due: at('2026-02-14T17:00'),
      dueDate: '2026-02-14',
    });
  });

  it('finds that a year is not published, until a notice is laid over', () => {
    expect(run('2026-12-30', '5', 'working-days')).toEqual({
      finding: 'not published yet',
      year: 2027,
      calendarVersion: calendar.version,
    });
    const published = overlay(calendar, parseOverlay({ year: 2027, off: ['2027-01-01/2027-01-03'] }));
    expect(run('2026-12-30', '5', 'working-days', published)).toMatchObject({ dueDate: '2027-01-07' });
  });

  it.each([
    ['2026-02-30', '5', 'working-days'],
    ['2026-02-13', '1.5', 'working-days'],
    ['2026-02-13', '-1', 'working-days'],
    ['2026-02-13', 'five', 'working-days'],
    ['2026-02-13', '5', 'weeks'],
    ['2026-02-13T25:00', '5', 'hours'],
  ])('does not take %s %s %s', (start, amount, unit) => {
    expect(CalendarAddArgs.safeParse({ start, amount, unit }).success).toBe(false);
  });

  it('keeps instants apart from days: 24:00 of the due day is the next midnight in Shanghai', () => {
    const result = run('2026-03-06', '1', 'working-days');
    expect('due' in result && result.due).toBe('2026-03-09T16:00:00.000Z' as Instant);
  });
});
