/** All SQL on supervision's own tables. */
import type { z } from 'zod';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { TimeUnit } from '../../../contracts/modules/calendar.ts';
import type { LimitInput } from '../../../contracts/modules/documents.ts';
import type { DemandInput } from '../../../contracts/modules/supervision.ts';
import { type Statement, sql, statement } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** What one unit is asked for. */
export type Demand = z.output<typeof DemandInput>;

/** Row of supervision.item. */
export interface ItemRow {
  readonly matter_id: string;
  readonly source_id: string;
  readonly leader_post_id: number;
  readonly supervisor_post_id: number;
  readonly instruction_id: string;
  readonly instructed_at: Instant;
  readonly proposed_units: number[];
  readonly proposed_limit: LimitInput | null;
  readonly demands_id: string | null;
}

/** Row of supervision.assignment. */
export interface AssignmentRow {
  readonly matter_id: string;
  readonly item_id: string;
  readonly unit_id: number;
  readonly round: number;
  readonly is_lead: boolean;
  readonly demand_id: string;
  readonly instruction_id: string;
  readonly principal_post_id: number;
  readonly handler_id: number | null;
  readonly returns: number;
  readonly chases: number;
}

/** The item born of a source, if there is one: what makes opening it twice harmless. */
export async function itemOfSource(read: ReadOnly | Tx, sourceId: string): Promise<string | undefined> {
  return (
    await read.first<{ matter_id: string }>(
      sql`select matter_id from supervision.item where source_id = ${sourceId}`,
    )
  )?.matter_id;
}

/** The item's row. @throws Error when the matter is no item */
export async function item(read: ReadOnly | Tx, matterId: string): Promise<ItemRow> {
  return read.one<ItemRow>(sql`select * from supervision.item where matter_id = ${matterId}`);
}

/** The unit's part. @throws Error when the matter is none */
export async function assignment(read: ReadOnly | Tx, matterId: string): Promise<AssignmentRow> {
  return read.one<AssignmentRow>(sql`select * from supervision.assignment where matter_id = ${matterId}`);
}

/** Parts of an item, lead unit first, oldest round first. */
export async function assignmentsOf(read: ReadOnly | Tx, itemId: string): Promise<AssignmentRow[]> {
  return read.rows<AssignmentRow>(
    sql`select * from supervision.assignment where item_id = ${itemId} order by round, is_lead desc, matter_id`,
  );
}

/** Notices issued, by round. */
export async function noticesOf(
  read: ReadOnly | Tx,
  itemId: string,
): Promise<{ round: number; number: string; at: Instant }[]> {
  return read.rows(
    sql`select round, number, at from supervision.notice where matter_id = ${itemId} order by round`,
  );
}

/** Writes a new item with its matter. */
export function insertItem(row: Omit<ItemRow, 'demands_id'>): Statement {
  return statement(sql`insert into supervision.item (matter_id, source_id, leader_post_id, supervisor_post_id, instruction_id, instructed_at,
      proposed_units, proposed_limit)
    values (${row.matter_id}, ${row.source_id}, ${row.leader_post_id}, ${row.supervisor_post_id}, ${row.instruction_id}, ${row.instructed_at},
      ${row.proposed_units}::bigint[], ${row.proposed_limit === null ? null : JSON.stringify(row.proposed_limit)}::jsonb)`);
}

/** The next round's instruction; `leaderPostId` when it is another leader's. */
export function setInstruction(
  matterId: string,
  next: {
    instructionId: string;
    at: Instant;
    units: number[];
    limit: LimitInput | null;
    leaderPostId?: number;
  },
): Statement {
  return statement(sql`update supervision.item set instruction_id = ${next.instructionId}, instructed_at = ${next.at},
      leader_post_id = coalesce(${next.leaderPostId ?? null}::bigint, leader_post_id),
      proposed_units = ${next.units}::bigint[], proposed_limit = ${next.limit === null ? null : JSON.stringify(next.limit)}::jsonb, demands_id = null
    where matter_id = ${matterId}`);
}

/** What is asked of whom, as initiated. */
export function setDemands(matterId: string, demandsId: string): Statement {
  return statement(sql`update supervision.item set demands_id = ${demandsId} where matter_id = ${matterId}`);
}

/** A numbered 督办通知. */
export function insertNotice(matterId: string, round: number, number: string, at: Instant): Statement {
  return statement(
    sql`insert into supervision.notice (matter_id, round, number, at) values (${matterId}, ${round}, ${number}, ${at})`,
  );
}

/** A unit's part, with its matter. */
export function insertAssignment(row: Omit<AssignmentRow, 'handler_id' | 'returns' | 'chases'>): Statement {
  return statement(sql`insert into supervision.assignment (matter_id, item_id, unit_id, round, is_lead, demand_id, instruction_id, principal_post_id)
    values (${row.matter_id}, ${row.item_id}, ${row.unit_id}, ${row.round}, ${row.is_lead}, ${row.demand_id}, ${row.instruction_id}, ${row.principal_post_id})`);
}

/** Who handles the unit's part. */
export function setHandler(matterId: string, handlerId: number): Statement {
  return statement(
    sql`update supervision.assignment set handler_id = ${handlerId} where matter_id = ${matterId}`,
  );
}

/** One more 退回重办. */
export function countReturn(matterId: string): Statement {
  return statement(
    sql`update supervision.assignment set returns = returns + 1 where matter_id = ${matterId}`,
  );
}

/** One more 催办. */
export function countChase(matterId: string): Statement {
  return statement(sql`update supervision.assignment set chases = chases + 1 where matter_id = ${matterId}`);
}

/** Row of supervision.extension: what a unit asked for, and what came of it. */
export interface ExtensionRow {
  readonly matter_id: string;
  /** The act that asked; its opinion holds the reason. */
  readonly asked_seq: number;
  readonly asked_by: number;
  readonly asked_at: Instant;
  readonly amount: number;
  readonly unit: z.output<typeof TimeUnit>;
  readonly due_before: Instant | null;
  readonly decided_seq: number | null;
  readonly granted: number | null;
  readonly due_after: Instant | null;
}

/** The latest request for more time, if there ever was one. */
export async function latestExtension(
  read: ReadOnly | Tx,
  matterId: string,
): Promise<ExtensionRow | undefined> {
  return read.first<ExtensionRow>(
    sql`select * from supervision.extension where matter_id = ${matterId} order by asked_seq desc limit 1`,
  );
}

/** A request. */
export function insertExtension(row: Omit<ExtensionRow, 'decided_seq' | 'granted' | 'due_after'>): Statement {
  return statement(sql`insert into supervision.extension (matter_id, asked_seq, asked_by, asked_at, amount, unit, due_before)
    values (${row.matter_id}, ${row.asked_seq}, ${row.asked_by}, ${row.asked_at}, ${row.amount}, ${row.unit}, ${row.due_before})`);
}

/** What was decided: `granted` 0 for a refusal. */
export function decideExtension(
  row: Pick<ExtensionRow, 'matter_id' | 'asked_seq' | 'decided_seq' | 'granted' | 'due_after'>,
): Statement {
  return statement(sql`update supervision.extension set decided_seq = ${row.decided_seq}, granted = ${row.granted}, due_after = ${row.due_after}
    where matter_id = ${row.matter_id} and asked_seq = ${row.asked_seq} and decided_seq is null`);
}
