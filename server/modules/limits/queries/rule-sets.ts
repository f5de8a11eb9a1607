/** 成套规则, each limit beside what is in force. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type {
  ruleSets as contract,
  RuleSetLimit,
  RuleSetName,
} from '../../../../contracts/modules/limit-rules.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { type ClockRule, clockRules, storedRuleVersions } from '../../../kernel/clocks/api.ts';
import { isSameRule, proposalOf, RULE_SETS, type ShippedLimit } from '../rule-sets.ts';

/** All sets; everybody may look them up. */
export async function ruleSets({ read, now }: QueryContext): Promise<ReplyOf<typeof contract>> {
  const all = await storedRuleVersions(read);
  const rules = clockRules(all);
  const today = localDateOf(now);
  const versionsOf = ({ rule }: ShippedLimit) => all.filter((v) => v.rule === rule);
  const beside = (limit: ShippedLimit): RuleSetLimit => {
    const [newest] = versionsOf(limit);
    const began = newest && rules.inForce(limit.rule, today);
    const current = began && began.fromOn <= today ? began : undefined;
    const proposed = proposalOf(limit, newest);
    return {
      rule: limit.rule,
      proposed,
      current: current ? { ...asInput(current), version: current.version, fromOn: current.fromOn } : null,
      newest: newest?.version ?? null,
      standing: !newest
        ? 'new'
        : !isSameRule(proposed, newest)
          ? 'differs'
          : newest.fromOn > today
            ? 'to_come'
            : 'same',
      // What came with the platform is what its steps run by; what somebody adopted waits for a step that does.
      isUsed: versionsOf(limit).some((v) => v.changedBy === null),
    };
  };
  const sets = Object.entries(RULE_SETS) as [RuleSetName, readonly ShippedLimit[]][];
  return { items: sets.map(([set, limits]) => ({ set, limits: limits.map(beside) })) };
}

function asInput(rule: ClockRule): RuleSetLimit['proposed'] {
  const { budget, unit, roll, maxExtensions, source } = rule;
  const steps = rule.steps.map((s) => ({ ...s, copy: [...(s.copy ?? [])], does: s.does ?? 'tell' }));
  return {
    ...{ budget, unit, roll, maxExtensions, source },
    steps: steps as RuleSetLimit['proposed']['steps'],
    reportsOverDays: rule.reports?.overDays ?? null,
  };
}
