/** Nobody acts in another's name without a relation in force: stand-ins by their dates, liaisons by their days. */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';

/** Acts in another's name: how many there are, and those that no relation of that moment carries. */
export async function checkCapacities(
  read: ReadOnly,
): Promise<{ acts: number; findings: { matterId: string; detail: string }[] }> {
  const rows = await read.rows<{ matterId: string; seq: number; of: string; isCarried: boolean }>(sql`
    with act as (
      select r.subject, r.seq, r.at, r.person_id, (r.body::jsonb #>> '{capacity,standsInFor}')::bigint as absent,
             (r.body::jsonb #>> '{capacity,onBehalfOf}')::bigint as leader
        from kernel.record r where r.stream = 'matters')
    select subject as "matterId", seq, case when absent is not null then 'stand-in' else 'liaison' end as of,
           case when absent is not null
             then exists (select 1 from kernel.stand_in s where s.absent_id = absent and s.stand_in_id = act.person_id
                            and s.starts_at <= act.at and s.ends_at >= act.at)
             else exists (select 1 from kernel.liaison l where l.leader_id = leader and l.liaison_id = act.person_id
                            and l.from_on <= (act.at at time zone 'Asia/Shanghai')::date
                            and (l.to_on is null or l.to_on >= (act.at at time zone 'Asia/Shanghai')::date)) end as "isCarried"
      from act where absent is not null or leader is not null`);
  return {
    acts: rows.length,
    findings: rows
      .filter((row) => !row.isCarried)
      .map((row) => ({
        matterId: row.matterId,
        detail: `act ${row.seq} was done as ${row.of} without being one`,
      })),
  };
}
