/** The principal returns the report to whoever wrote it; the limit runs on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnReport as contract } from '../../../../contracts/modules/spreading.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { type Performed, performReturn } from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Returns it. */
export async function returnReport(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performReturn(ctx.command, params.matterId, body, {
    action: 'spreading.return_report',
    step: 'report_back',
    to: async (tx, facts) => {
      const row = await repo.part(tx, facts.matter.id);
      return row.handler_id ?? row.principal_post_id;
    },
  });
}
