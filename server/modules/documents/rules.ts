/** Pure rules of incoming papers. */
import type { Urgency } from '../../../contracts/base/acts.ts';
import { documentErrors, type ProposalOption } from '../../../contracts/modules/documents.ts';
import { problem } from '../../platform/problem.ts';

/** The limit that runs from registration to the instruction (办文规则 by urgency). */
export function handlingRule(urgency: Urgency): string {
  return urgency === 'normal' ? 'documents.handling' : `documents.handling_${urgency}`;
}

/** What is to be handled needs somebody who handles it. @throws documents.units_required */
export function assertUnitsNamed(options: readonly Pick<ProposalOption, 'disposition' | 'unitIds'>[]): void {
  if (options.some((o) => o.disposition === 'to_handle' && o.unitIds.length === 0)) {
    throw problem(documentErrors.unitsRequired);
  }
}

/** Titles compared without blanks, quotes and widths: the same paper retyped is still the same paper. */
export function foldTitle(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"'‘’（）()、，,。.：:；;—-]/g, '');
}
