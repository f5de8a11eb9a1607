/** 接班: the second signature, with which the old shift ends and the new one begins. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { type takeShift as contract, dutyErrors } from '../../../../contracts/modules/duty.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as entryRepo from '../entry-repo.ts';
import * as repo from '../repo.ts';
import { isOfShift, isSameList } from '../rules.ts';

/** Both sign the same list, and it is what is open now. @throws duty.given_differs, count_differs, giver_takes, not_this_shift */
export async function takeShift(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const on = await repo.holdShiftOnDuty(tx);
  if (!(await repo.isHandOver(tx, params.handOverId))) throw problem(baseErrors.notFound);
  const given = on && (await repo.handOverOf(tx, on.id, 'given'));
  if (given?.id !== params.handOverId) throw problem(dutyErrors.handOverOver);
  if (given.given_by === actor.personId) throw problem(dutyErrors.giverTakes);
  const to = await repo.shift(tx, given.to_shift);
  if (!to || !isOfShift(to, actor.personId)) throw problem(dutyErrors.notThisShift);
  const open = await entryRepo.openIds(tx);
  if (!isSameList(open, given.entry_ids)) throw problem(dutyErrors.givenDiffers);
  if (!isSameList(open, body.entryIds))
    throw problem(dutyErrors.countDiffers, { open: open.length, counted: new Set(body.entryIds).size });

  await repo.take(tx, given.id, actor.personId, now);
  await repo.end(tx, given.from_shift, now);
  await repo.begin(tx, to.id, now);

  await ctx.record({
    stream: 'settings',
    subject: `duty:${to.id}`,
    event: 'duty.shift_taken',
    body: { id: given.id, from: given.from_shift, entries: open },
  });
  return { done: true };
}
