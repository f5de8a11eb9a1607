/** Puts a shift on the roster. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { type addShift as contract, dutyErrors } from '../../../../contracts/modules/duty.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { newId } from '../../../platform/ids.ts';
import { problem } from '../../../platform/problem.ts';
import { assertPersons } from '../persons.ts';
import * as repo from '../repo.ts';
import { areTimesOfShift } from '../rules.ts';

/** One room, so no two shifts at a time: the database has the last word. @throws duty.bad_times, duty.shifts_overlap */
export async function addShift(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  if (!areTimesOfShift(body.startsAt, body.endsAt)) throw problem(dutyErrors.badTimes);
  await assertPersons(ctx, body);

  const id = newId();
  const isWritten = await repo.insertShift(ctx.tx, {
    id,
    starts_at: body.startsAt,
    ends_at: body.endsAt,
    officer_id: body.officerId,
    second_id: body.secondId,
    leader_id: body.leaderId,
    made_by: ctx.actor.personId,
    made_at: ctx.now,
  });
  if (!isWritten) throw problem(dutyErrors.shiftsOverlap);

  await ctx.record({ stream: 'settings', subject: `duty:${id}`, event: 'duty.shift_added', body });
  return { id };
}
