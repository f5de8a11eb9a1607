/** Posts: set up, renamed, closed. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/organisation.ts';
import { directoryErrors } from '../../../../contracts/modules/organisation-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { changeAddressee, insertPost, usesOfPost } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { keptPost, keptUnit, mayHaveRole } from '../reach.ts';

/** Sets up a post. Its role is what grants hang on, so an administrator's is not given here. */
export async function addPost(
  ctx: TxContext,
  { body }: InputOf<typeof contract.addPost>,
): Promise<ReplyOf<typeof contract.addPost>> {
  await keptUnit(ctx.tx, ctx.actor, body.unitId);
  if (!mayHaveRole(body.role)) throw problem(directoryErrors.administratorsApart);

  const id = await insertPost(ctx.tx, body);
  await ctx.record({
    stream: 'settings',
    subject: `post/${id}`,
    event: 'post.added',
    body: { id, unit: body.unitId, role: body.role },
  });
  return { id };
}

/** Renames or closes a post. One that somebody holds, or where something lies, stays open. */
export async function changePost(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract.changePost>,
): Promise<ReplyOf<typeof contract.changePost>> {
  const { tx, actor, now } = ctx;
  const before = await keptPost(tx, actor, params.postId);
  if (before.is_open && !body.isOpen) {
    const uses = await usesOfPost(tx, before.id, localDateOf(now));
    if (uses.holders + uses.tasks > 0) throw problem(directoryErrors.postInUse, uses);
  }

  await changeAddressee(tx, before.id, body);
  await ctx.record({
    stream: 'settings',
    subject: `post/${before.id}`,
    event: before.is_open && !body.isOpen ? 'post.closed' : 'post.changed',
    body: { id: before.id, isRenamed: body.name !== before.name, isOpen: body.isOpen },
  });
  return { id: before.id };
}
