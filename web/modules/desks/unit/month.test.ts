import { expect, it } from 'vitest';
import type { Instant, LocalDate } from '../../../../contracts/base/dates.ts';
import { dayOfDue, firstOf, monthAfter, weeksOf } from './month.ts';

const day = (text: string) => text as LocalDate;

it('shows September 2026 from Monday the 31st of August to Sunday the 4th of October', () => {
  const weeks = weeksOf(day('2026-09-01'));
  expect(weeks[0]?.[0]).toBe('2026-08-31');
  expect(weeks.at(-1)?.at(-1)).toBe('2026-10-04');
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

it('a February of four whole weeks takes four rows', () => {
  expect(weeksOf(day('2027-02-01')).length).toBe(4);
});

it('walks over the end of a year, and from the 31st into a short month', () => {
  expect(monthAfter(day('2026-12-01'), 1)).toBe('2027-01-01');
  expect(monthAfter(firstOf(day('2026-03-31')), -1)).toBe('2026-02-01');
});

it('a limit that ends at 24:00 belongs to the day it ends', () => {
  expect(dayOfDue('2026-09-18T16:00:00.000Z' as Instant)).toBe('2026-09-18');
  expect(dayOfDue('2026-09-18T07:20:00.000Z' as Instant)).toBe('2026-09-18');
});
