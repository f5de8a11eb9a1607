/** Who takes up and leaves which post. History stays: a holding ends, it is never taken away. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type * as holdings from '../../../../contracts/modules/holdings.ts';
import type * as contract from '../../../../contracts/modules/organisation.ts';
import { directoryErrors } from '../../../../contracts/modules/organisation-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { endHolding, insertHolding, insertPerson, isPerson, lockHolding } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { keptPost } from '../reach.ts';

/** Enters a person with his first post. */
export async function addPerson(
  ctx: TxContext,
  { body }: InputOf<typeof contract.addPerson>,
): Promise<ReplyOf<typeof contract.addPerson>> {
  await keptPost(ctx.tx, ctx.actor, body.postId);

  const id = await insertPerson(ctx.tx, body.name);
  await ctx.record({ stream: 'settings', subject: `person/${id}`, event: 'person.added', body: { id } });
  await write(ctx, { personId: id, postId: body.postId, kind: body.kind, from: body.from, to: null });
  return { id };
}

/** Takes up a post, acts in it, or is seconded to it. */
export async function takeUp(
  ctx: TxContext,
  { body }: InputOf<typeof holdings.takeUp>,
): Promise<ReplyOf<typeof holdings.takeUp>> {
  const { tx, actor } = ctx;
  await keptPost(tx, actor, body.postId);
  if (!(await isPerson(tx, body.personId))) throw problem(baseErrors.notFound);
  if (body.personId === actor.personId) throw problem(directoryErrors.notOneself);
  // Acting and seconded are for a time; the end may come later, but never before the beginning.
  if (body.to !== null && body.to < body.from) throw problem(directoryErrors.datesWrong);

  return { id: await write(ctx, body) };
}

async function write(ctx: TxContext, row: InputOf<typeof holdings.takeUp>['body']): Promise<number> {
  const id = await insertHolding(ctx.tx, {
    person_id: row.personId,
    post_id: row.postId,
    kind: row.kind,
    from_on: row.from,
    to_on: row.to,
  });
  if (id === undefined) throw problem(directoryErrors.holdsAlready);
  await ctx.record({
    stream: 'settings',
    subject: `person/${row.personId}`,
    event: 'holding.begun',
    body: { id, person: row.personId, post: row.postId, kind: row.kind, from: row.from, to: row.to },
  });
  return id;
}

/** Leaves a post with the end of a day. */
export async function leave(
  ctx: TxContext,
  { params, body }: InputOf<typeof holdings.leave>,
): Promise<ReplyOf<typeof holdings.leave>> {
  const { tx, actor } = ctx;
  const holding = await lockHolding(tx, params.holdingId);
  if (!holding) throw problem(baseErrors.notFound);
  await keptPost(tx, actor, holding.post_id);
  if (holding.person_id === actor.personId) throw problem(directoryErrors.notOneself);
  const isOver = holding.to_on !== null && holding.to_on < body.lastDay;
  if (body.lastDay < holding.from_on || isOver) throw problem(directoryErrors.datesWrong);

  await endHolding(tx, holding.id, body.lastDay);
  await ctx.record({
    stream: 'settings',
    subject: `person/${holding.person_id}`,
    event: 'holding.ended',
    body: { id: holding.id, person: holding.person_id, post: holding.post_id, lastDay: body.lastDay },
  });
  return { id: holding.id };
}
