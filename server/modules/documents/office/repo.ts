/** All SQL on what the office does around a paper: receipts, answers, originals, counts. */
import type { Instant, LocalDate } from '../../../../contracts/base/dates.ts';
import type { Channel } from '../../../../contracts/modules/incoming-office.ts';
import { type Statement, sql, statement } from '../../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../../platform/db/tx.ts';

/** Row of documents.receipt. */
export interface ReceiptRow {
  readonly id: string;
  readonly unit_id: number;
  readonly at: Instant;
  readonly signed_by: number;
  readonly from_whom: string;
  readonly channel: Channel;
  readonly pieces: number;
  readonly urgent: number;
  readonly after_hours: boolean;
}

/** Row of documents.answer. */
export interface AnswerRow {
  readonly matter_id: string;
  readonly seq: number;
  readonly how: 'phone' | 'letter' | 'in_person' | 'network';
  readonly answered_on: LocalDate;
  readonly answered_by: number;
  readonly at: Instant;
  readonly told: number[];
}

/** Row of documents.original_move. */
export interface MoveRow {
  readonly id: string;
  readonly matter_id: string;
  readonly kind: 'handed' | 'back' | 'boxed';
  readonly at: Instant;
  readonly moved_by: number;
  readonly to_id: number | null;
  readonly due_on: LocalDate | null;
  readonly signed_at: Instant | null;
  readonly signed_by: number | null;
  readonly box: string;
}

/** Signed for. */
export async function insertReceipt(tx: Tx, row: ReceiptRow): Promise<void> {
  await tx.run(sql`insert into documents.receipt (id, unit_id, at, signed_by, from_whom, channel, pieces, urgent, after_hours)
    values (${row.id}, ${row.unit_id}, ${row.at}, ${row.signed_by}, ${row.from_whom}, ${row.channel}, ${row.pieces}, ${row.urgent},
            ${row.after_hours})`);
}

/** A receipt of one of these units with how many of its pieces are registered; registrars on one receipt wait for each other. */
export async function receiptForUpdate(
  tx: Tx,
  id: string,
  unitIds: readonly number[],
): Promise<(ReceiptRow & { registered: number }) | undefined> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`receipt/${id}`}, 0))`);
  const row = await tx.first<ReceiptRow>(
    sql`select * from documents.receipt where id = ${id} and unit_id = any(${[...unitIds]}::bigint[])`,
  );
  if (!row) return undefined;
  const { n } = await tx.one<{ n: number }>(
    sql`select count(*)::int as n from documents.incoming where receipt_id = ${id}`,
  );
  return { ...row, registered: n };
}

/** The receipt a paper came with. */
export async function receipt(read: ReadOnly | Tx, id: string | null): Promise<ReceiptRow | undefined> {
  return id === null
    ? undefined
    : read.first<ReceiptRow>(sql`select * from documents.receipt where id = ${id}`);
}

/** Which receipt a paper came with. */
export function setReceipt(matterId: string, receiptId: string): Statement {
  return statement(
    sql`update documents.incoming set receipt_id = ${receiptId} where matter_id = ${matterId}`,
  );
}

/** One more 催办. */
export function countChase(matterId: string, at: Instant): Statement {
  return statement(
    sql`update documents.incoming set chases = chases + 1, last_chased_at = ${at} where matter_id = ${matterId}`,
  );
}

/** Another first receiver. */
export function setReceiver(matterId: string, postId: number): Statement {
  return statement(
    sql`update documents.incoming set drafter_post_id = ${postId}, reassigned = reassigned + 1 where matter_id = ${matterId}`,
  );
}

/** The sender was answered. */
export function insertAnswer(row: AnswerRow): Statement {
  return statement(sql`insert into documents.answer (matter_id, seq, how, answered_on, answered_by, at, told)
    values (${row.matter_id}, ${row.seq}, ${row.how}, ${row.answered_on}, ${row.answered_by}, ${row.at}, ${row.told}::bigint[])`);
}

/** Answers, oldest first. */
export async function answersOf(read: ReadOnly | Tx, matterId: string): Promise<AnswerRow[]> {
  return read.rows<AnswerRow>(sql`select * from documents.answer where matter_id = ${matterId} order by seq`);
}

/** Where the sheet is now; undefined while it never left its keeper. */
export async function whereNow(read: ReadOnly | Tx, matterId: string): Promise<MoveRow | undefined> {
  return read.first<MoveRow>(
    sql`select * from documents.original_move where matter_id = ${matterId} and ended_at is null`,
  );
}

/** Movers of one sheet wait for each other: it cannot go two ways at once. */
export async function lockOriginal(tx: Tx, matterId: string): Promise<void> {
  await tx.rows(sql`select 1 from documents.incoming where matter_id = ${matterId} for no key update`);
}

/** The sheet moved on. */
export async function insertMove(tx: Tx, row: MoveRow): Promise<void> {
  await tx.run(
    sql`update documents.original_move set ended_at = ${row.at} where matter_id = ${row.matter_id} and ended_at is null`,
  );
  await tx.run(sql`insert into documents.original_move (id, matter_id, kind, at, moved_by, to_id, due_on, box)
    values (${row.id}, ${row.matter_id}, ${row.kind}, ${row.at}, ${row.moved_by}, ${row.to_id}, ${row.due_on}, ${row.box})`);
}

/** Whoever was handed it has it. @returns false when it was signed for already */
export async function signMove(tx: Tx, id: string, by: number, at: Instant): Promise<boolean> {
  return (
    (await tx.run(
      sql`update documents.original_move set signed_at = ${at}, signed_by = ${by} where id = ${id} and signed_at is null`,
    )) > 0
  );
}

/** Every move of a sheet, newest first. */
export async function movesOf(read: ReadOnly | Tx, matterId: string): Promise<MoveRow[]> {
  return read.rows<MoveRow>(
    sql`select * from documents.original_move where matter_id = ${matterId} order by at desc, id desc limit 50`,
  );
}
