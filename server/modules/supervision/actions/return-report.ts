/** The principal returns the draft answer to its handler. The unit's limit runs on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnReport as contract } from '../../../../contracts/modules/supervision.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { type Performed, performReturn } from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Returns it. */
export async function returnReport(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performReturn(ctx.command, params.matterId, body, {
    action: 'supervision.return_report',
    step: 'handle',
    async to(tx, facts) {
      const row = await repo.assignment(tx, facts.matter.id);
      return facts.matter.lead_person_id ?? row.handler_id ?? row.principal_post_id;
    },
  });
}
