/** 签收: a unit's receipt for what it was sent. Outside the matter's lock, like every receipt. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';

/** The first receipt of a matter. */
export interface UnitReceipt {
  readonly by: string;
  readonly at: Instant;
}

/**
 * Signs unless somebody has; two who sign at once leave one receipt each and are both told the first.
 * @returns the first receipt, and whether this call wrote one
 */
export async function signForUnit(
  tx: Tx,
  personId: number,
  matterId: string,
  now: Instant,
): Promise<{ receipt: UnitReceipt; isNew: boolean }> {
  const first = () =>
    tx.first<UnitReceipt>(sql`select a.name as by, r.at from kernel.receipt r join kernel.addressee a on a.id = r.person_id
      where r.matter_id = ${matterId} and r.kind = 'signed_for' order by r.at, r.person_id limit 1`);
  const known = await first();
  if (known) return { receipt: known, isNew: false };
  await tx.run(sql`insert into kernel.receipt (matter_id, person_id, kind, at)
    values (${matterId}, ${personId}, 'signed_for', ${now}) on conflict do nothing`);
  const receipt = await first();
  if (!receipt) throw new Error('a receipt just written is there');
  return { receipt, isNew: true };
}
