/** The director returns the proposal to whoever drafted it; the paper keeps its number and its clock runs on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnProposal as contract } from '../../../../contracts/modules/documents.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { type Performed, performReturn } from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Returns it. */
export async function returnProposal(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performReturn(ctx.command, params.matterId, body, {
    action: 'documents.return_proposal',
    step: 'propose',
    to: async (tx, facts) => (await repo.get(tx, facts.matter.id)).drafter_post_id,
  });
}
