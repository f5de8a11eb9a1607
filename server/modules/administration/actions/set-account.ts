/** Shutting and opening an account. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import {
  administrationErrors,
  type setAccount as contract,
} from '../../../../contracts/modules/administration.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { personOfAccount, setAccountOpen } from '../../../kernel/overseeing/api.ts';
import { problem } from '../../../platform/problem.ts';

/** Anybody's but his own. */
export async function setAccount(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const owner = await personOfAccount(ctx.tx, params.accountId);
  if (owner === undefined) throw problem(baseErrors.notFound);
  if (owner === ctx.actor.personId) throw problem(administrationErrors.notOneself);

  await setAccountOpen(ctx.tx, params.accountId, body.isOpen);
  await ctx.record({
    stream: 'settings',
    subject: `account/${params.accountId}`,
    event: body.isOpen ? 'account.opened' : 'account.shut',
    body: { account: params.accountId, reason: body.reason },
  });
  return { done: true };
}
