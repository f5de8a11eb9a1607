/** What a rule is. One file per family holds the rules; `catalogue.ts` lists them all. */
import type { Paper } from '../model/paper.ts';
import type { Sheet } from './sheet.ts';

/**
 * How binding the source is: what it prescribes (规定、应当、不得) broken = error; what it recommends (一般、可以、推荐) broken = warning.
 * Mere practice is never reported as a demand of a standard, so it has no rules here.
 */
export type Strength = 'error' | 'warning';

/** One place where a rule bites. `at` is the model path (`body.3`), `offset` counts UTF-16 units in that element's text. */
export type Hit = {
  readonly at: string;
  readonly message: string;
  readonly quote?: string;
  readonly offset?: number;
};

/** A rule: `clause` names its source, `find` gives its bites, `mend` repairs all of them where that is safe without a person. */
export type Rule = {
  readonly id: string;
  readonly family: string;
  readonly clause: string;
  readonly strength: Strength;
  readonly title: string;
  readonly suggestion: string;
  readonly find: (sheet: Sheet) => readonly Hit[];
  readonly mend?: (paper: Paper) => Paper;
};

/** A clause of GB/T 9704-2012. */
export const gb = (clause: string): string => `GB/T 9704-2012 ${clause}`;
/** An article of the 2012 regulation (中办发〔2012〕14号), in its own Chinese numbering. */
export const act = (article: string): string => `《党政机关公文处理工作条例》${article}`;

/** No bite, or a single one. */
export function biteIf(bites: boolean, at: string, message: string, quote?: string): Hit[] {
  if (!bites) return [];
  return [{ at, message, ...(quote === undefined ? {} : { quote }) }];
}
