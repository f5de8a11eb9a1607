/** How a clock stands at a moment: overdue or not, what is left, and the light that lists show. */
import { dayNumberOf, epochOf, type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import type { TimeUnit } from '../../../contracts/modules/calendar.ts';
import { findUnpublishedYear, workingDaysBetween, workingMsBetween } from '../calendar/api.ts';
import type { Clock, FoldOn } from './clock.ts';

/** Green: in time. Yellow: the first warning is past. Red: late. Grey: paused, or waiting for a calendar. */
export type Light = 'green' | 'yellow' | 'red' | 'grey';

/** A clock seen at a moment. */
export interface Standing {
  readonly light: Light;
  /** Running and past its due time. */
  readonly overdue: boolean;
  /** Overdue now, or late once: finishing does not mend it. */
  readonly late: boolean;
  /** Time left in the unit of the rule (还有 2 个工作日), negative when over; null when not running or not countable. */
  readonly left: { readonly amount: number; readonly unit: TimeUnit } | null;
}

/** The standing of a clock at `now`; `warnAt` is its first warning, null when it has none. */
export function standingOf(clock: Clock, now: Instant, warnAt: Instant | null, on: FoldOn): Standing {
  const overdue = clock.state === 'running' && clock.dueAt !== null && now > clock.dueAt;
  const late = clock.late || overdue;
  return { light: lightOf(clock, now, warnAt, late), overdue, late, left: leftOf(clock, now, on) };
}

function lightOf(clock: Clock, now: Instant, warnAt: Instant | null, late: boolean): Light {
  if (late) return 'red';
  if (clock.state === 'stopped') return 'green';
  if (clock.dueAt === null) return 'grey';
  return warnAt !== null && now >= warnAt ? 'yellow' : 'green';
}

function leftOf(clock: Clock, now: Instant, on: FoldOn): Standing['left'] {
  if (clock.state !== 'running' || clock.dueAt === null || clock.dueOn === null) return null;
  const today = localDateOf(now);
  try {
    switch (clock.budget.unit) {
      case 'working-days':
        return { amount: workingDaysBetween(on.calendar, today, clock.dueOn), unit: 'working-days' };
      case 'calendar-days':
      case 'months':
        return { amount: dayNumberOf(clock.dueOn) - dayNumberOf(today), unit: 'calendar-days' };
      case 'working-hours':
        return {
          amount: workingMsBetween(on.calendar, now, clock.dueAt, on.officeHours) / 3600000,
          unit: 'working-hours',
        };
      case 'hours':
        return { amount: (epochOf(clock.dueAt) - epochOf(now)) / 3600000, unit: 'hours' };
    }
  } catch (thrown) {
    if (findUnpublishedYear(thrown) === undefined) throw thrown;
    return null;
  }
}
