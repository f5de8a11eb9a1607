/** 每周报进展: long matters report while they run. Planned like steps, from place 1000 of the rule's list on. */
import { atMinute, dayNumberOf, type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import { findUnpublishedYear } from '../calendar/api.ts';
import type { Clock, FoldOn } from './clock.ts';
import { occurrences } from './recurrence.ts';
import type { RuleReports } from './rule.ts';
import type { PlannedStep } from './steps.ts';

/** Reports stand behind every step that a rule may list. */
const FIRST_PLACE = 1000;

/** The reports a running clock owes until its due day, at the opening of the office. None where the calendar is unknown. */
export function planReports(clock: Clock, reports: RuleReports | null, on: FoldOn): PlannedStep[] {
  if (reports === null || clock.state !== 'running' || clock.dueOn === null) return [];
  const start = localDateOf(clock.startedAt);
  if (dayNumberOf(clock.dueOn) - dayNumberOf(start) <= reports.overDays) return [];
  const opening = (on.officeHours ?? on.calendar.times.working)[0]?.from ?? 0;
  return daysOf(reports, on, start, clock.dueOn).map((day, i) => ({
    step: FIRST_PLACE + i,
    kind: 'report',
    to: 'holder',
    copy: [],
    does: 'tell',
    at: atMinute(day, opening) as Instant,
    awaitingYear: null,
  }));
}

function daysOf(
  reports: RuleReports,
  on: FoldOn,
  start: Parameters<typeof occurrences>[2],
  until: typeof start,
) {
  try {
    // On the due day itself the answer is owed, not a report on the way to it.
    // Two weeks whose days of rest lead to one day owe one report.
    return [...new Set(occurrences(reports, on.calendar, start, until))].filter((day) => day < until);
  } catch (thrown) {
    if (findUnpublishedYear(thrown) === undefined) throw thrown;
    return [];
  }
}
