/** 已阅: the receipt stands outside the matter's lock; 150 units sign without waiting for each other. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type { markRead as contract } from '../../../contracts/modules/matters.ts';
import type { TxContext } from '../../kernel/binding/api.ts';
import { getVisibleMatter, signRead } from '../../kernel/matter/api.ts';

/** Signs once; again is nothing new. */
export async function markRead(
  ctx: TxContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const matter = await getVisibleMatter(ctx.tx, ctx.actor, params.matterId);
  const isNew = await signRead(ctx.tx, ctx.actor, matter.id, ctx.now);
  if (isNew) {
    await ctx.record({
      stream: 'reads',
      subject: String(ctx.actor.personId),
      event: 'matter.read',
      body: { matter: matter.id },
    });
  }
  return { done: true };
}
