/** Checks a paper against every rule of the catalogue. */
import type { Paper } from '../model/paper.ts';
import { RULES } from './catalogue.ts';
import type { Hit, Rule, Strength } from './rule.ts';
import { type CheckContext, sheetOf } from './sheet.ts';

/** One finding: which rule, where it comes from, how binding, where it bites, what is wrong, what to do; `mendable` automatically. */
export type Finding = Hit & {
  readonly rule: string;
  readonly clause: string;
  readonly strength: Strength;
  readonly suggestion: string;
  readonly mendable: boolean;
};

/** Findings in the catalogue's order; empty when nothing is wrong. */
export function checkPaper(paper: Paper, context: CheckContext = {}): Finding[] {
  const sheet = sheetOf(paper, context);
  return RULES.flatMap((rule) => rule.find(sheet).map((hit) => findingOf(rule, hit)));
}

function findingOf(rule: Rule, hit: Hit): Finding {
  const { id, clause, strength, suggestion } = rule;
  return { ...hit, rule: id, clause, strength, suggestion, mendable: rule.mend !== undefined };
}
