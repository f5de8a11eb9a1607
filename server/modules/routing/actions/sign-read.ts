/** 已阅、签收: a reader signs his copy. Not an act of the matter: 150 units do so at once without its lock. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { signRead as contract } from '../../../../contracts/modules/circulation.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { signCopies } from '../../../kernel/flow/api.ts';
import { getVisibleMatter } from '../../../kernel/matter/api.ts';
import { enqueueJob } from '../../../platform/jobs/enqueue.ts';
import { problem } from '../../../platform/problem.ts';

/** Signs all of the matter's copies that lie with him. */
export async function signRead(
  ctx: TxContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { tx, actor, now } = ctx;
  const matter = await getVisibleMatter(tx, actor, params.matterId);
  const signed = await signCopies(tx, actor, matter, now);
  if (signed.length === 0) throw problem(routingErrors.nothingToSign);
  await ctx.record({
    stream: 'reads',
    subject: String(actor.personId),
    event: 'circulation.signed',
    body: {
      matter: matter.id,
      copies: signed.map((copy) => [copy.circulation_id, copy.addressee_id, copy.wants]),
    },
  });
  for (const { circulation_id, is_in_order } of signed) {
    if (!is_in_order) continue;
    const payload = { matterId: matter.id, circulationId: circulation_id };
    await enqueueJob(tx, { kind: 'routing.circulate_next', payload, runAt: now });
  }
  return { matterId: matter.id, seq: matter.seq, at: now, number: null, nowWith: [] };
}
