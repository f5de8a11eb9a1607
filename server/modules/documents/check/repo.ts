/** All SQL on what 初审 leaves: the points decided, returned papers, questions to senders. */
import type { Instant } from '../../../../contracts/base/dates.ts';
import type { CheckedPoint, CheckPoint, Relation } from '../../../../contracts/modules/incoming-check.ts';
import { type Statement, sql, statement } from '../../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../../platform/db/tx.ts';

/** 初审 as kept in content. */
export interface KeptCheck {
  readonly points: readonly CheckedPoint[];
}

/** Row of documents.return. */
export interface ReturnRow {
  readonly matter_id: string;
  readonly seq: number;
  readonly points: CheckPoint[];
  readonly returned_by: number;
  readonly at: Instant;
}

/** Row of documents.inquiry. */
export interface InquiryRow {
  readonly matter_id: string;
  readonly asked_seq: number;
  readonly about: 'wrong_delivery' | 'incomplete' | 'unclear';
  readonly asked_how: 'phone' | 'letter' | 'in_person' | 'network';
  readonly asked_by: number;
  readonly asked_at: Instant;
  readonly answered_at: Instant | null;
  readonly outcome: 'ours' | 'not_ours' | null;
}

/** Keeps what was decided. */
export function setCheck(
  matterId: string,
  check: { relation: Relation; checkId: string; at: Instant },
): Statement {
  return statement(sql`update documents.incoming
    set relation = ${check.relation}, check_id = ${check.checkId}, checked_at = ${check.at} where matter_id = ${matterId}`);
}

/** Keeps what the sender is to us, when it is known better than at registration. */
export function setRelation(matterId: string, relation: Relation): Statement {
  return statement(sql`update documents.incoming set relation = ${relation} where matter_id = ${matterId}`);
}

/** A paper went back. */
export function insertReturn(row: ReturnRow): Statement {
  return statement(sql`insert into documents.return (matter_id, seq, points, returned_by, at)
    values (${row.matter_id}, ${row.seq}, ${[...row.points]}::text[], ${row.returned_by}, ${row.at})`);
}

/** How the paper went back, if it did. */
export async function returnOf(read: ReadOnly | Tx, matterId: string): Promise<ReturnRow | undefined> {
  return read.first<ReturnRow>(sql`select * from documents.return where matter_id = ${matterId}`);
}

/** The sender was asked. */
export function insertInquiry(row: Omit<InquiryRow, 'answered_at' | 'outcome'>): Statement {
  return statement(sql`insert into documents.inquiry (matter_id, asked_seq, about, asked_how, asked_by, asked_at)
    values (${row.matter_id}, ${row.asked_seq}, ${row.about}, ${row.asked_how}, ${row.asked_by}, ${row.asked_at})`);
}

/** The sender answered the question that stands open. */
export function answerInquiry(row: {
  matterId: string;
  seq: number;
  how: InquiryRow['asked_how'];
  by: number;
  at: Instant;
  outcome: 'ours' | 'not_ours';
}): Statement {
  return statement(sql`update documents.inquiry set answered_seq = ${row.seq}, answered_how = ${row.how}, answered_by = ${row.by},
      answered_at = ${row.at}, outcome = ${row.outcome} where matter_id = ${row.matterId} and answered_at is null`);
}

/** Questions on a paper, oldest first. */
export async function inquiriesOf(read: ReadOnly | Tx, matterId: string): Promise<InquiryRow[]> {
  return read.rows<InquiryRow>(
    sql`select * from documents.inquiry where matter_id = ${matterId} order by asked_seq`,
  );
}
