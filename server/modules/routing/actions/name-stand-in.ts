/** 请代办: somebody acts in my place while I am away. For oneself only; the dates are data, the acts say who stood in. */
import { addDays, endOfDay, localDateOf, startOfDay } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { nameStandIn as contract } from '../../../../contracts/modules/routing.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { tellPersons } from '../../../kernel/notify/api.ts';
import { holdsPost, nameStandIn as write } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';

/** Longest absence to be stood in for at once; a longer one is a change of post. Days. */
const LONGEST = 183;

/** Names him. From today it begins at once. */
export async function nameStandIn(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const today = localDateOf(now);
  const { standInId, kinds, from, until, reason } = body;
  const isInOrder = from >= today && until >= from && until <= addDays(from, LONGEST);
  if (standInId === actor.personId || !isInOrder) throw problem(routingErrors.standInDates);
  if (!(await holdsPost(tx, standInId, now))) throw problem(routingErrors.holdsNoPost);

  const id = await write(tx, {
    absent_id: actor.personId,
    stand_in_id: standInId,
    kinds,
    starts_at: from === today ? now : startOfDay(from),
    ends_at: endOfDay(until),
    reason,
  });
  if (id === undefined) throw problem(routingErrors.standInTwice);
  await ctx.record({
    stream: 'settings',
    subject: `stand_in:${actor.personId}`,
    event: 'stand_in.named',
    body: { id, standIn: standInId, kinds, from, until },
  });
  const params = { by: actor.name, from, until };
  await tellPersons(
    tx,
    { persons: [standInId], matterId: null, kind: 'routing.stand_in_named', params },
    now,
  );
  return { id };
}
