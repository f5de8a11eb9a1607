/** The 专报 is approved and lies on the desk of the leader who instructed. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { approveReport as contract } from '../../../../contracts/modules/supervision.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  stopClocks,
  takeUp,
} from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Sends the report to the leader. */
export async function approveReport(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.approve_report');
    const item = await repo.item(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    stopClocks(draft);
    openTask(draft, { step: 'read_report', to: item.leader_post_id });
    moveTo(draft, 'read_report');
    return { drafts: [draft] };
  });
}
