/** The summary to the leader; who has not reported by then stands in it, and is chased on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { summarise as contract } from '../../../../contracts/modules/spreading.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  draftOf,
  keepText,
  moveTo,
  openTask,
  type Performed,
  performAct,
  stopClocks,
  takeUp,
} from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Sends it. */
export async function summarise(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'spreading.summarise');
    const row = await repo.message(tx, draft.id);
    const summaryId = keepText(draft, body.text);
    stopClocks(draft);
    openTask(draft, { step: 'read_summary', to: row.leader_post_id });
    moveTo(draft, 'read_summary');
    return { drafts: [draft], extra: [repo.setSummary(draft.id, summaryId)] };
  });
}
