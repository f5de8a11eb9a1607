/** From whoever owes an answer to those above him. */
import { type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** The unit an addressee belongs to: itself, a post's, or that of a person's first post now. */
export async function findUnitOf(
  read: ReadOnly | Tx,
  addressee: number,
  now: Instant,
): Promise<number | undefined> {
  const today = localDateOf(now);
  const row = await read.first<{ id: number }>(sql`
    select id from kernel.unit where id = ${addressee}
    union all select unit_id from kernel.post where id = ${addressee}
    union all (select p.unit_id from kernel.holding h join kernel.post p on p.id = h.post_id
      where h.person_id = ${addressee} and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today}) order by p.sort limit 1)
    limit 1`);
  return row?.id;
}

/** 分管领导: the leaders among whose portfolio a unit, or the one it stands under, is now. The nearest answers. */
export async function leadersInCharge(read: ReadOnly | Tx, unitId: number, now: Instant): Promise<number[]> {
  const today = localDateOf(now);
  const rows = await read.rows<{ id: number }>(sql`
    with recursive above as (
      select id, parent_id, 0 as far from kernel.unit where id = ${unitId}
      union all select u.id, u.parent_id, a.far + 1 from kernel.unit u join above a on u.id = a.parent_id
    ), charged as (
      select p.leader_id as id, a.far from kernel.portfolio p join above a on a.id = p.unit_id
       where p.from_on <= ${today} and (p.to_on is null or p.to_on >= ${today})
    )
    select id from charged where far = (select min(far) from charged) order by id`);
  return rows.map((row) => row.id);
}
