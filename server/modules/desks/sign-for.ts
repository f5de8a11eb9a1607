/** 签收: the unit has received what it is asked for. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { type signFor as contract, deskErrors } from '../../../contracts/modules/desk-views.ts';
import type { TxContext } from '../../kernel/binding/api.ts';
import { getVisibleMatter, signForUnit } from '../../kernel/matter/api.ts';
import { problem } from '../../platform/problem.ts';

/** Anyone of the lead unit who may open it; again is nothing new. */
export async function signFor(
  ctx: TxContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const matter = await getVisibleMatter(ctx.tx, ctx.actor, params.matterId);
  if (matter.lead_unit_id === null || !ctx.actor.unitIds.includes(matter.lead_unit_id))
    throw problem(deskErrors.notYourUnits);

  const { receipt, isNew } = await signForUnit(ctx.tx, ctx.actor.personId, matter.id, ctx.now);
  if (isNew)
    await ctx.record({
      stream: 'reads',
      subject: String(ctx.actor.personId),
      event: 'matter.signed_for',
      body: { matter: matter.id, unit: matter.lead_unit_id },
    });
  return receipt;
}
