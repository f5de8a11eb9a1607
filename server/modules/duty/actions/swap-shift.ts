/** 换班: other persons for a shift that has not begun. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { type swapShift as contract, dutyErrors } from '../../../../contracts/modules/duty.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertPersons } from '../persons.ts';
import * as repo from '../repo.ts';

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

  await ctx.record({
    stream: 'settings',
    subject: `duty:${before.id}`,
    event: 'duty.shift_swapped',
    body: {
      ...body,
      before: {
        officerId: before.officer_id,
        secondId: before.second_id,
        leaderId: before.leader_id,
      },
    },
  });
  return { done: true };
}
