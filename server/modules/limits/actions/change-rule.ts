/** 改时限规则: a new version from a day on. What runs keeps the version it began with, so nothing is counted anew. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { limitErrors } from '../../../../contracts/modules/limit-errors.ts';
import type { changeRule as contract } from '../../../../contracts/modules/limit-rules.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { keepRule, lockRules, storedRuleVersions } from '../../../kernel/clocks/api.ts';
import { problem } from '../../../platform/problem.ts';
import { findBadStep } from '../rule-order.ts';

/** Appends the version. Rules are known to the code that starts them: only their content is data, none is added here. */
export async function changeRule(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const { basedOn, fromOn, reason, reportsOverDays, ...input } = body;
  await lockRules(tx);
  const [newest] = (await storedRuleVersions(tx)).filter((v) => v.rule === params.rule);
  if (!newest) throw problem(limitErrors.unknownRule);
  if (newest.version !== basedOn) throw problem(limitErrors.ruleChanged);
  if (fromOn < localDateOf(now)) throw problem(limitErrors.fromThePast);
  const bad = findBadStep(input);
  if (bad !== undefined) throw problem(limitErrors.stepOutOfOrder, { step: bad + 1 });

  const version = newest.version + 1;
  const reports =
    reportsOverDays === null
      ? null
      : ({ every: 'week', roll: 'non-working', overDays: reportsOverDays } as const);
  const rule = { ...input, rule: params.rule, version, fromOn, reports };
  await keepRule(tx, rule, { reason, by: actor.personId, at: now });
  await ctx.record({
    stream: 'settings',
    subject: `clock_rule:${params.rule}`,
    event: 'clock_rule.changed',
    body: { ...rule, was: newest.version },
  });
  return { version };
}
