/** Reading notices. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';

/** Marks this person's notices as read. @returns how many were unread */
export async function markNoticesRead(
  tx: Tx,
  personId: number,
  ids: readonly string[],
  now: Instant,
): Promise<number> {
  return tx.run(
    sql`update kernel.notice set read_at = ${now} where person_id = ${personId} and id = any(${[...ids]}::uuid[]) and read_at is null`,
  );
}
