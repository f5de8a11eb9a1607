/** Due time, time used and time given back, each counted in the unit that the rule names. */
import {
  addDays,
  addMonthsTo,
  dayNumberOf,
  endOfDay,
  epochOf,
  type Instant,
  type LocalDate,
  localDateOf,
} from '../../../contracts/base/dates.ts';
import type { TimeUnit } from '../../../contracts/modules/calendar.ts';
import {
  addHours,
  addWorkingDays,
  addWorkingMs,
  findUnpublishedYear,
  nextWorkingDay,
  rolled,
  workingDaysBetween,
  workingMsBetween,
} from '../calendar/api.ts';
import type { Clock, Due, FoldOn } from './clock.ts';

const HOUR_MS = 3600000;

/** The parts of a clock from which its due time follows. */
export type DueBasis = Pick<Clock, 'startedAt' | 'budget' | 'extended' | 'pauses' | 'roll'>;

/** The one due time of a running clock, or the year it waits for. */
export function dueOf(basis: DueBasis, on: FoldOn): Due {
  try {
    return countedDue(basis, on);
  } catch (thrown) {
    const year = findUnpublishedYear(thrown);
    if (year === undefined) throw thrown;
    return { dueAt: null, dueOn: null, awaitingYear: year };
  }
}

function countedDue(basis: DueBasis, on: FoldOn): Due {
  const { budget, startedAt } = basis;
  const amount = budget.amount + basis.extended + givenBack(basis, on);
  const start = localDateOf(startedAt);
  switch (budget.unit) {
    case 'working-days':
      return onDay(addWorkingDays(on.calendar, start, amount));
    case 'calendar-days':
      return onDay(rolled(on.calendar, addDays(start, amount), basis.roll));
    case 'months': {
      const months = budget.amount + basis.extended;
      return onDay(rolled(on.calendar, addDays(addMonthsTo(start, months), amount - months), basis.roll));
    }
    case 'working-hours':
      return atInstant(addWorkingMs(on.calendar, startedAt, Math.round(amount * HOUR_MS), on.officeHours));
    case 'hours':
      return atInstant(addHours(startedAt, amount));
  }
}

function onDay(day: LocalDate): Due {
  return { dueAt: endOfDay(day), dueOn: day, awaitingYear: null };
}

function atInstant(dueAt: Instant): Due {
  return { dueAt, dueOn: localDateOf(dueAt), awaitingYear: null };
}

/** Time given back by the pauses that count. Working units give back working time only. */
function givenBack(basis: DueBasis, on: FoldOn): number {
  let sum = 0;
  for (const pause of basis.pauses) {
    if (pause.isCounted) sum += timeBetween(basis.budget.unit, pause.from, pause.to, on) + pause.credit;
  }
  return sum;
}

/**
 * Time between two instants in a unit. Days count by date, the first one not: consulting from Monday to Tuesday gives
 * one day back, within one day none. @throws calendar.not_published
 */
export function timeBetween(unit: TimeUnit, from: Instant, to: Instant, on: FoldOn): number {
  switch (unit) {
    case 'working-days':
      return workingDaysBetween(on.calendar, localDateOf(from), localDateOf(to));
    case 'calendar-days':
    case 'months':
      return dayNumberOf(localDateOf(to)) - dayNumberOf(localDateOf(from));
    case 'working-hours':
      return workingMsBetween(on.calendar, from, to, on.officeHours) / HOUR_MS;
    case 'hours':
      return (epochOf(to) - epochOf(from)) / HOUR_MS;
  }
}

/**
 * Days to add so that a clock resumed at `at` is not due before the end of a working day from then on. 0 unless the
 * pause began on the last day; always 0 in hours, which stop to the millisecond.
 */
export function creditOf(basis: DueBasis, at: Instant, on: FoldOn): number {
  const { unit } = basis.budget;
  if (unit.endsWith('hours')) return 0;
  const due = dueOf(basis, on);
  const resumed = localDateOf(at);
  if (due.dueOn === null || due.dueOn >= resumed) return 0;
  try {
    const earliest = nextWorkingDay(on.calendar, resumed);
    if (unit === 'working-days') return workingDaysBetween(on.calendar, due.dueOn, earliest);
    return dayNumberOf(earliest) - dayNumberOf(due.dueOn);
  } catch (thrown) {
    if (findUnpublishedYear(thrown) === undefined) throw thrown;
    return 0;
  }
}

/** Time used in this round until `at`, pauses left out; null when a year it needs is not published. */
export function usedUntil(clock: Clock, at: Instant, on: FoldOn): number | null {
  const { unit } = clock.budget;
  const until = clock.pausedAt !== null && clock.isPauseCounted ? clock.pausedAt : at;
  try {
    let used = timeBetween(unit, clock.startedAt, until, on);
    for (const pause of clock.pauses) {
      if (pause.isCounted) used -= timeBetween(unit, pause.from, pause.to, on);
    }
    return Math.max(0, used);
  } catch (thrown) {
    if (findUnpublishedYear(thrown) === undefined) throw thrown;
    return null;
  }
}
