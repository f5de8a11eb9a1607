/** 上岗 where nobody hands over. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { type beginShift as contract, dutyErrors } from '../../../../contracts/modules/duty.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';
import { isOfShift } from '../rules.ts';

/** Only where nobody is on duty: else one comes on duty by taking over. @throws duty.someone_on_duty */
export async function beginShift(
  ctx: TxContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  await repo.holdRoster(ctx.tx);
  const shift = await repo.shift(ctx.tx, params.shiftId);
  if (!shift) throw problem(baseErrors.notFound);
  if (!isOfShift(shift, ctx.actor.personId)) throw problem(dutyErrors.notThisShift);
  if (await repo.shiftOnDuty(ctx.tx)) throw problem(dutyErrors.someoneOnDuty);

  if (!(await repo.begin(ctx.tx, shift.id, ctx.now))) throw problem(dutyErrors.shiftBegun);

  await ctx.record({ stream: 'settings', subject: `duty:${shift.id}`, event: 'duty.shift_begun', body: {} });
  return { done: true };
}
