/** 退回重办: the answer does not hold. It is counted, and the unit's limit goes on where it stood. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnAnswer as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  resumeClocks,
  takeUp,
} from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';
import { backToHandler } from './back-to-handler.ts';

/** Returns the answer to its handler; it has to be signed again. */
export async function returnAnswer(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.return_answer');
    requireOpinion(draft, body.opinion);
    const row = await repo.assignment(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    const clock = resumeClocks(draft);
    const back = await backToHandler(tx, facts, dc.now);
    openTask(draft, { ...back, ...clock });
    moveTo(draft, back.step);
    draft.note.returns = row.returns + 1;
    return { drafts: [draft], extra: [repo.countReturn(draft.id)] };
  });
}
