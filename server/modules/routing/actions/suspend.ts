/** 暂停: the matter stands still with a reason, under a named owner, until a day. */
import { addDays, endOfDay, localDateOf } from '../../../../contracts/base/dates.ts';
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { suspend as contract } from '../../../../contracts/modules/general-acts.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  beginBeside,
  draftOf,
  type Performed,
  suspend as pause,
  performAct,
  requireOpinion,
  ruleDueSince,
} from '../../../kernel/flow/api.ts';
import { readersAmong } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertByRole } from '../general-rules.ts';

/** Suspends it, no longer than the rule allows at once. */
export async function suspend(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const { state } = facts.matter;
    assertByRole(dc.actor, facts, 'suspend');
    if (state !== 'open') throw problem(flowErrors.matterIsOver, { state });
    const until = endOfDay(body.until);
    const isAhead = body.until >= addDays(localDateOf(dc.now), 1);
    if (!isAhead || until > ruleDueSince(dc, 'routing.suspend', dc.now))
      throw problem(routingErrors.untilWrong);
    const [owner] = await readersAmong(tx, [body.ownerId], dc.now);
    if (!owner?.hasSomebody) throw problem(routingErrors.nobodyReads, { name: owner?.name ?? '' });

    const draft = draftOf(dc, facts);
    const postId = dc.actor.posts[0]?.id ?? null;
    beginBeside(
      draft,
      { act: 'suspend', action: 'routing.suspend' },
      { postId, standsInFor: null, onBehalfOf: null },
    );
    requireOpinion(draft, body.opinion);
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    draft.acl.add(owner.id);
    draft.note.tell = [owner.id];
    pause(draft, { owner: owner.id, until });
    return { drafts: [draft] };
  });
}
