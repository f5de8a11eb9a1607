/** Writes a line into the log of the shift on duty. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { type addEntry as contract, dutyErrors } from '../../../../contracts/modules/duty.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { newId } from '../../../platform/ids.ts';
import { problem } from '../../../platform/problem.ts';
import * as entryRepo from '../entry-repo.ts';
import * as repo from '../repo.ts';

/** Lines are never altered: what was wrong is put right by another. @throws duty.nobody_on_duty, in_future, no_such_matter */
export async function addEntry(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const at = body.at ?? now;
  if (at > now) throw problem(dutyErrors.inFuture);
  const on = await repo.holdShiftOnDuty(tx);
  // After a lost reply the same is sent again, perhaps when the shift is over: it was written then, and stays that one line.
  const earlier = await entryRepo.entryOfKey(tx, actor.personId, body.key);
  if (earlier) {
    if (earlier.text !== body.text || earlier.kind !== body.kind) throw problem(baseErrors.keyReused);
    return { id: earlier.id };
  }
  if (!on) throw problem(dutyErrors.nobodyOnDuty);
  const matterId = body.matter ? await entryRepo.findMatter(tx, actor, body.matter) : null;
  if (matterId === undefined) throw problem(dutyErrors.noSuchMatter);

  const id = newId();
  await entryRepo.insertEntry(tx, {
    id,
    shiftId: on.id,
    at,
    kind: body.kind,
    text: body.text,
    fromWhom: body.fromWhom || null,
    matterId,
    isEvent: body.isEvent,
    madeBy: actor.personId,
    madeAt: now,
    key: body.key,
  });

  // The record says that and by whom, never what: words can be purged, records cannot.
  await ctx.record({
    stream: 'settings',
    subject: `duty:${on.id}`,
    event: 'duty.entry_added',
    body: { id, kind: body.kind, at, isEvent: body.isEvent, matter: matterId },
  });
  return { id };
}
