/** 送办: free flow under hard constraints: the holder chooses the step and the next holders, the kind's data set the limits. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { sendOn as contract } from '../../../../contracts/modules/general-acts.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  assertMayEnter,
  assertOtherHandsAt,
  draftOf,
  type Performed,
  performAct,
  sendOn as send,
  takeUpAnywhere,
} from '../../../kernel/flow/api.ts';
import { allActsOf } from '../../../kernel/matter/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertAllowed, assertThere, holdersOf } from '../general-rules.ts';

/** Sends it on. */
export async function sendOn(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    const task = takeUpAnywhere(draft, facts, body, { act: 'submit', action: 'routing.send_on' });
    const rule = assertAllowed(facts, task.step, 'submit');
    if (!rule.to?.includes(body.step)) throw problem(routingErrors.stepNotOpen);
    const to = await assertThere(tx, dc.actor, body.toIds, dc.now);
    const acts = await allActsOf(tx, params.matterId);
    assertOtherHandsAt(facts, acts, task.step, dc.actor.personId);
    // The step left counts as done: its own act is this one.
    for (const holder of await holdersOf(tx, to, dc.now))
      assertMayEnter(facts, acts, body.step, holder, task.step);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    send(draft, facts, { step: body.step, holders: to });
    return { drafts: [draft] };
  });
}
