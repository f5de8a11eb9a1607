/** The director returns the 专报 to the supervisor. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnCompiled as contract } from '../../../../contracts/modules/supervision.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { type Performed, performReturn } from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Returns it. */
export async function returnCompiled(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performReturn(ctx.command, params.matterId, body, {
    action: 'supervision.return_compiled',
    step: 'compile',
    to: async (tx, facts) => (await repo.item(tx, facts.matter.id)).supervisor_post_id,
  });
}
