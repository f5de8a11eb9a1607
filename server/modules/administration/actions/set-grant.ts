/** Granting a role a permission, or taking it away. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import {
  administrationErrors,
  type setGrant as contract,
} from '../../../../contracts/modules/administration.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { grantLines, setGrant as set } from '../../../kernel/overseeing/api.ts';
import { problem } from '../../../platform/problem.ts';
import { ADMIN_PERMISSIONS, mayHold } from '../duties.ts';

/** Holds from the next request of whoever has the role. */
export async function setGrant(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { grants, roles } = await grantLines(ctx.tx);
  if (!roles.includes(body.role)) throw problem(administrationErrors.unknownRole);
  const known = [...grants.map((g) => g.permission), ...ADMIN_PERMISSIONS];
  if (!known.includes(body.permission)) throw problem(administrationErrors.unknownPermission);
  if (body.scope !== null && !mayHold(body.role, body.permission))
    throw problem(administrationErrors.dutiesApart, { role: body.role });

  const before = await set(ctx.tx, body);
  await ctx.record({
    stream: 'settings',
    subject: `grant/${body.role}/${body.permission}`,
    event: body.scope === null ? 'grant.taken' : 'grant.set',
    body: {
      role: body.role,
      permission: body.permission,
      before,
      scope: body.scope,
      reason: body.reason,
    },
  });
  return { done: true };
}
