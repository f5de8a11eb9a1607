/** 三员分立: the system administrator makes accounts, the security administrator opens them. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { addAccount as contract } from '../../../../contracts/modules/organisation.ts';
import { directoryErrors } from '../../../../contracts/modules/organisation-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { insertAccount, isPerson } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';

/** Makes it, shut and without a password. */
export async function addAccount(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  if (!(await isPerson(ctx.tx, body.personId))) throw problem(baseErrors.notFound);

  const id = await insertAccount(ctx.tx, body.personId, body.login);
  if (id === 'has_account') throw problem(directoryErrors.hasAccount);
  if (id === 'login_taken') throw problem(directoryErrors.loginTaken);
  await ctx.record({
    stream: 'settings',
    subject: `account/${id}`,
    event: 'account.added',
    body: { id, person: body.personId },
  });
  return { id };
}
