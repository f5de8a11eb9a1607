/** 催办: whoever holds the unit's part is reminded; it is on record who was chased, when, by whom. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { chase as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { addOpinion, draftOf, type Performed, performAct } from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import { ASSIGNMENT } from '../flow.ts';
import * as repo from '../repo.ts';

/** Reminds the holder. */
export async function chase(ctx: ActContext, { params, body }: InputOf<typeof contract>): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const { kind, step, state } = facts.matter;
    if (kind !== ASSIGNMENT) {
      throw problem(flowErrors.notAtThisStep, { step: `${kind}.${step}`, action: 'supervision.chase' });
    }
    if (state !== 'open') throw problem(flowErrors.matterIsOver, { state });
    const row = await repo.assignment(tx, facts.matter.id);
    const draft = draftOf(dc, facts);
    draft.act = 'chase';
    draft.action = 'supervision.chase';
    draft.capacity = { ...draft.capacity, postId: dc.actor.posts[0]?.id ?? null };

    addOpinion(draft, { text: body.text });
    draft.note.chases = row.chases + 1;
    return { drafts: [draft], extra: [repo.countChase(draft.id)] };
  });
}
