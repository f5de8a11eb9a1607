/** The second hand: approves, and a job lets the content go at once; or refuses, and nothing changes. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { type decidePurge as contract, secrecyErrors } from '../../../../contracts/modules/secrecy.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { tellPersons } from '../../../kernel/notify/api.ts';
import { enqueueJob } from '../../../platform/jobs/enqueue.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Decides. */
export async function decidePurge(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const row = await repo.request(tx, params.requestId);
  if (!row) throw problem(baseErrors.notFound);
  if (row.proposed_by === actor.personId) throw problem(secrecyErrors.proposerDecides);
  const isApproved = body.decision === 'approve';
  if (!(await repo.decide(tx, row.id, actor.personId, isApproved, now)))
    throw problem(secrecyErrors.alreadyDecided);

  if (isApproved) {
    await enqueueJob(tx, {
      kind: 'secrecy.purge',
      payload: { requestId: row.id },
      key: row.id,
      runAt: now,
    });
  }
  await ctx.record({
    stream: 'settings',
    subject: `purge:${row.matter_id}`,
    event: isApproved ? 'purge.approved' : 'purge.refused',
    body: { id: row.id, matter: row.matter_id },
  });
  const decision = isApproved ? 'approved' : 'refused';
  await tellPersons(
    tx,
    {
      persons: [row.proposed_by],
      matterId: null,
      kind: 'secrecy.purge_decided',
      params: { by: actor.name, decision },
    },
    now,
  );
  return { done: true };
}
