/** 启用成套规则: limits of a set as new versions from a day on, all or none. What runs keeps the version it began with. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { limitErrors } from '../../../../contracts/modules/limit-errors.ts';
import { type adoptRules as contract, RuleSetName } from '../../../../contracts/modules/limit-rules.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { keepRule, lockRules, storedRuleVersions } from '../../../kernel/clocks/api.ts';
import { problem } from '../../../platform/problem.ts';
import { isSameRule, proposalOf, RULE_SETS } from '../rule-sets.ts';

/** Adopts them. Each is held against the version that was seen: another's change in between is not run over. */
export async function adoptRules(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const { fromOn, reason } = body;
  const set = RuleSetName.safeParse(params.set);
  if (!set.success) throw problem(limitErrors.unknownRule);
  await lockRules(tx);
  const all = await storedRuleVersions(tx);
  if (fromOn < localDateOf(now)) throw problem(limitErrors.fromThePast);
  const chosen = body.rules.map(({ rule, basedOn }) => {
    const limit = RULE_SETS[set.data].find((one) => one.rule === rule);
    if (!limit) throw problem(limitErrors.unknownRule);
    const newest = all.find((v) => v.rule === rule);
    if ((newest?.version ?? null) !== basedOn) throw problem(limitErrors.ruleChanged);
    const proposed = proposalOf(limit, newest);
    if (newest && isSameRule(proposed, newest)) throw problem(limitErrors.nothingChanges);
    return { rule, proposed, was: newest?.version ?? null };
  });

  const adopted: { rule: string; version: number }[] = [];
  for (const { rule, proposed, was } of chosen) {
    const { reportsOverDays, ...input } = proposed;
    const version = (was ?? 0) + 1;
    const reports =
      reportsOverDays === null
        ? null
        : ({ every: 'week', roll: 'non-working', overDays: reportsOverDays } as const);
    const kept = { ...input, rule, version, fromOn, reports };
    await keepRule(tx, kept, { reason, by: actor.personId, at: now });
    await ctx.record({
      stream: 'settings',
      subject: `clock_rule:${rule}`,
      event: 'clock_rule.adopted',
      body: { ...kept, set: set.data, was },
    });
    adopted.push({ rule, version });
  }
  return { adopted };
}
