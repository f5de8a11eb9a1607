/** All SQL on wall.display. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Row of wall.display. */
export interface DisplayRow {
  readonly id: string;
  readonly name: string;
  readonly made_by: number;
  readonly made_at: Instant;
  readonly ends_at: Instant;
  readonly shut_at: Instant | null;
}

/** What the database keeps of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Adds a display. */
export async function insert(tx: Tx, row: Omit<DisplayRow, 'shut_at'> & { token: string }): Promise<void> {
  await tx.run(sql`insert into wall.display (id, name, token_hash, made_by, made_at, ends_at)
    values (${row.id}, ${row.name}, ${hashOf(row.token)}, ${row.made_by}, ${row.made_at}, ${row.ends_at})`);
}

/** The display behind a token while it shows. */
export async function byToken(read: ReadOnly, token: string, now: Instant): Promise<DisplayRow | undefined> {
  return read.first<DisplayRow>(sql`select id, name, made_by, made_at, ends_at, shut_at from wall.display
    where token_hash = ${hashOf(token)} and shut_at is null and ends_at > ${now}`);
}

/** Displays with their makers, newest first. */
export async function latest(read: ReadOnly): Promise<(DisplayRow & { maker: string })[]> {
  return read.rows(sql`select d.id, d.name, d.made_by, d.made_at, d.ends_at, d.shut_at, a.name as maker
    from wall.display d join kernel.addressee_v a on a.id = d.made_by order by d.id desc limit 50`);
}

/** Shuts a display. @returns how many were open */
export async function shut(tx: Tx, id: string, now: Instant): Promise<number> {
  return tx.run(sql`update wall.display set shut_at = ${now} where id = ${id} and shut_at is null`);
}
