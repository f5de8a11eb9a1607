/** A time limit as data: how long, in which unit, who is told when, and from which day on. */
import type { LocalDate } from '../../../contracts/base/dates.ts';
import type { RollRule, TimeUnit } from '../../../contracts/modules/calendar.ts';
import type { Recurrence } from './recurrence.ts';

/** When somebody is warned of, or told about, a limit; amounts are in the step's own unit. */
export interface ClockRuleStep {
  readonly kind: 'warn' | 'overdue' | 'escalate';
  readonly when: 'before' | 'after';
  readonly amount: number;
  readonly unit: TimeUnit;
  /**
   * `holder`: who holds the task; `owner`: whose clock it is; `deputy_in_charge`: the leader among whose portfolio the
   * owner's unit is (分管); or the role of a post in the owner's unit, else in the office.
   */
  readonly to: string;
  /** Told as well (抄送); each as in `to`. */
  readonly copy?: readonly string[];
  /** `tell` a notice and no more; `letter` a chase letter, `criticism` a written criticism, drafted for the supervisor. */
  readonly does?: 'tell' | 'letter' | 'criticism';
}

/** 定期报进展: what takes longer than so many days reports in between. */
export type RuleReports = Recurrence & { readonly overDays: number };

/** Row of kernel.clock_rule: one version of a rule. */
export interface ClockRule {
  readonly rule: string;
  readonly version: number;
  /** First day on which limits begin by it. */
  readonly fromOn: LocalDate;
  readonly budget: number;
  readonly unit: TimeUnit;
  readonly roll: RollRule;
  readonly maxExtensions: number;
  readonly steps: readonly ClockRuleStep[];
  /** What long matters report in between; null for most. */
  readonly reports: RuleReports | null;
  /** The regulation or local rule it comes from, as shown to users. */
  readonly source: string;
}

/** The rules of an instance, every version of them. */
export interface ClockRules {
  readonly all: readonly ClockRule[];
  /** What begins on `day` begins by this one. @throws Error for a rule that is not in the data */
  inForce(rule: string, day: LocalDate): ClockRule;
  /** The version a running clock began with. @throws Error when it is not in the data */
  version(rule: string, version: number): ClockRule;
}

/** Puts versions together. On one day the highest version that has come into force holds. */
export function clockRules(all: readonly ClockRule[]): ClockRules {
  const byRule = new Map<string, ClockRule[]>();
  for (const rule of [...all].sort((a, b) => b.version - a.version)) {
    byRule.set(rule.rule, [...(byRule.get(rule.rule) ?? []), rule]);
  }
  const versions = (rule: string) => {
    const found = byRule.get(rule);
    if (!found) throw new Error(`no limit named ${rule} in kernel.clock_rule`);
    return found;
  };
  return {
    all,
    inForce(rule, day) {
      const found = versions(rule);
      // A rule whose first day lies ahead holds already: something began by it, and it has no other version.
      const held = found.find((v) => v.fromOn <= day) ?? found.at(-1);
      if (!held) throw new Error(`no version of ${rule} holds on ${day}`);
      return held;
    },
    version(rule, version) {
      const found = versions(rule).find((v) => v.version === version);
      if (!found) throw new Error(`no version ${version} of ${rule} in kernel.clock_rule`);
      return found;
    },
  };
}
