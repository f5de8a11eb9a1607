/** Who carries a permission: for telling those who answer for something. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Persons who hold, now, a post whose role was granted the permission. */
export async function personsGranted(
  read: ReadOnly | Tx,
  permission: string,
  now: Instant,
): Promise<number[]> {
  const rows = await read.rows<{ id: number }>(sql`
    select distinct h.person_id as id from kernel.grant_rule g join kernel.post p on p.role = g.role join kernel.holding h on h.post_id = p.id
     where g.permission = ${permission} and h.from_on <= (${now}::timestamptz at time zone 'Asia/Shanghai')::date
       and (h.to_on is null or h.to_on >= (${now}::timestamptz at time zone 'Asia/Shanghai')::date)
     order by 1`);
  return rows.map((row) => row.id);
}
