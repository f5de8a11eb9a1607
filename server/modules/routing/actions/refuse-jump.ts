/** The director refuses a jump: the matter stays where it is. */

import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { refuseJump as contract } from '../../../../contracts/modules/jumps.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { getVisibleMatter } from '../../../kernel/matter/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../jump-repo.ts';
import { assertNoAdministrator } from '../jump-rules.ts';

/** Refuses. */
export async function refuseJump(
  ctx: TxContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  assertNoAdministrator(actor);
  const row = await repo.jump(tx, params.jumpId);
  if (!row) throw problem(baseErrors.notFound);
  await getVisibleMatter(tx, actor, row.matter_id);
  if (row.proposed_by === actor.personId) throw problem(routingErrors.proposerDecides);
  const decided = await repo.refuse(tx, row.id, actor.personId, now);
  if (!decided) throw problem(routingErrors.jumpDecided);
  await ctx.record({
    stream: 'settings',
    subject: `jump:${row.matter_id}`,
    event: 'jump.refused',
    body: { id: row.id },
  });
  return { done: true };
}
