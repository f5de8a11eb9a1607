/** 有异议: the unit's principal says that the matter is not his unit's, or not to be done in that time (rule L1). */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { object as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  ruleDueSince,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Objects, once a round and within the rule's days of the notice. The limit runs on: objecting buys no time. */
export async function object(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.object');
    requireOpinion(draft, body.opinion);
    if (facts.matter.did.some(([action]) => action === 'supervision.object'))
      throw problem(supervisionErrors.objectionDecided);
    const until = ruleDueSince(dc, 'supervision.objection', facts.matter.opened_at);
    if (dc.now > until) throw problem(supervisionErrors.objectionLate, { dueAt: until });
    const item = await repo.item(tx, (await repo.assignment(tx, draft.id)).item_id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: 'objected', to: item.supervisor_post_id, ...runningClock(facts) });
    draft.note.tell = [item.supervisor_post_id];
    moveTo(draft, 'objected');
    return { drafts: [draft] };
  });
}
