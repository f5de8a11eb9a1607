/** All SQL on spreading's own tables. */
import type { z } from 'zod';
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import type { PassedHow } from '../../../contracts/modules/spreading.ts';
import { type Statement, sql, statement } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Row of spreading.message. */
export interface MessageRow {
  readonly matter_id: string;
  readonly meeting: string;
  readonly held_on: LocalDate;
  readonly text_id: string;
  readonly summary_id: string | null;
  readonly owner_post_id: number;
  readonly leader_post_id: number;
}

/** Row of spreading.part. */
export interface PartRow {
  readonly matter_id: string;
  readonly message_id: string;
  readonly unit_id: number;
  readonly meeting: string;
  readonly held_on: LocalDate;
  readonly text_id: string;
  readonly principal_post_id: number;
  readonly handler_id: number | null;
  readonly passed_at: Instant | null;
  readonly passed_how: z.output<typeof PassedHow> | null;
  readonly people: number | null;
  readonly is_passed_late: boolean;
  readonly report_id: string | null;
  readonly chases: number;
}

/** The message's row. @throws Error when the matter is none */
export async function message(read: ReadOnly | Tx, matterId: string): Promise<MessageRow> {
  return read.one<MessageRow>(sql`select * from spreading.message where matter_id = ${matterId}`);
}

/** The unit's row. @throws Error when the matter is none */
export async function part(read: ReadOnly | Tx, matterId: string): Promise<PartRow> {
  return read.one<PartRow>(sql`select * from spreading.part where matter_id = ${matterId}`);
}

/** A new message. */
export function insertMessage(row: Omit<MessageRow, 'summary_id'>): Statement {
  return statement(sql`insert into spreading.message (matter_id, meeting, held_on, text_id, owner_post_id, leader_post_id)
    values (${row.matter_id}, ${row.meeting}, ${row.held_on}, ${row.text_id}, ${row.owner_post_id}, ${row.leader_post_id})`);
}

/** A unit's part. */
export function insertPart(
  row: Pick<
    PartRow,
    'matter_id' | 'message_id' | 'unit_id' | 'meeting' | 'held_on' | 'text_id' | 'principal_post_id'
  >,
): Statement {
  return statement(sql`insert into spreading.part (matter_id, message_id, unit_id, meeting, held_on, text_id, principal_post_id)
    values (${row.matter_id}, ${row.message_id}, ${row.unit_id}, ${row.meeting}, ${row.held_on}, ${row.text_id}, ${row.principal_post_id})`);
}

/** Who handles the unit's part. */
export function setHandler(matterId: string, handlerId: number): Statement {
  return statement(sql`update spreading.part set handler_id = ${handlerId} where matter_id = ${matterId}`);
}

/** Passed on in the unit. */
export function setPassed(
  matterId: string,
  passed: { at: Instant; how: z.output<typeof PassedHow>; people: number; late: boolean },
): Statement {
  return statement(sql`update spreading.part set passed_at = ${passed.at}, passed_how = ${passed.how}, people = ${passed.people},
      is_passed_late = ${passed.late} where matter_id = ${matterId}`);
}

/** What the unit reports. */
export function setReport(matterId: string, reportId: string): Statement {
  return statement(sql`update spreading.part set report_id = ${reportId} where matter_id = ${matterId}`);
}

/** One more 催办. */
export function countChase(matterId: string): Statement {
  return statement(sql`update spreading.part set chases = chases + 1 where matter_id = ${matterId}`);
}

/** The summary sent to the leader. */
export function setSummary(matterId: string, summaryId: string): Statement {
  return statement(sql`update spreading.message set summary_id = ${summaryId} where matter_id = ${matterId}`);
}
