/** The first hand: asks that a matter lose its content. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { type proposePurge as contract, secrecyErrors } from '../../../../contracts/modules/secrecy.ts';
import { personsGranted } from '../../../kernel/access/api.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { tellPersons } from '../../../kernel/notify/api.ts';
import { newId } from '../../../platform/ids.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Whoever handles secrecy may name any matter: it is not opened for that. */
export async function proposePurge(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const matterId = await repo.findMatter(tx, body.matter);
  if (!matterId) throw problem(secrecyErrors.noSuchMatter);

  const id = newId();
  const isNew = await repo.insertRequest(tx, {
    id,
    matter_id: matterId,
    reason: body.reason,
    proposed_by: actor.personId,
    proposed_at: now,
  });
  if (!isNew) throw problem(secrecyErrors.alreadyProposed);
  await ctx.record({
    stream: 'settings',
    subject: `purge:${matterId}`,
    event: 'purge.proposed',
    body: { id, matter: matterId },
  });

  const others = (await personsGranted(tx, 'secrecy.handle', now)).filter((id) => id !== actor.personId);
  const params = { by: actor.name };
  await tellPersons(tx, { persons: others, matterId: null, kind: 'secrecy.purge_proposed', params }, now);
  return { id };
}
