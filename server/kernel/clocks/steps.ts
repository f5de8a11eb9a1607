/**
 * Warnings and escalations as instants. Ordinary matters sleep at night and on holidays: a step moves to the next
 * office time and is never dropped. Urgent matters wait for nothing.
 */
import {
  addDays,
  addMonthsTo,
  atMinute,
  type Instant,
  type LocalDate,
} from '../../../contracts/base/dates.ts';
import {
  addHours,
  addWorkingDays,
  addWorkingMs,
  findUnpublishedYear,
  isOfficeTime,
  nextOfficeTime,
  officeOpeningBefore,
  subtractWorkingMs,
} from '../calendar/api.ts';
import type { Clock, FoldOn } from './clock.ts';
import type { ClockRuleStep } from './rule.ts';

/** One step of a clock with its time. */
export interface PlannedStep {
  /** Place in the rule's list. */
  readonly step: number;
  readonly kind: ClockRuleStep['kind'] | 'report';
  readonly to: string;
  /** Told as well. */
  readonly copy: readonly string[];
  readonly does: NonNullable<ClockRuleStep['does']>;
  /** When to send it; null while it cannot be known. */
  readonly at: Instant | null;
  /** A year whose notice would move it: plan again when that is published. */
  readonly awaitingYear: number | null;
}

/** The steps of a clock. A clock that is not running, or whose due time waits for a calendar, has them without time. */
export function planSteps(
  clock: Clock,
  steps: readonly ClockRuleStep[],
  on: FoldOn,
  isUrgent: boolean,
): PlannedStep[] {
  return steps.map((rule, step) => {
    const { kind, to, copy = [], does = 'tell' } = rule;
    const planned = { step, kind, to, copy, does };
    if (clock.state !== 'running' || clock.dueAt === null || clock.dueOn === null) {
      return { ...planned, at: null, awaitingYear: clock.awaitingYear };
    }
    return { ...planned, ...timeOf(rule, clock, { at: clock.dueAt, day: clock.dueOn }, on, isUrgent) };
  });
}

/** The first warning of a plan: from then on the light is yellow. */
export function firstWarning(steps: readonly PlannedStep[]): Instant | null {
  const times = steps.flatMap((s) => (s.kind === 'warn' && s.at !== null ? [s.at] : []));
  return times.sort()[0] ?? null;
}

interface DuePoint {
  readonly at: Instant;
  readonly day: LocalDate;
}

type StepTime = Pick<PlannedStep, 'at' | 'awaitingYear'>;

function timeOf(rule: ClockRuleStep, clock: Clock, due: DuePoint, on: FoldOn, isUrgent: boolean): StepTime {
  let at: Instant | null = null;
  try {
    at = plainTime(rule, due, on);
    if (rule.when === 'before' && at < clock.startedAt) at = clock.startedAt;
    return { at: isUrgent ? at : awake(rule, at, clock, due, on), awaitingYear: null };
  } catch (thrown) {
    const awaitingYear = findUnpublishedYear(thrown);
    if (awaitingYear === undefined) throw thrown;
    // Whether that day is one of rest is not known: better a reminder on a holiday than none.
    return { at, awaitingYear };
  }
}

/** Days are counted from the due day and fall on the opening of the office; hours run from the due instant. */
function plainTime(rule: ClockRuleStep, due: DuePoint, on: FoldOn): Instant {
  const sign = rule.when === 'before' ? -1 : 1;
  const { calendar, officeHours } = on;
  switch (rule.unit) {
    case 'hours':
      return addHours(due.at, sign * rule.amount);
    case 'working-hours': {
      const ms = Math.round(rule.amount * 3600000);
      return sign < 0
        ? subtractWorkingMs(calendar, due.at, ms, officeHours)
        : addWorkingMs(calendar, due.at, ms, officeHours);
    }
    case 'working-days':
      return onDay(rule, addWorkingDays(calendar, due.day, sign * rule.amount), due, on);
    case 'calendar-days':
      return onDay(rule, addDays(due.day, sign * rule.amount), due, on);
    case 'months':
      return onDay(rule, addMonthsTo(due.day, sign * rule.amount), due, on);
  }
}

function onDay(rule: ClockRuleStep, day: LocalDate, due: DuePoint, on: FoldOn): Instant {
  const opening = (on.officeHours ?? on.calendar.times.working)[0]?.from ?? 0;
  const at = atMinute(day, opening);
  const isPast = rule.when === 'before' ? at > due.at : at < due.at;
  return isPast ? due.at : at;
}

/** Out of quiet hours: on to the next hour of telling, but a warning that would come too late goes back to an opening. */
function awake(rule: ClockRuleStep, at: Instant, clock: Clock, due: DuePoint, on: FoldOn): Instant {
  const hours = on.officeHours ?? on.calendar.times.telling;
  if (isOfficeTime(on.calendar, at, hours)) return at;
  const next = nextOfficeTime(on.calendar, at, hours);
  if (rule.when === 'after' || next < due.at) return next;
  const before = officeOpeningBefore(on.calendar, at, hours);
  return before >= clock.startedAt ? before : at;
}
