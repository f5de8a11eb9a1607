/** The director returns the 立项 to the supervisor. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnInitiation as contract } from '../../../../contracts/modules/supervision.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Returns it. */
export async function returnInitiation(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.return_initiation');
    requireOpinion(draft, body.opinion);
    const item = await repo.item(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: 'initiate', to: item.supervisor_post_id, ...runningClock(facts) });
    moveTo(draft, 'initiate');
    return { drafts: [draft] };
  });
}
