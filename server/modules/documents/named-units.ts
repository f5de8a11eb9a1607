/** Units named in a proposal or an instruction. */

import { documentErrors } from '../../../contracts/modules/document-errors.ts';
import type { ProposalOption } from '../../../contracts/modules/documents.ts';
import { flowErrors } from '../../../contracts/modules/flow.ts';
import { areUnits } from '../../kernel/org/api.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';

/**
 * What is to be handled needs somebody who handles it, and that is a unit: with any other id no item could be born, and
 * the paper would wait for it for ever. @throws documents.units_required, flow.unknown_addressee
 */
export async function assertUnitsNamed(
  tx: Tx,
  options: readonly Pick<ProposalOption, 'disposition' | 'unitIds'>[],
): Promise<void> {
  if (options.some((o) => o.disposition === 'to_handle' && o.unitIds.length === 0)) {
    throw problem(documentErrors.unitsRequired);
  }
  const named = options.flatMap((o) => o.unitIds);
  if (!(await areUnits(tx, named))) throw problem(flowErrors.unknownAddressee);
}
