/** All SQL on exports.workbook. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Row of exports.workbook, without its bytes. */
export interface WorkbookRow {
  readonly id: string;
  readonly person_id: number;
  readonly list: string;
  readonly query: Record<string, unknown>;
  readonly asked_at: Instant;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly rows: number | null;
  readonly done_at: Instant | null;
}

const HEAD = sql`id, person_id, list, query, asked_at, state, rows, done_at`;

/** Adds a workbook, made or waiting. */
export async function insert(
  tx: Tx,
  row: Pick<WorkbookRow, 'id' | 'person_id' | 'list' | 'query' | 'asked_at'>,
  made: { rows: number; bytes: Uint8Array } | null,
): Promise<void> {
  await tx.run(sql`insert into exports.workbook (id, person_id, list, query, asked_at, state, rows, bytes, done_at)
    values (${row.id}, ${row.person_id}, ${row.list}, ${JSON.stringify(row.query)}::jsonb, ${row.asked_at}, ${made ? 'done' : 'waiting'},
            ${made?.rows ?? null}, ${made ? Buffer.from(made.bytes) : null}, ${made ? row.asked_at : null})`);
}

/** One workbook's head. */
export async function head(read: ReadOnly, id: string): Promise<WorkbookRow | undefined> {
  return read.first<WorkbookRow>(sql`select ${HEAD} from exports.workbook where id = ${id}`);
}

/** A person's workbooks, newest first. */
export async function ofPerson(read: ReadOnly, personId: number): Promise<WorkbookRow[]> {
  return read.rows<WorkbookRow>(
    sql`select ${HEAD} from exports.workbook where person_id = ${personId} order by id desc limit 50`,
  );
}

/** The bytes of a person's own workbook. */
export async function bytes(tx: Tx, id: string, personId: number): Promise<Buffer | null | undefined> {
  return (
    await tx.first<{ bytes: Buffer | null }>(
      sql`select bytes from exports.workbook where id = ${id} and person_id = ${personId}`,
    )
  )?.bytes;
}

/** A waiting workbook is made. */
export async function finish(
  tx: Tx,
  id: string,
  made: { rows: number; bytes: Uint8Array },
  now: Instant,
): Promise<void> {
  await tx.run(sql`update exports.workbook set state = 'done', rows = ${made.rows}, bytes = ${Buffer.from(made.bytes)}, done_at = ${now}
    where id = ${id} and state = 'waiting'`);
}

/** A waiting workbook cannot be made: the right is gone, or the guard hit. */
export async function fail(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.run(
    sql`update exports.workbook set state = 'failed', done_at = ${now} where id = ${id} and state = 'waiting'`,
  );
}

/** What was asked for before a moment goes. */
export async function sweep(tx: Tx, before: Instant): Promise<void> {
  await tx.run(sql`delete from exports.workbook where asked_at < ${before}`);
}
