/** 预留: numbers are put aside for papers to come, each with its reason, which stands in the ledger until it is used. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { reserve as contract } from '../../../../contracts/modules/numbers.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { reserveNumbers } from '../../../kernel/numbering/api.ts';

/** Reserves. */
export async function reserve(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const { series, year, count, reason } = body;
  const taken = await reserveNumbers(tx, { series, year }, count, { by: actor.personId, reason, now });
  await ctx.record({
    stream: 'settings',
    subject: `number:${series}/${year}`,
    event: 'number.reserved',
    body: { serials: taken.map((t) => t.serial) },
  });
  return { numbers: taken.map((t) => t.display) };
}
