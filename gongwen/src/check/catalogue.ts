/** Every rule, in the order they are printed and applied; mending characters comes before what looks at words. */
import type { Rule, Strength } from './rule.ts';
import { ADDRESSEE_RULES } from './rules/addressees.ts';
import { ATTACHMENT_RULES } from './rules/attachments.ts';
import { DOWNWARD_RULES } from './rules/downward.ts';
import { HEAD_RULES } from './rules/head.ts';
import { IMPRINT_RULES } from './rules/imprint.ts';
import { JOINT_RULES } from './rules/joint.ts';
import { KIND_RULES } from './rules/kind.ts';
import { LENGTH_RULES } from './rules/length.ts';
import { LEVEL_RULES } from './rules/levels.ts';
import { NUMBER_RULES } from './rules/number.ts';
import { NUMERAL_RULES } from './rules/numerals.ts';
import { PUNCTUATION_RULES } from './rules/punctuation.ts';
import { SIGNATURE_RULES } from './rules/signature.ts';
import { TITLE_RULES } from './rules/title.ts';
import { UNIT_RULES } from './rules/units.ts';
import { UPWARD_RULES } from './rules/upward.ts';
import { WIDTH_RULES } from './rules/width.ts';
import { WORD_RULES } from './rules/words.ts';

/** The catalogue. Ids are stable: a rule may be withdrawn, its id is never given to another. */
export const RULES: readonly Rule[] = [
  ...HEAD_RULES,
  ...NUMBER_RULES,
  ...KIND_RULES,
  ...TITLE_RULES,
  ...ADDRESSEE_RULES,
  ...UPWARD_RULES,
  ...DOWNWARD_RULES,
  ...JOINT_RULES,
  ...LEVEL_RULES,
  ...ATTACHMENT_RULES,
  ...SIGNATURE_RULES,
  ...IMPRINT_RULES,
  ...WIDTH_RULES,
  ...PUNCTUATION_RULES,
  ...NUMERAL_RULES,
  ...UNIT_RULES,
  ...WORD_RULES,
  ...LENGTH_RULES,
];

/** A rule as plain data, for `gongwen rules --json` and the guide. */
export type RuleEntry = {
  readonly id: string;
  readonly family: string;
  readonly clause: string;
  readonly strength: Strength;
  readonly title: string;
  readonly suggestion: string;
  readonly mendable: boolean;
};

/** The catalogue as plain data. */
export function listRules(): RuleEntry[] {
  return RULES.map(({ id, family, clause, strength, title, suggestion, mend }) => ({
    id,
    family,
    clause,
    strength,
    title,
    suggestion,
    mendable: mend !== undefined,
  }));
}
