/** A rule in words, as the office would say it. */
import type { RuleStep, RuleVersion } from '../../../contracts/modules/limit-rules.ts';
import { said, textOf } from '../../../contracts/texts/texts.ts';
import { limits } from '../../../contracts/texts/zh-CN/limits.ts';

const { labels } = limits;

/** 15 个工作日; 当日. */
export function budgetWords({ budget, unit }: Pick<RuleVersion, 'budget' | 'unit'>): string {
  if (budget === 0) return labels.sameDay;
  return said(labels.budget, { amount: budget, unit: textOf('names', `unit.${unit}`) });
}

/** 到期后 3 个工作日，拟催办函给分管领导，抄送单位主要负责人. */
export function stepWords(step: RuleStep): string {
  const params = {
    when: step.when,
    amount: step.amount,
    unit: textOf('names', `unit.${step.unit}`),
    does: textOf('names', `does.${step.does}`),
    to: textOf('names', `to.${step.to}`),
    copy: step.copy.map((to) => textOf('names', `to.${to}`)).join('、'),
  };
  return said(step.amount === 0 ? labels.stepAtDue : labels.stepLine, params);
}
