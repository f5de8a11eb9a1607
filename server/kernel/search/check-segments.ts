/** The search index against what it was made of: nobody finds what he may not read, and nothing is missing. */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';

/** One sentence per fault. */
export async function checkSegments(
  read: ReadOnly,
): Promise<{ segments: number; findings: { matterId: string; detail: string }[] }> {
  const { segments } = await read.one<{ segments: number }>(
    sql`select count(*)::int as segments from kernel.search_segment`,
  );
  const findings = await read.rows<{ matterId: string; detail: string }>(sql`
    select m.id as "matterId", 'is not in the search index' as detail from kernel.matter m
     where not exists (select 1 from kernel.search_segment s where s.matter_id = m.id and s.kind = 'head')
       and not exists (select 1 from platform.job j where j.kind = 'search.index' and j.payload ->> 'matterId' = m.id::text)
    union all
    select m.id, 'opinions stand ' || o.n || ' times in the search index, and were said ' || o.said
      from kernel.matter m join lateral (
        select (select count(*) from kernel.search_segment s where s.matter_id = m.id and s.kind = 'opinion') as n,
               (select count(*) from kernel.opinion p where p.matter_id = m.id) as said) o on o.n <> o.said
     where not exists (select 1 from platform.job j where j.kind = 'search.index' and j.payload ->> 'matterId' = m.id::text)
    union all
    select s.matter_id, 'a segment of the search index is found by others than may read its matter'
      from kernel.search_segment s join lateral (select kernel.reader_keys(s.matter_id) as keys) r on not (s.readers <@ r.keys)
     where s.kind = 'head'
    union all
    select distinct s.matter_id, 'a segment of the search index has readers that no opinion or file has'
      from kernel.search_segment s
     where s.audience is not null
       and not exists (select 1 from kernel.opinion o where o.matter_id = s.matter_id and o.audience = s.audience)
       and not exists (select 1 from kernel.file f where f.matter_id = s.matter_id and f.audience = s.audience)`);
  return { segments, findings };
}
