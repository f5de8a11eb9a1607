/** A display link is made: its token is told once. */
import { randomBytes } from 'node:crypto';
import { epochOf, instantOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { openDisplay as contract } from '../../../../contracts/modules/wall.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { newId } from '../../../platform/ids.ts';
import * as repo from '../repo.ts';

/** Shows for so many days what its maker may see. */
export async function openDisplay(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const id = newId();
  const token = randomBytes(32).toString('base64url');
  const endsAt = instantOf(epochOf(ctx.now) + body.days * 86_400_000);
  await repo.insert(ctx.tx, {
    id,
    name: body.name,
    token,
    made_by: ctx.actor.personId,
    made_at: ctx.now,
    ends_at: endsAt,
  });
  await ctx.record({
    stream: 'settings',
    subject: `display/${id}`,
    event: 'display.opened',
    body: { display: id, endsAt },
  });
  return { id, token, endsAt };
}
