/** 请代办: who acts in whose place, for which kinds, while which dates run. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { heldOn } from './held.ts';

/** A stand-in relation, whichever its dates. */
export interface StandInRow {
  readonly id: number;
  readonly absent_id: number;
  readonly absent: string;
  readonly stand_in_id: number;
  readonly stand_in: string;
  readonly kinds: string[] | null;
  readonly starts_at: Instant;
  readonly ends_at: Instant;
  readonly reason: string;
}

/** Relations in which a person is absent or stands in, that are in force or still to come; nearest first. */
export async function standInsAround(
  read: ReadOnly | Tx,
  personId: number,
  now: Instant,
): Promise<StandInRow[]> {
  return read.rows<StandInRow>(sql`
    select s.id, s.absent_id, a.name as absent, s.stand_in_id, b.name as stand_in, s.kinds, s.starts_at, s.ends_at, s.reason
      from kernel.stand_in s join kernel.addressee a on a.id = s.absent_id join kernel.addressee b on b.id = s.stand_in_id
     where (s.absent_id = ${personId} or s.stand_in_id = ${personId}) and s.ends_at > ${now} order by s.starts_at, s.id`);
}

/** Names a stand-in. @returns its id; undefined when the two have one already in those dates */
export async function nameStandIn(
  tx: Tx,
  row: Pick<StandInRow, 'absent_id' | 'stand_in_id' | 'kinds' | 'starts_at' | 'ends_at' | 'reason'>,
): Promise<number | undefined> {
  // Two requests at once would both find nothing: whoever is absent is locked first.
  await tx.rows(sql`select 1 from kernel.person where id = ${row.absent_id} for update`);
  const inserted = await tx.first<{ id: number }>(sql`
    insert into kernel.stand_in (absent_id, stand_in_id, kinds, starts_at, ends_at, reason)
    select ${row.absent_id}, ${row.stand_in_id}, ${row.kinds}::text[], ${row.starts_at}, ${row.ends_at}, ${row.reason}
     where not exists (select 1 from kernel.stand_in where absent_id = ${row.absent_id} and stand_in_id = ${row.stand_in_id}
       and starts_at < ${row.ends_at} and ends_at > ${row.starts_at})
    returning id`);
  return inserted?.id;
}

/** Ends relations of an absent person now: one by id, or all he gave and holds. One to come is over before it began. */
export async function endStandIns(
  tx: Tx,
  input: { personId: number; id?: number; now: Instant },
): Promise<number> {
  const { personId, id, now } = input;
  return tx.run(sql`update kernel.stand_in
      set starts_at = least(starts_at, ${now}::timestamptz - interval '1 millisecond'), ends_at = ${now}
    where ends_at > ${now} and ${id === undefined ? sql`(absent_id = ${personId} or stand_in_id = ${personId})` : sql`id = ${id} and absent_id = ${personId}`}`);
}

/** Does this person hold a post now? Who holds none can be given nothing. */
export async function holdsPost(read: ReadOnly | Tx, personId: number, now: Instant): Promise<boolean> {
  const row = await read.first(sql`select 1 from ${heldOn(now)} h where h.person_id = ${personId}`);
  return row !== undefined;
}

/** Units of all posts a person holds or ever held. */
export async function unitsEverOf(read: ReadOnly | Tx, personId: number): Promise<number[]> {
  const rows = await read.rows<{ unit_id: number }>(
    sql`select distinct p.unit_id from kernel.holding h join kernel.post p on p.id = h.post_id where h.person_id = ${personId}`,
  );
  return rows.map((row) => row.unit_id);
}
