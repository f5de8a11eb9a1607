/** The acts of a matter as recorded. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** A record of the stream 'matters'; `body` is the event's JSON text. */
export interface ActRow {
  readonly subject: string;
  readonly seq: number;
  readonly event: string;
  readonly at: Instant;
  readonly person_id: number | null;
  readonly body: string;
}

/** Acts after a place in the chain, oldest first. */
export async function actsOf(
  read: ReadOnly,
  matterId: string,
  page: { after: number; limit: number },
): Promise<ActRow[]> {
  return read.rows<ActRow>(sql`select subject, seq, event, at, person_id, body from kernel.record
    where stream = 'matters' and subject = ${matterId} and seq > ${page.after} order by seq limit ${page.limit}`);
}

/** The first acts of each of several matters, in their order. */
export async function firstActsOf(
  read: ReadOnly,
  matterIds: readonly string[],
  each: number,
): Promise<ActRow[]> {
  return read.rows<ActRow>(sql`select r.* from unnest(${[...matterIds]}::text[]) m(id)
    cross join lateral (select subject, seq, event, at, person_id, body from kernel.record
      where stream = 'matters' and subject = m.id order by seq limit ${each}) r order by r.subject, r.seq`);
}

/** All acts of a matter, in order. */
export async function allActsOf(read: ReadOnly | Tx, matterId: string): Promise<ActRow[]> {
  return read.rows<ActRow>(sql`select subject, seq, event, at, person_id, body from kernel.record
    where stream = 'matters' and subject = ${matterId} order by seq`);
}

/** Matters tied to these by any link, both ways, that this filter lets through are found by the caller. Ids only. */
export async function linkedTo(
  read: ReadOnly,
  matterIds: readonly string[],
): Promise<{ from_id: string; to_id: string; kind: string }[]> {
  return read.rows(sql`select from_id, to_id, kind from kernel.link
    where from_id = any(${[...matterIds]}::uuid[]) or to_id = any(${[...matterIds]}::uuid[])`);
}
