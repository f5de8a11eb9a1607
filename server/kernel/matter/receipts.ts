/** Receipts: 已阅. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { openCopies } from '../flow/api.ts';
import type { Actor } from '../org/api.ts';

/** Signs that this person has seen a matter; his open tasks there are unread no more. @returns whether that is new */
export async function signRead(tx: Tx, actor: Actor, matterId: string, now: Instant): Promise<boolean> {
  const tasks = await tx.run(sql`update kernel.task set read_at = ${now}
    where matter_id = ${matterId} and state = 'open' and read_at is null and addressee_id = any(${[...actor.addressees]}::bigint[])`);
  const receipts = await tx.run(sql`insert into kernel.receipt (matter_id, person_id, kind, at)
    values (${matterId}, ${actor.personId}, 'read', ${now}) on conflict do nothing`);
  const notices = await tx.run(
    sql`update kernel.notice set read_at = ${now} where person_id = ${actor.personId} and matter_id = ${matterId} and read_at is null`,
  );
  const copies = await openCopies(tx, actor, matterId, now);
  // A notice read is a read too: opened again after a warning, it leaves its record like the first time.
  return tasks + receipts + notices + copies > 0;
}
