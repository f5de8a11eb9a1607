/** Limits as the database has them: versions are appended, never altered. */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { type ClockRule, type ClockRules, clockRules } from './rule.ts';

/** Who changed a rule, when and why. Versions that came with the platform have neither. */
export interface RuleChange {
  readonly reason: string | null;
  readonly changedBy: number | null;
  readonly changedAt: Instant | null;
}

interface RuleRow {
  readonly rule: string;
  readonly version: number;
  readonly from_on: LocalDate;
  readonly budget: number;
  readonly unit: ClockRule['unit'];
  readonly roll: ClockRule['roll'];
  readonly max_extensions: number;
  readonly steps: ClockRule['steps'];
  readonly reports: ClockRule['reports'];
  readonly source: string;
  readonly reason: string | null;
  readonly changed_by: number | null;
  readonly changed_at: Instant | null;
}

/** Every version of every rule with its change, by rule, newest first. */
export async function storedRuleVersions(read: ReadOnly | Tx): Promise<(ClockRule & RuleChange)[]> {
  const rows = await read.rows<RuleRow>(sql`
    select rule, version, from_on, budget, unit, roll, max_extensions, steps, reports, source, reason, changed_by, changed_at
      from kernel.clock_rule order by rule, version desc`);
  return rows.map(({ from_on, max_extensions, changed_by, changed_at, ...row }) => ({
    ...row,
    fromOn: from_on,
    maxExtensions: max_extensions,
    changedBy: changed_by,
    changedAt: changed_at,
  }));
}

/** The rules, for deciding. */
export async function storedRules(read: ReadOnly | Tx): Promise<ClockRules> {
  return clockRules(await storedRuleVersions(read));
}

/** Appends a version. The caller holds the lock and leaves the record. */
export async function keepRule(
  tx: Tx,
  rule: ClockRule,
  as: { readonly reason: string; readonly by: number; readonly at: Instant },
): Promise<void> {
  await tx.run(sql`insert into kernel.clock_rule (rule, version, from_on, budget, unit, roll, max_extensions, steps, reports, source,
      reason, changed_by, changed_at)
    values (${rule.rule}, ${rule.version}, ${rule.fromOn}, ${rule.budget}, ${rule.unit}, ${rule.roll}, ${rule.maxExtensions},
      ${JSON.stringify(rule.steps)}::jsonb, ${rule.reports === null ? null : JSON.stringify(rule.reports)}::jsonb, ${rule.source},
      ${as.reason}, ${as.by}, ${as.at})`);
}

/** Holds other changes of rules back until the commit. */
export async function lockRules(tx: Tx): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(4813010)`);
}
