/** No duplicate, no unexplained gap: every serial below a series' next one is on record. */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';

/** One sentence per fault; empty when the ledger is whole. */
export async function checkNumbers(read: ReadOnly): Promise<string[]> {
  const gaps = await read.rows<{ id: string; next: number; n: number; top: number }>(sql`
    select s.id, s.next, count(n.serial)::int as n, coalesce(max(n.serial), 0)::int as top
      from kernel.number_series s left join kernel.number n on n.series_id = s.id group by s.id, s.next
    having count(n.serial) <> s.next - 1 or coalesce(max(n.serial), 0) <> s.next - 1`);
  const twice = await read.rows<{ display: string }>(
    sql`select display from kernel.number group by display having count(*) > 1`,
  );
  const orphans = await read.rows<{ display: string }>(
    sql`select display from kernel.number where state = 'issued' and matter_id is null`,
  );
  const borrowed = await read.rows<{ number: string }>(sql`select m.number from kernel.matter m
     where m.number is not null and not exists (select 1 from kernel.number n where n.display = m.number and n.matter_id = m.id)`);
  // 作废 alone: a paper sent back (退文) or passed on came in under its number, which stays used.
  const outlived = await read.rows<{ display: string }>(sql`
    select n.display from kernel.number n join kernel.matter m on m.id = n.matter_id
     where n.state = 'issued' and m.state = 'void' and exists (select 1 from kernel.record r
       where r.stream = 'matters' and r.subject = m.id::text and r.body::jsonb ->> 'action' = 'routing.void')`);
  return [
    ...outlived.map((o) => `${o.display} is in force, but its matter was voided`),
    ...borrowed.map((b) => `${b.number} stands on a matter that it was not issued to`),
    ...gaps.map((g) => `${g.id}: next is ${g.next}, but ${g.n} numbers up to ${g.top} are on record`),
    ...twice.map((t) => `${t.display} was issued twice`),
    ...orphans.map((o) => `${o.display} was issued to nothing`),
  ];
}
