/** Where a part goes when it comes back: to its handler, or to the unit's head when the handler has left (F1). */
import type { Instant } from '../../../../contracts/base/dates.ts';
import type { Facts } from '../../../kernel/flow/api.ts';
import { personsInUnit } from '../../../kernel/org/api.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import * as repo from '../repo.ts';

/** Step and addressee. A handler who holds no post in the unit any more could never act: the head assigns anew. */
export async function backToHandler(
  tx: Tx,
  facts: Facts,
  now: Instant,
): Promise<{ step: 'handle' | 'assign'; to: number }> {
  const row = await repo.assignment(tx, facts.matter.id);
  const handler = facts.matter.lead_person_id ?? row.handler_id;
  const colleagues = await personsInUnit(tx, row.unit_id, now);
  return handler !== null && colleagues.some((c) => c.id === handler)
    ? { step: 'handle', to: handler }
    : { step: 'assign', to: row.principal_post_id };
}
