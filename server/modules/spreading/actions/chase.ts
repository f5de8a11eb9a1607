/** 催办: a unit that owes is reminded; counted. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { chase as contract } from '../../../../contracts/modules/spreading.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { addOpinion, draftOf, type Performed, performAct } from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import { PART } from '../flow.ts';
import * as repo from '../repo.ts';

/** Reminds the holder. */
export async function chase(ctx: ActContext, { params, body }: InputOf<typeof contract>): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const { kind, step, state } = facts.matter;
    if (kind !== PART)
      throw problem(flowErrors.notAtThisStep, { step: `${kind}.${step}`, action: 'spreading.chase' });
    if (state !== 'open') throw problem(flowErrors.matterIsOver, { state });
    const row = await repo.part(tx, facts.matter.id);
    const draft = draftOf(dc, facts);
    draft.act = 'chase';
    draft.action = 'spreading.chase';
    draft.capacity = { ...draft.capacity, postId: dc.actor.posts[0]?.id ?? null };
    addOpinion(draft, { text: body.text });
    draft.note.chases = row.chases + 1;
    return { drafts: [draft], extra: [repo.countChase(draft.id)] };
  });
}
