/** 调整承办: the head of a section moves a task of his people; step, limit and everything else stay. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import {
  type redistribute as contract,
  redistributingErrors,
} from '../../../../contracts/modules/redistributing.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  barredAt,
  closeTask,
  draftOf,
  openTask,
  type Performed,
  performAct,
} from '../../../kernel/flow/api.ts';
import { namesOf, personsInUnit } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';
import { isBoundRole } from '../rules.ts';

/** Moves one task. The one who had it loses it without having acted; the head's act says so. */
export async function redistribute(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const task = facts.tasks.find((t) => t.id === body.taskId);
    if (!task) throw problem(flowErrors.taskNotOpen);
    if (task.version !== body.expectedVersion)
      throw problem(baseErrors.changedMeanwhile, { by: null, at: null });
    if (task.addressee_id === body.toId) throw problem(redistributingErrors.alreadyHis);

    const units = dc.actor.grantUnits['routing.redistribute'] ?? [];
    const persons = (await Promise.all(units.map((unit) => personsInUnit(tx, unit, dc.now)))).flat();
    const seat = await repo.seatOf(tx, task.addressee_id);
    const isWithin = seat
      ? units.includes(seat.unit_id)
      : units.includes(task.addressee_id) || persons.some((p) => p.id === task.addressee_id);
    if (!isWithin) throw problem(redistributingErrors.notOfYourUnits);
    if (seat && isBoundRole(seat.role)) {
      const names = await namesOf(tx, [task.addressee_id]);
      throw problem(routingErrors.boundToPost, { post: names.get(task.addressee_id) ?? '' });
    }
    if (!persons.some((p) => p.id === body.toId)) throw problem(routingErrors.notAColleague);
    const barred = barredAt(facts, task.step, body.toId);
    if (barred) throw problem(flowErrors.sameHands, { earlier: barred });

    const draft = draftOf(dc, facts);
    draft.act = 'hand_over';
    draft.action = 'routing.redistribute';
    draft.capacity = { ...draft.capacity, postId: dc.actor.posts[0]?.id ?? null };
    draft.task = task.id;
    draft.note.from = task.addressee_id;
    draft.note.to = body.toId;
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    closeTask(draft, task, 'cancelled');
    openTask(draft, {
      step: task.step,
      to: body.toId,
      dueAt: task.due_at,
      warnAt: task.warn_at,
      errand: task.errand,
    });
    if (facts.matter.lead_person_id === task.addressee_id) draft.lead = { ...draft.lead, person: body.toId };
    return { drafts: [draft] };
  });
}
