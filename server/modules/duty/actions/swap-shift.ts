/** 换班: other persons for a shift that has not begun. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { type swapShift as contract, dutyErrors } from '../../../../contracts/modules/duty.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { newId } from '../../../platform/ids.ts';
import { problem } from '../../../platform/problem.ts';
import { assertPersons } from '../persons.ts';
import * as repo from '../repo.ts';
import { insertSwap } from '../swap-repo.ts';

/** Whoever is on duty leaves by handing over, not by a swap. @throws duty.shift_begun */
export async function swapShift(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const before = await repo.shift(ctx.tx, params.shiftId);
  if (!before) throw problem(baseErrors.notFound);
  await assertPersons(ctx, body);

  const isSwapped = await repo.swapPersons(ctx.tx, before.id, {
    officer_id: body.officerId,
    second_id: body.secondId,
    leader_id: body.leaderId,
  });
  if (!isSwapped) throw problem(dutyErrors.shiftBegun);

  const id = newId();
  await insertSwap(ctx.tx, {
    id,
    shift_id: before.id,
    reason: body.reason,
    by_id: ctx.actor.personId,
    at: ctx.now,
  });
  // The reason is words: it stays out of the record, which keeps what it is given for ever.
  const { officerId, secondId, leaderId } = body;
  await ctx.record({
    stream: 'settings',
    subject: `duty:${before.id}`,
    event: 'duty.shift_swapped',
    body: {
      swap: id,
      officerId,
      secondId,
      leaderId,
      before: {
        officerId: before.officer_id,
        secondId: before.second_id,
        leaderId: before.leader_id,
      },
    },
  });
  return { done: true };
}
