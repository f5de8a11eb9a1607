/** 重新办理: a closed or filed matter goes on at a step the kind names. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { reopen as contract } from '../../../../contracts/modules/general-acts.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  assertMayEnter,
  beginBeside,
  draftOf,
  reopen as openAgain,
  type Performed,
  performAct,
  requireOpinion,
} from '../../../kernel/flow/api.ts';
import { allActsOf } from '../../../kernel/matter/api.ts';
import { readersAmong } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertByRole, holdersOf } from '../general-rules.ts';

/** Reopens it. */
export async function reopen(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const { state } = facts.matter;
    const rule = assertByRole(dc.actor, facts, 'reopen');
    if (state !== 'closed' && state !== 'filed') throw problem(routingErrors.notOver);
    if (!rule.to?.includes(body.step)) throw problem(routingErrors.stepNotOpen);
    const [there] = await readersAmong(tx, [body.toId], dc.now);
    if (!there?.hasSomebody) throw problem(routingErrors.nobodyReads, { name: there?.name ?? '' });
    const acts = await allActsOf(tx, params.matterId);
    for (const holder of await holdersOf(tx, [body.toId], dc.now))
      assertMayEnter(facts, acts, body.step, holder);

    const draft = draftOf(dc, facts);
    const postId = dc.actor.posts[0]?.id ?? null;
    beginBeside(
      draft,
      { act: 'reopen', action: 'routing.reopen' },
      { postId, standsInFor: null, onBehalfOf: null },
    );
    requireOpinion(draft, body.opinion);
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openAgain(draft, { step: body.step, holder: body.toId, limit: rule.limit });
    return { drafts: [draft] };
  });
}
