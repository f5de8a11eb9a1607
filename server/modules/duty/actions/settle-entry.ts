/** Closes what was open. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { type settleEntry as contract, dutyErrors } from '../../../../contracts/modules/duty.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as entryRepo from '../entry-repo.ts';
import * as repo from '../repo.ts';

/** Whichever shift it came in, the shift on duty settles it. @throws duty.not_open, duty.nobody_on_duty */
export async function settleEntry(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const on = await repo.holdShiftOnDuty(tx);
  if (!(await entryRepo.isEntry(tx, params.entryId))) throw problem(baseErrors.notFound);
  if (!on) throw problem(dutyErrors.nobodyOnDuty);

  const done = { by: actor.personId, at: now, outcome: body.outcome };
  if (!(await entryRepo.settle(tx, params.entryId, done))) throw problem(dutyErrors.notOpen);

  await ctx.record({
    stream: 'settings',
    subject: `duty:${on.id}`,
    event: 'duty.entry_settled',
    body: { id: params.entryId },
  });
  return { done: true };
}
