/** Pure rules of incoming papers. */
import type { Urgency } from '../../../contracts/base/acts.ts';

/** The limit that runs from registration to the instruction (办文规则 by urgency). */
export function handlingRule(urgency: Urgency): string {
  return urgency === 'normal' ? 'documents.handling' : `documents.handling_${urgency}`;
}

/** Titles compared without blanks, quotes and widths: the same paper retyped is still the same paper. */
export function foldTitle(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"'‘’（）()、，,。.：:；;—-]/g, '');
}
