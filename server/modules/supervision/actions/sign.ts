/** 单位签发: the principal signs in the unit's name. From here on the unit's limit does not run: the office has the word. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { sign as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  pauseClocks,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Sends the signed answer to the supervisor. */
export async function sign(ctx: ActContext, { params, body }: InputOf<typeof contract>): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.sign');
    const item = await repo.item(tx, (await repo.assignment(tx, draft.id)).item_id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink, optionLabel: '同意报出' });
    pauseClocks(draft, '已签发报出，等待核查');
    openTask(draft, { step: 'verify', to: item.supervisor_post_id });
    moveTo(draft, 'verify');
    return { drafts: [draft] };
  });
}
