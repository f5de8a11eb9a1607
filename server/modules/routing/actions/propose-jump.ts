/** The flow steward proposes where a stuck matter should go on. He moves nothing himself. */

import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { proposeJump as contract } from '../../../../contracts/modules/jumps.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { readFacts } from '../../../kernel/flow/api.ts';
import { tellPersons } from '../../../kernel/notify/api.ts';
import { holdsPost, personsBehind, postsWithRole } from '../../../kernel/org/api.ts';
import { newId } from '../../../platform/ids.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../jump-repo.ts';
import { assertNoAdministrator, jumpSteps } from '../jump-rules.ts';

/** Only for what is late, waits too long or is held by nobody: other matters are not his to know of. */
export async function proposeJump(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx, kernel } = ctx;
  assertNoAdministrator(actor);
  const [stuck] = await repo.stuckCandidates(tx, now, body.matterId);
  if (!stuck) throw problem(baseErrors.notFound);
  const { matter } = await readFacts(kernel.db.read, body.matterId);
  if (!jumpSteps(matter.kind, matter.definition_version).includes(body.step))
    throw problem(routingErrors.unknownStep);
  const behind = await personsBehind(tx, body.toId, now);
  const present = await Promise.all(behind.map((person) => holdsPost(tx, person, now)));
  if (!present.includes(true)) throw problem(routingErrors.holdsNoPost);

  const id = newId();
  const isNew = await repo.insertJump(tx, {
    id,
    matter_id: matter.id,
    step: body.step,
    to_id: body.toId,
    reason: body.reason,
    proposed_by: actor.personId,
    proposed_at: now,
  });
  if (!isNew) throw problem(routingErrors.jumpOpen);
  await ctx.record({
    stream: 'settings',
    subject: `jump:${matter.id}`,
    event: 'jump.proposed',
    body: { id, matter: matter.id, step: body.step, to: body.toId },
  });
  const directors = await postsWithRole(tx, 'director');
  const persons = (await Promise.all(directors.map((post) => personsBehind(tx, post, now)))).flat();
  const params = { by: actor.name };
  await tellPersons(tx, { persons, matterId: null, kind: 'routing.jump_proposed', params }, now);
  return { id };
}
