/** Matters as the database holds them, one fingerprint each: to see what an act touched and what it left alone (F2). */
import { sql } from '../platform/db/sql.ts';
import type { ReadOnly } from '../platform/db/tx.ts';

/** What is watched of a matter between two steps. */
export interface Watched {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly opinions: number;
  readonly print: string;
}

/** The given matters and all tied to them, by id. */
export async function watched(read: ReadOnly, root: string): Promise<Map<string, Watched>> {
  const rows = await read.rows<Watched>(sql`
    with recursive thread as (
      select ${root}::uuid as id
      union select case when l.from_id = t.id then l.to_id else l.from_id end from kernel.link l join thread t on t.id in (l.from_id, l.to_id)
    )
    select m.id, m.kind, m.number, (select count(*)::int from kernel.opinion o where o.matter_id = m.id) as opinions,
      md5(concat_ws('|', m::text,
        (select string_agg(t::text, ';' order by t.id) from kernel.task t where t.matter_id = m.id),
        (select string_agg(c::text, ';' order by c.id) from kernel.clock c where c.matter_id = m.id),
        (select string_agg(e::text, ';' order by e.clock_id, e.seq) from kernel.clock c join kernel.clock_entry e on e.clock_id = c.id where c.matter_id = m.id),
        (select w::text from kernel.wait w where w.matter_id = m.id),
        (select string_agg(a.addressee_id::text, ';' order by a.addressee_id) from kernel.matter_acl a where a.matter_id = m.id),
        (select string_agg(f::text, ';' order by f.id) from kernel.file f where f.matter_id = m.id),
        (select i::text from documents.incoming i where i.matter_id = m.id),
        (select i::text from supervision.item i where i.matter_id = m.id),
        (select a::text from supervision.assignment a where a.matter_id = m.id))) as print
      from thread x join kernel.matter m on m.id = x.id`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Ids of matters whose rows differ; newborn ones are left out. */
export function touched(before: ReadonlyMap<string, Watched>, after: ReadonlyMap<string, Watched>): string[] {
  return [...before.values()].filter((m) => after.get(m.id)?.print !== m.print).map((m) => m.id);
}
