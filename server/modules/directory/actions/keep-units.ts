/** Units: set up, renamed, moved, closed. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/organisation.ts';
import { directoryErrors } from '../../../../contracts/modules/organisation-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { insertUnit, liesBelow, updateUnit, usesOfUnit } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { keptUnit } from '../reach.ts';

/** Sets up a unit below one that he keeps. */
export async function addUnit(
  ctx: TxContext,
  { body }: InputOf<typeof contract.addUnit>,
): Promise<ReplyOf<typeof contract.addUnit>> {
  await keptUnit(ctx.tx, ctx.actor, body.parentId);

  const id = await insertUnit(ctx.tx, body);
  await ctx.record({
    stream: 'settings',
    subject: `unit/${id}`,
    event: 'unit.added',
    body: { id, parent: body.parentId, kind: body.kind },
  });
  return { id };
}

/** Changes a unit. One in use is not closed: what it holds would hang in the air. */
export async function changeUnit(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract.changeUnit>,
): Promise<ReplyOf<typeof contract.changeUnit>> {
  const { tx, actor, now } = ctx;
  const before = await keptUnit(tx, actor, params.unitId);
  const isMoved = body.parentId !== before.parent_id;
  if (isMoved) {
    // The root stays where it is, and nothing becomes a second one.
    if (body.parentId === null || before.parent_id === null) throw problem(directoryErrors.wouldCircle);
    await keptUnit(tx, actor, body.parentId);
    if (await liesBelow(tx, body.parentId, before.id)) throw problem(directoryErrors.wouldCircle);
  }
  const today = localDateOf(now);
  if (before.is_open && !body.isOpen) {
    const uses = await usesOfUnit(tx, before.id, today);
    if (uses.units + uses.holders + uses.tasks > 0) throw problem(directoryErrors.unitInUse, uses);
  }

  await updateUnit(tx, before.id, { ...body, today });
  await ctx.record({
    stream: 'settings',
    subject: `unit/${before.id}`,
    event: before.is_open && !body.isOpen ? 'unit.closed' : 'unit.changed',
    body: {
      id: before.id,
      parent: body.parentId,
      isRenamed: body.name !== before.name,
      isMoved,
      isOpen: body.isOpen,
    },
  });
  return { id: before.id };
}
