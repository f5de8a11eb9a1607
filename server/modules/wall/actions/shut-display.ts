/** A display link is shut. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { shutDisplay as contract } from '../../../../contracts/modules/wall.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Anyone who may make links may shut any: a wall that shows too much must go dark at once. */
export async function shutDisplay(
  ctx: TxContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  if ((await repo.shut(ctx.tx, params.displayId, ctx.now)) === 0) throw problem(baseErrors.notFound);
  await ctx.record({
    stream: 'settings',
    subject: `display/${params.displayId}`,
    event: 'display.shut',
    body: { display: params.displayId },
  });
  return { done: true };
}
