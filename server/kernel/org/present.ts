/** What comes back goes to whoever it came from while he is there; else to the head of his unit, else to the director. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { answersTo, heldOn } from './held.ts';

/** Heads of a unit, the nearest first; a post that nobody holds cannot act. */
const HEADS = ['unit_principal', 'section_chief', 'director'];

/** The addressee itself while somebody answers to it, else the post that answers for him. */
export async function presentFor(read: ReadOnly | Tx, addressee: number, now: Instant): Promise<number> {
  const row = await read.first<{ id: number }>(sql`
    select x.id from (
      select ${addressee}::bigint as id, 0 as rank where exists (select 1 from ${heldOn(now)} h join kernel.post p on p.id = h.post_id
         where ${answersTo(sql`${addressee}::bigint`)})
      union all
      select p.id, case when p.unit_id in (
          select own.unit_id from kernel.post own where own.id = ${addressee}
          union select o.unit_id from kernel.holding oh join kernel.post o on o.id = oh.post_id where oh.person_id = ${addressee}
        ) then array_position(${HEADS}::text[], p.role) else 10 end
        from ${heldOn(now)} h join kernel.post p on p.id = h.post_id where p.role = any(${HEADS}::text[])
         and (p.role = 'director' or p.unit_id in (
          select own.unit_id from kernel.post own where own.id = ${addressee}
          union select o.unit_id from kernel.holding oh join kernel.post o on o.id = oh.post_id where oh.person_id = ${addressee}))
    ) x order by x.rank, x.id limit 1`);
  return row?.id ?? addressee;
}
