/** 交班: the first signature. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { type giveShift as contract, dutyErrors } from '../../../../contracts/modules/duty.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { newId } from '../../../platform/ids.ts';
import { problem } from '../../../platform/problem.ts';
import * as entryRepo from '../entry-repo.ts';
import * as repo from '../repo.ts';
import { isOfShift, isSameList } from '../rules.ts';

/** Everything open is ticked by hand, so that nothing goes over unseen. @throws duty.count_differs, duty.no_next_shift */
export async function giveShift(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const on = await repo.holdShiftOnDuty(tx);
  if (!on) throw problem(dutyErrors.nobodyOnDuty);
  if (!isOfShift(on, actor.personId)) throw problem(dutyErrors.notThisShift);
  const next = await repo.shiftAfter(tx, on.starts_at);
  if (!next) throw problem(dutyErrors.noNextShift);
  const open = await entryRepo.openIds(tx);
  if (!isSameList(open, body.entryIds))
    throw problem(dutyErrors.countDiffers, { open: open.length, counted: new Set(body.entryIds).size });

  const id = newId();
  await repo.give(tx, {
    id,
    from_shift: on.id,
    to_shift: next.id,
    given_by: actor.personId,
    given_at: now,
    note: body.note,
    entry_ids: open,
  });

  await ctx.record({
    stream: 'settings',
    subject: `duty:${on.id}`,
    event: 'duty.shift_given',
    body: { id, to: next.id, entries: open },
  });
  return { id };
}
