/** 维持: the objection does not hold. The part goes back to the unit, its limit running on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { uphold as contract } from '../../../../contracts/modules/supervision-assignments.ts';
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

/** Sends it back with the reason. */
export async function uphold(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.uphold');
    requireOpinion(draft, body.opinion);
    const row = await repo.assignment(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink, optionLabel: '维持交办' });
    openTask(draft, { step: 'assign', to: row.principal_post_id, ...runningClock(facts) });
    draft.note.tell = [row.principal_post_id];
    moveTo(draft, 'assign');
    return { drafts: [draft] };
  });
}
