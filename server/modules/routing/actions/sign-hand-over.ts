/** The receiver signs: from here on everything the giver held is his; it moves by a job, matter by matter. */

import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { signHandOver as contract } from '../../../../contracts/modules/routing.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { endStandIns } from '../../../kernel/org/api.ts';
import { enqueueJob } from '../../../platform/jobs/enqueue.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Signs. The giver's stand-ins, given and held, end with it: nobody acts for one who holds nothing. */
export async function signHandOver(
  ctx: TxContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const row = await repo.lockHandOver(tx, params.handOverId);
  if (!row || ![row.giver_id, row.receiver_id, row.asked_by].includes(actor.personId))
    throw problem(baseErrors.notFound);
  if (row.receiver_id !== actor.personId) throw problem(routingErrors.notTheReceiver);
  if (row.signed_at !== null) throw problem(routingErrors.handOverSigned);

  await repo.signHandOver(tx, row.id, now);
  await endStandIns(tx, { personId: row.giver_id, now });
  await ctx.record({
    stream: 'settings',
    subject: `hand_over:${row.giver_id}`,
    event: 'hand_over.signed_by_receiver',
    body: { id: row.id, receiver: row.receiver_id },
  });
  await enqueueJob(tx, { kind: 'routing.move_holdings', payload: { handOverId: row.id }, runAt: now });
  return { done: true };
}
