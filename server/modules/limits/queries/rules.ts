/** Limits as they stand, stood and will stand. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { rules as contract, RuleStep, RuleVersion } from '../../../../contracts/modules/limit-rules.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { clockRules, storedRuleVersions } from '../../../kernel/clocks/api.ts';
import { namesOf } from '../../../kernel/org/api.ts';

/** Every rule by name; everybody may look them up. */
export async function rules({ read, now }: QueryContext): Promise<ReplyOf<typeof contract>> {
  const all = await storedRuleVersions(read);
  const today = localDateOf(now);
  const inForce = clockRules(all);
  const names = await namesOf(
    read,
    all.flatMap((v) => v.changedBy ?? []),
  );
  const items = new Map<string, RuleVersion[]>();
  for (const v of all) {
    const held = inForce.inForce(v.rule, today).version;
    const version: RuleVersion = {
      budget: v.budget,
      unit: v.unit,
      roll: v.roll,
      maxExtensions: v.maxExtensions,
      steps: v.steps.map((s) => ({ ...s, copy: [...(s.copy ?? [])], does: s.does ?? 'tell' }) as RuleStep),
      reportsOverDays: v.reports?.overDays ?? null,
      source: v.source,
      version: v.version,
      fromOn: v.fromOn,
      reason: v.reason,
      changedBy: v.changedBy === null ? null : (names.get(v.changedBy) ?? null),
      changedAt: v.changedAt,
      standing: v.version === held ? 'in_force' : v.fromOn > today ? 'to_come' : 'past',
    };
    items.set(v.rule, [...(items.get(v.rule) ?? []), version]);
  }
  return { items: [...items].map(([rule, versions]) => ({ rule, versions })) };
}
