/** Pure rules of incoming papers. */
import type { Urgency } from '../../../contracts/base/acts.ts';

/** The limit that runs from registration to the instruction (办文规则 by urgency). */
export function handlingRule(urgency: Urgency): string {
  return urgency === 'normal' ? 'documents.handling' : `documents.handling_${urgency}`;
}

/** By which limit units answer an instruction. 急件 and 平件 have one each (L1); until an office says otherwise both are alike. */
export function answerRule(urgency: Urgency): string {
  return urgency === 'normal' ? 'supervision.answer' : 'supervision.answer_urgent';
}

/** Titles compared without blanks, quotes and widths: the same paper retyped is still the same paper. */
export function foldTitle(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"'‘’（）()、，,。.：:；;—-]/g, '');
}
