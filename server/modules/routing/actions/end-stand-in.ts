/** 本人已回: the stand-in ends now. */

import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { endStandIn as contract } from '../../../../contracts/modules/routing.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { endStandIns } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';

/** Ends one's own; another's is not found. */
export async function endStandIn(
  ctx: TxContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const ended = await endStandIns(tx, { personId: actor.personId, id: params.relationId, now });
  if (ended === 0) throw problem(baseErrors.notFound);
  await ctx.record({
    stream: 'settings',
    subject: `stand_in:${actor.personId}`,
    event: 'stand_in.ended',
    body: { id: params.relationId },
  });
  return { done: true };
}
