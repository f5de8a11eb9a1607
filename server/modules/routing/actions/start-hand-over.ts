/** 离岗移交: the giver signs what he gives; for one who is gone already his head or the director does. */

import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { startHandOver as contract } from '../../../../contracts/modules/routing.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { tellPersons } from '../../../kernel/notify/api.ts';
import { holdsPost, personsInUnit, unitsEverOf } from '../../../kernel/org/api.ts';
import { newId } from '../../../platform/ids.ts';
import { problem } from '../../../platform/problem.ts';
import { mayGiveFor } from '../may-give-for.ts';
import * as repo from '../repo.ts';

/** Opens the hand-over. Nothing moves before its receiver has signed. */
export async function startHandOver(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const { giverId, receiverId, reason } = body;
  if (!(await mayGiveFor(tx, actor, giverId))) throw problem(baseErrors.notFound);
  if (receiverId === giverId || !(await holdsPost(tx, receiverId, now)))
    throw problem(routingErrors.holdsNoPost);
  // Only who settles leavers of the whole office gives what one unit held to another.
  if (actor.grants['routing.leavers'] !== 'all') {
    const units = await unitsEverOf(tx, giverId);
    const there = (await Promise.all(units.map((unit) => personsInUnit(tx, unit, now)))).flat();
    if (!there.some((person) => person.id === receiverId)) throw problem(routingErrors.notOfHisUnit);
  }
  if ((await repo.openTasksOf(tx, giverId)).length === 0) throw problem(routingErrors.nothingHeld);

  const id = newId();
  const isNew = await repo.insertHandOver(tx, {
    id,
    giver_id: giverId,
    receiver_id: receiverId,
    reason,
    asked_by: actor.personId,
    asked_at: now,
  });
  if (!isNew) throw problem(routingErrors.handOverOpen);
  await ctx.record({
    stream: 'settings',
    subject: `hand_over:${giverId}`,
    event: 'hand_over.signed_by_giver',
    body: { id, receiver: receiverId, isForHim: giverId !== actor.personId },
  });
  const notice = { persons: [receiverId], matterId: null, kind: 'routing.hand_over_asked' };
  await tellPersons(tx, { ...notice, params: { by: actor.name } }, now);
  return { id };
}
