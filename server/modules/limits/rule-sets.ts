/**
 * 成套规则: limits that laws set and that counties and districts work by, ready to be adopted. Adopting is a change of
 * rules like any other; until then nothing runs by them. What a set does not say (whom to warn) stays as the office has it.
 */
import type { RuleInput, RuleSetName, RuleStep } from '../../../contracts/modules/limit-rules.ts';
import { type ClockRule, L1, L2, L3, type LocalLimit, NATIONAL } from '../../kernel/clocks/api.ts';

/** A limit as a set has it. */
export interface ShippedLimit extends Omit<RuleInput, 'steps' | 'reportsOverDays'> {
  readonly rule: string;
  /** null: the set says nothing of it. */
  readonly steps: readonly RuleStep[] | null;
  readonly reportsOverDays: number | null;
}

/** Whose law allows one extension. */
const EXTENDABLE = ['petition.conclude', 'disclosure.answer', 'reconsideration.decide', 'proposal.answer'];

/** The rule of this platform that a local limit is about; those that no step runs by yet have a name of their own. */
const ABOUT: Readonly<Record<string, string>> = {
  'L1.object': 'supervision.objection',
  'L1.ordinary': 'supervision.answer',
  'L1.urgent': 'supervision.answer_urgent',
  'L2.decision': 'supervision.decision',
  'L2.online-opinion': 'supervision.online_opinion',
  'L2.meeting-message': 'spreading.report',
  'L3.emergency': 'hotline.emergency',
  'L3.advice': 'hotline.advice',
  'L3.complaint': 'hotline.complaint',
  'L3.call-back': 'hotline.call_back',
};

/** L1: what takes long reports weekly. */
const REPORTING = ['L1.ordinary'];
const LONG_DAYS = 14;

const SOURCES = {
  L1: '领导批示件办理规则：2日内提异议，急件5日、平件15日，时间长的每周反馈',
  L2: '督查报告规则：常务会议定事项30个工作日，网络舆情5日，会议精神7日',
  L3: '12345热线办理规则：紧急当日，咨询求助3个工作日，投诉建议13个工作日，办结次日回访',
} as const;

/** L3: the day after expiry a letter, copied to the deputy in charge; five working days on a written criticism. */
const HOTLINE: readonly RuleStep[] = [
  { kind: 'warn', when: 'before', amount: 1, unit: 'working-days', to: 'holder', copy: [], does: 'tell' },
  {
    ...{ kind: 'overdue', when: 'after', amount: 1, unit: 'calendar-days', to: 'unit_principal' },
    copy: ['deputy_in_charge'],
    does: 'letter',
  },
  {
    ...{ kind: 'escalate', when: 'after', amount: 6, unit: 'working-days', to: 'unit_principal' },
    copy: ['deputy_in_charge'],
    does: 'criticism',
  },
];

function local(set: keyof typeof SOURCES, limits: readonly LocalLimit[]): ShippedLimit[] {
  return limits.map(({ rule, budget, unit, roll, maxExtensions }) => ({
    rule: ABOUT[rule] ?? rule,
    ...{ budget, unit, roll, maxExtensions },
    steps: set === 'L3' && ['L3.advice', 'L3.complaint'].includes(rule) ? HOTLINE : null,
    reportsOverDays: REPORTING.includes(rule) ? LONG_DAYS : null,
    source: SOURCES[set],
  }));
}

/** The sets. L4 (how things are closed) sets no limit: the steps of the flow keep it. */
export const RULE_SETS: Readonly<Record<RuleSetName, readonly ShippedLimit[]>> = {
  // The case with a third party is the same limit with a pause.
  national: NATIONAL.filter((limit) => limit.rule !== 'disclosure.answer_with_third_party').map(
    ({ rule, budget, unit, roll, source }) => ({
      ...{ rule, budget, unit, roll, source, steps: null, reportsOverDays: null },
      maxExtensions: EXTENDABLE.includes(rule) ? 1 : 0,
    }),
  ),
  L1: local('L1', L1),
  L2: local('L2', L2),
  L3: local('L3', L3),
  L4: [],
};

/** Whoever has it is told when it is late; of what lasts for days, a working day before as well. */
function usualSteps({ budget, unit }: Pick<ShippedLimit, 'budget' | 'unit'>): RuleStep[] {
  const late: RuleStep = {
    ...{ kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder', copy: [], does: 'tell' },
  };
  const lastsDays = unit === 'months' || (unit.endsWith('days') && budget > 2);
  return lastsDays
    ? [{ ...late, kind: 'warn', when: 'before', amount: 1, unit: 'working-days' }, late]
    : [late];
}

/** What adopting it would put in force: the set's own figures, and the office's own ladder where the set has none. */
export function proposalOf(limit: ShippedLimit, now: ClockRule | undefined): RuleInput {
  const { rule: _, steps, reportsOverDays, ...figures } = limit;
  const kept = now?.steps.map(
    (s) => ({ ...s, copy: [...(s.copy ?? [])], does: s.does ?? 'tell' }) as RuleStep,
  );
  return {
    ...figures,
    steps: [...(steps ?? kept ?? usualSteps(limit))],
    reportsOverDays: reportsOverDays ?? now?.reports?.overDays ?? null,
  };
}

/** Do both say the same of how long, and of whom to tell? Where it is written does not count. */
export function isSameRule(a: RuleInput, b: ClockRule): boolean {
  const shape = (r: Omit<RuleInput, 'source'>) =>
    JSON.stringify([
      ...[r.budget, r.unit, r.roll, r.maxExtensions, r.reportsOverDays],
      r.steps.map((s) => [s.kind, s.when, s.amount, s.unit, s.to, s.copy ?? [], s.does ?? 'tell']),
    ]);
  const other = {
    ...{ budget: b.budget, unit: b.unit, roll: b.roll, maxExtensions: b.maxExtensions },
    reportsOverDays: b.reports?.overDays ?? null,
    steps: b.steps as RuleInput['steps'],
  };
  return shape(a) === shape(other);
}
