/** 催办: whoever holds the paper is reminded, at any step; who chased whom how often stays on record (条例 art. 24). */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { chase as contract } from '../../../../contracts/modules/incoming-office.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { addOpinion, draftOf, type Performed, performAct } from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import { INCOMING } from '../flow.ts';
import { countChase } from '../office/repo.ts';
import * as repo from '../repo.ts';

/** Reminds the holder. */
export async function chase(ctx: ActContext, { params, body }: InputOf<typeof contract>): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const { kind, step, state } = facts.matter;
    if (kind !== INCOMING || facts.tasks.length === 0)
      throw problem(flowErrors.notAtThisStep, { step: `${kind}.${step}`, action: 'documents.chase' });
    if (state !== 'open') throw problem(flowErrors.matterIsOver, { state });
    const row = await repo.get(tx, facts.matter.id);
    const draft = draftOf(dc, facts);
    draft.act = 'chase';
    draft.action = 'documents.chase';
    draft.capacity = { ...draft.capacity, postId: dc.actor.posts[0]?.id ?? null };

    addOpinion(draft, { text: body.text });
    draft.note.chases = row.chases + 1;
    return { drafts: [draft], extra: [countChase(draft.id, dc.now)] };
  });
}
