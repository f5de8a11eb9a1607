/** What other parts may use of clocks. */
export { append, findRefusal } from './admit.ts';
export type { Clock, Due, FoldOn, PauseSpan } from './clock.ts';
export { fold, step } from './fold.ts';
export { Budget, LedgerEntry, StartEntry } from './ledger.ts';
export { L1, L2, L3, type LocalLimit } from './local-rules.data.ts';
export { findMoves, type StepRow } from './moves.ts';
export { NATIONAL } from './national-rules.data.ts';
export { type ClockDifference, type Recomputed, recompute } from './recompute.ts';
export { occurrences, type Recurrence } from './recurrence.ts';
export { planReports } from './reports.ts';
export { type ClockRule, type ClockRuleStep, type ClockRules, clockRules, type RuleReports } from './rule.ts';
export { type Light, type Standing, standingOf } from './standing.ts';
export { firstWarning, type PlannedStep, planSteps } from './steps.ts';
export {
  keepRule,
  lockRules,
  type RuleChange,
  storedRules,
  storedRuleVersions,
} from './stored-rules.ts';
