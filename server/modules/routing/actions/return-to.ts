/** 退回 to a named earlier step or to the drafter. Its number and all that was said stay; what others hold stays theirs. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnTo as contract } from '../../../../contracts/modules/general-acts.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  type Performed,
  performAct,
  requireOpinion,
  returnSteps,
  returnTo as sendBack,
  takeUpAnywhere,
  visited,
} from '../../../kernel/flow/api.ts';
import { allActsOf } from '../../../kernel/matter/api.ts';
import { presentFor } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertAllowed } from '../general-rules.ts';

/** Returns it to whoever did that step, or who answers for him now. */
export async function returnTo(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    const task = takeUpAnywhere(draft, facts, body, { act: 'return', action: 'routing.return_to' });
    const rule = assertAllowed(facts, task.step, 'return');
    requireOpinion(draft, body.opinion);
    const acts = await allActsOf(tx, params.matterId);
    const isOpen = returnSteps(facts, acts, task.step).includes(body.step);
    const then = visited(acts).find((v) => v.step === body.step);
    if (!isOpen || !then || rule.to?.includes(body.step) === false) throw problem(routingErrors.stepNotOpen);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    const holder = await presentFor(tx, then.addressee, dc.now);
    sendBack(draft, facts, task, { step: body.step, holder, straightBack: body.straightBack });
    return { drafts: [draft] };
  });
}
