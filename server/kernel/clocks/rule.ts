/** A time limit as data: how long, in which unit, and who is told when. */
import type { TimeUnit } from '../../../contracts/modules/calendar.ts';

/** When somebody is warned of, or told about, a limit; amounts are in the step's own unit. */
export interface ClockRuleStep {
  readonly kind: 'warn' | 'overdue' | 'escalate';
  readonly when: 'before' | 'after';
  readonly amount: number;
  readonly unit: TimeUnit;
  /** `holder`: who holds the task; `owner`: whose clock it is; or a role of the office. */
  readonly to: string;
}

/** Row of kernel.clock_rule. */
export interface ClockRule {
  readonly rule: string;
  readonly budget: number;
  readonly unit: TimeUnit;
  readonly steps: readonly ClockRuleStep[];
  /** The regulation or local rule it comes from, as shown to users. */
  readonly source: string;
}
