/** 转办: the holder gives his task to a colleague; step, limit and everything else stay. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { handOver as contract } from '../../../../contracts/modules/routing.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  barredAt,
  draftOf,
  flowOf,
  openTask,
  type Performed,
  performAct,
  takeUpAnywhere,
} from '../../../kernel/flow/api.ts';
import { personsInUnit } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertAllowed, holdersOf } from '../general-rules.ts';
import { handsDown } from '../rules.ts';

/** Hands over to somebody who may act at that step: never to one whom the definition bars from it (F1). */
export async function handOver(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    const does = { act: 'hand_over', action: 'routing.hand_over' } as const;
    const task = takeUpAnywhere(draft, facts, body, does);
    const { standsInFor } = draft.capacity;
    if (standsInFor !== null) throw problem(flowErrors.notYours, { holder: String(standsInFor) });
    const bound = handsDown(dc.actor, task.addressee_id);
    if (bound) throw problem(routingErrors.boundToPost, { post: bound });
    const units = [...new Set(dc.actor.posts.map((p) => p.unitId))];
    const colleagues = (await Promise.all(units.map((unit) => personsInUnit(tx, unit, dc.now)))).flat();
    if (body.toId === dc.actor.personId || !colleagues.some((c) => c.id === body.toId))
      throw problem(routingErrors.notAColleague);
    assertAllowed(facts, task.step, 'hand_over');
    const [holder] = await holdersOf(tx, [body.toId], dc.now);
    const rule = flowOf(facts.matter.kind, facts.matter.definition_version).steps[task.step];
    if (rule?.holders && !rule.holders.some((role) => holder?.roles.includes(role)))
      throw problem(routingErrors.notOfThisRole);
    const barred = barredAt(facts, task.step, body.toId);
    if (barred) throw problem(flowErrors.sameHands, { earlier: barred });

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, {
      step: task.step,
      to: body.toId,
      dueAt: task.due_at,
      warnAt: task.warn_at,
      errand: task.errand,
    });
    if (facts.matter.lead_person_id === dc.actor.personId) draft.lead = { ...draft.lead, person: body.toId };
    return { drafts: [draft] };
  });
}
