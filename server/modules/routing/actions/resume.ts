/** 恢复: by the owner of the standstill, by whoever ordered it, or by whoever may order one. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { resume as contract } from '../../../../contracts/modules/general-acts.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  beginBeside,
  capacityFor,
  draftOf,
  generalRule,
  resume as goOn,
  type Performed,
  performAct,
  suspendedBy,
} from '../../../kernel/flow/api.ts';
import { allActsOf } from '../../../kernel/matter/api.ts';
import { presentFor } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { hasRuleRole } from '../general-rules.ts';

/** Resumes it. Who had it and is gone is stood for by whoever answers for him. */
export async function resume(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const { actor, now } = dc;
    if (facts.matter.state !== 'suspended' || !facts.wait) throw problem(routingErrors.notSuspended);
    const suspended = suspendedBy(await allActsOf(tx, params.matterId));
    if (!suspended) throw problem(routingErrors.notSuspended);
    const mayOrder =
      suspended.personId === actor.personId ||
      hasRuleRole(actor, generalRule(facts.matter, facts.matter.step, 'suspend'));
    const own = mayOrder
      ? { postId: actor.posts[0]?.id ?? null, standsInFor: null, onBehalfOf: null }
      : undefined;
    const capacity = capacityFor(actor, facts.matter.kind, facts.wait.owner_id) ?? own;
    if (!capacity) throw problem(routingErrors.notYourSuspension);

    const draft = draftOf(dc, facts);
    beginBeside(draft, { act: 'resume', action: 'routing.resume' }, capacity);
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    const present = new Map<number, number>();
    for (const { id } of suspended.event.closed) {
      const to = suspended.before.tasks.get(id)?.addressee;
      if (to !== undefined) present.set(to, await presentFor(tx, to, now));
    }
    goOn(draft, suspended, present);
    return { drafts: [draft] };
  });
}
