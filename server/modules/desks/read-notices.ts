/** Marks notices as read. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type { readNotices as contract } from '../../../contracts/modules/desks.ts';
import type { TxContext } from '../../kernel/binding/api.ts';
import { markNoticesRead } from '../../kernel/notify/api.ts';

/** One's own only; others' ids do nothing. */
export async function readNotices(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const count = await markNoticesRead(ctx.tx, ctx.actor.personId, body.ids, ctx.now);
  if (count > 0)
    await ctx.record({
      stream: 'reads',
      subject: String(ctx.actor.personId),
      event: 'notices.read',
      body: { count },
    });
  return { done: true };
}
