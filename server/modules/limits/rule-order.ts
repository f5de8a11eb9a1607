/** Whether the steps of a rule and the stretches of a day make sense. Pure. */

import type { RuleInput } from '../../../contracts/modules/limit-rules.ts';
import type { OfficeTimesInput } from '../../../contracts/modules/limits.ts';

/** The first step that makes no sense: a warning after the end, or lateness before it. Undefined when all do. */
export function findBadStep({ steps }: Pick<RuleInput, 'steps'>): number | undefined {
  const at = steps.findIndex((step) => (step.kind === 'warn') !== (step.when === 'before'));
  return at < 0 ? undefined : at;
}

/** Stretches that lie in order, do not touch and are not empty. */
export function areInOrder(stretches: OfficeTimesInput['working']): boolean {
  return stretches.every((s, i) => s.from < s.to && (i === 0 || (stretches[i - 1]?.to ?? 0) < s.from));
}
