/** Circulation: tells those it went round to, and those who are chased. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { personsBehindEach, standInsOf } from '../org/api.ts';

/** What an act did in a round of reading: to whom a copy went, who was chased. */
export interface ToldCirculation {
  readonly id: string;
  readonly sent: readonly number[];
  readonly chased: readonly number[];
}

/** Those it went round to, and those who are chased; in few statements, for they may be thousands. */
export async function tellReaders(
  tx: Tx,
  on: { matterId: string; kind: string; seq: number; now: Instant; by: number | null },
  circulations: readonly ToldCirculation[],
): Promise<void> {
  const { matterId, seq, now, by } = on;
  for (const { sent, chased } of circulations) {
    for (const [kind, readers] of [
      ['circulation.arrived', sent],
      ['circulation.chased', chased],
    ] as const) {
      // This job may come late: who signed by now, or had it taken back, is told nothing.
      const still = await tx.rows<{ addressee_id: number }>(
        sql`select distinct addressee_id from kernel.circulation_copy
             where matter_id = ${matterId} and state = 'sent' and addressee_id = any(${[...readers]}::bigint[])`,
      );
      const own = await personsBehindEach(
        tx,
        still.map((row) => row.addressee_id),
        now,
      );
      const standIns = await standInsOf(
        tx,
        own.map((o) => o.person),
        on.kind,
        now,
      );
      const theirs = standIns.flatMap((s) =>
        own.filter((o) => o.person === s.absent).map((o) => ({ addressee: o.addressee, person: s.person })),
      );
      const behind = [...own, ...theirs].filter(({ person }) => person !== by);
      await tx.run(sql`insert into kernel.notice (id, person_id, matter_id, kind, params, at)
        select x.id, x.person, ${matterId}, ${kind}, jsonb_build_object('seq', ${seq}::int, 'addressee', x.addressee), ${now}
          from unnest(${behind.map(() => newId())}::uuid[], ${behind.map((b) => b.person)}::bigint[],
                      ${behind.map((b) => b.addressee)}::bigint[]) x(id, person, addressee)
         where not exists (select 1 from kernel.notice n where n.person_id = x.person and n.matter_id = ${matterId} and n.kind = ${kind}
           and n.params ->> 'seq' = ${String(seq)} and (n.params ->> 'addressee')::bigint = x.addressee)`);
    }
  }
}
