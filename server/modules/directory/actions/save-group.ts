/** Groups: persons, posts and units that are addressed together. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { saveGroup as contract } from '../../../../contracts/modules/holdings.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { saveGroup as save } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';

/** Makes or changes one. Who joins opens from now on what was addressed to the group; who goes no longer does. */
export async function saveGroup(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const id = await save(ctx.tx, body);
  if (id === undefined) throw problem(baseErrors.notFound);
  await ctx.record({
    stream: 'settings',
    subject: `group/${id}`,
    event: body.id === null ? 'group.added' : 'group.changed',
    body: { id, members: body.memberIds, isOpen: body.isOpen },
  });
  return { id };
}
