/** 退回 and 作废: what is not used is said to be so, with its reason. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type {
  release as releaseContract,
  voidNumber as voidContract,
} from '../../../../contracts/modules/numbers.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { releaseNumber, voidNumber as voidIt } from '../../../kernel/numbering/api.ts';

type Input = InputOf<typeof releaseContract>;

async function change(
  ctx: TxContext,
  { body }: Input,
  event: 'number.released' | 'number.voided',
): Promise<{ number: string }> {
  const { actor, now, tx } = ctx;
  const { series, year, serial, reason } = body;
  const how = event === 'number.voided' ? voidIt : releaseNumber;
  const number = await how(tx, { series, year, serial }, { by: actor.personId, reason, now });
  await ctx.record({ stream: 'settings', subject: `number:${series}/${year}`, event, body: { serial } });
  return { number };
}

/** A reserved number goes back and may be filled. */
export function release(ctx: TxContext, input: Input): Promise<ReplyOf<typeof releaseContract>> {
  return change(ctx, input, 'number.released');
}

/** A number is void for ever. */
export function voidNumber(
  ctx: TxContext,
  input: InputOf<typeof voidContract>,
): Promise<ReplyOf<typeof voidContract>> {
  return change(ctx, input, 'number.voided');
}
