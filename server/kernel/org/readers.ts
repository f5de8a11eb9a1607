/** Those a paper is sent round to: groups taken apart, each with whether anybody answers to it now. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { idsUnseen, prepared, sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { answersTo, heldOn } from './held.ts';

/** One addressee as a reader. */
export interface Reader {
  readonly id: number;
  readonly name: string;
  /** Open, and held by somebody: himself in office, a post filled, a unit with a principal or contact. */
  readonly hasSomebody: boolean;
}

/** Readers in the order named, a group's members in its place, nobody twice. Unknown ids are absent. */
export async function readersAmong(
  read: ReadOnly | Tx,
  ids: readonly number[],
  now: Instant,
): Promise<Reader[]> {
  const rows = await read.rows<{ id: number; name: string; has_somebody: boolean }>(sql`
    with named as (
      select coalesce(g.member_id, w.id) as id, min(w.place) as place
        from unnest(${[...ids]}::bigint[]) with ordinality w(id, place)
        left join kernel.group_member g on g.group_id = w.id group by 1
    )
    select a.id, a.name, a.is_open and exists (select 1 from ${heldOn(now)} h join kernel.post p on p.id = h.post_id
        where a.id in (h.person_id, p.id) or (a.id = p.unit_id and p.role in ('unit_principal', 'unit_contact'))) as has_somebody
      from named n join kernel.addressee a on a.id = n.id order by n.place, a.id`);
  return rows.map((row) => ({ id: row.id, name: row.name, hasSomebody: row.has_somebody }));
}

/** Persons behind several addressees at once, each with the addressee he answers to. */
export async function personsBehindEach(
  read: ReadOnly | Tx,
  addressees: readonly number[],
  now: Instant,
): Promise<{ addressee: number; person: number }[]> {
  return read.rows(
    prepared(sql`
    select distinct w.id as addressee, h.person_id as person
      from unnest(${[...addressees]}::bigint[]) w(id) join ${heldOn(now)} h on true join kernel.post p on p.id = h.post_id
     where ${answersTo(sql`w.id`)}
     order by 1, 2`),
  );
}

/** Roles of the posts that answer to each addressee now. */
export async function rolesBehind(
  read: ReadOnly | Tx,
  addressees: readonly number[],
  now: Instant,
): Promise<{ addressee: number; role: string }[]> {
  return read.rows(sql`
    select distinct w.id as addressee, p.role
      from unnest(${[...addressees]}::bigint[]) w(id) join ${heldOn(now)} h on true join kernel.post p on p.id = h.post_id
     where w.id in (h.person_id, p.id) or (w.id = p.unit_id and p.role in ('unit_principal', 'unit_contact'))`);
}

/** Whoever stands in for one of these persons now, for this kind of matter: what they are told he is told too. */
export async function standInsOf(
  read: ReadOnly | Tx,
  persons: readonly number[],
  kind: string,
  now: Instant,
): Promise<{ absent: number; person: number }[]> {
  return read.rows(
    prepared(sql`
    select distinct s.absent_id as absent, s.stand_in_id as person from kernel.stand_in s join ${heldOn(now)} h on h.person_id = s.stand_in_id
     where s.absent_id = any(${idsUnseen(persons, 'bigint')}) and s.starts_at <= ${now} and s.ends_at > ${now}
       and (s.kinds is null or ${kind} = any(s.kinds))`),
  );
}
