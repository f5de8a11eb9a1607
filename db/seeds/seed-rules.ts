/** Loads limits and number series; every instance needs them, demo or not. */
import { sql } from '../../server/platform/db/sql.ts';
import type { Tx } from '../../server/platform/db/tx.ts';
import { CLOCK_RULES, NUMBER_SERIES } from './rules.ts';

/** Adds what is not there yet; what the office changed stays. */
export async function seedRules(
  tx: Tx,
  year: number,
  series?: Readonly<Record<string, string>>,
): Promise<void> {
  for (const rule of CLOCK_RULES) {
    const reports = 'reports' in rule ? JSON.stringify(rule.reports) : null;
    await tx.run(sql`insert into kernel.clock_rule (rule, budget, unit, steps, source, reports)
      values (${rule.rule}, ${rule.budget}, ${rule.unit}, ${JSON.stringify(rule.steps)}::jsonb, ${rule.source}, ${reports}::jsonb)
      on conflict do nothing`);
  }
  for (const standard of NUMBER_SERIES) {
    const template = series?.[standard.series] ?? standard.template;
    await tx.run(
      sql`insert into kernel.number_series (id, template, year) values (${`${standard.series}/${year}`}, ${template}, ${year}) on conflict do nothing`,
    );
  }
}
