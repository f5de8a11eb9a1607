/** Clocks and a calendar that changed under them. */
import type { Urgency } from '../../../contracts/base/acts.ts';
import { type Clock, LedgerEntry, type PlannedStep, planReports, planSteps } from '../clocks/api.ts';
import type { DecisionContext } from './draft.ts';
import type { ClockFacts } from './facts.ts';

type On = Pick<DecisionContext, 'calendar' | 'clockRule'>;

/** The steps of a clock by the version of its rule that it began with. */
export function plannedSteps({ calendar, clockRule }: On, clock: Clock, urgency: Urgency): PlannedStep[] {
  const { steps, reports } = clockRule(clock.rule, clock.ruleVersion);
  const isUrgent = calendar.times.atAnyHour.includes(urgency);
  return [...planSteps(clock, steps, { calendar }, isUrgent), ...planReports(clock, reports, { calendar })];
}

/** The entry that takes a clock onto the calendar in force; undefined when it is there. */
export function recountEntry(
  { calendar, now }: Pick<DecisionContext, 'calendar' | 'now'>,
  facts: Pick<ClockFacts, 'calendar_version' | 'state' | 'due_at' | 'is_late' | 'starts_at'>,
): LedgerEntry | undefined {
  if (facts.calendar_version === calendar.version) return undefined;
  const isMissed = facts.state === 'running' && facts.due_at !== null && facts.due_at < now;
  const missed = isMissed ? facts.due_at : facts.is_late ? facts.starts_at : null;
  return LedgerEntry.parse({ kind: 'recount', at: now, calendar: calendar.version, missed });
}
