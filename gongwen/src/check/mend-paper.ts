/** Automatic mending: only where the right form follows from the paper itself. */
import type { Paper } from '../model/paper.ts';
import { RULES } from './catalogue.ts';
import { type CheckContext, sheetOf } from './sheet.ts';

/** The mended paper and the ids of the rules that were applied. */
export type Mended = { readonly paper: Paper; readonly applied: readonly string[] };

/** Mends what bites and is mendable, only the rules named in `only` when given; every other word stays as it was. */
export function mendPaper(
  paper: Paper,
  options: { context?: CheckContext; only?: readonly string[] } = {},
): Mended {
  const applied: string[] = [];
  let mended = paper;
  for (const rule of RULES) {
    const wanted = options.only === undefined || options.only.includes(rule.id);
    if (!wanted || rule.mend === undefined) continue;
    if (rule.find(sheetOf(mended, options.context ?? {})).length === 0) continue;
    mended = rule.mend(mended);
    applied.push(rule.id);
  }
  return { paper: mended, applied };
}
