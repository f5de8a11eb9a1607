/** All SQL of routing. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Statement, sql, statement } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Row of routing.hand_over. */
export interface HandOverRow {
  readonly id: string;
  readonly giver_id: number;
  readonly receiver_id: number;
  readonly reason: string;
  readonly asked_by: number;
  readonly asked_at: Instant;
  readonly signed_at: Instant | null;
  readonly done_at: Instant | null;
  readonly moved: number;
  readonly kept: number;
}

/** An open task as counted. */
export interface HeldTask {
  readonly matter_id: string;
  readonly kind: string;
  readonly title: string;
  readonly is_title_withheld: boolean;
  readonly step: string;
  readonly due_at: Instant | null;
}

/** Open tasks addressed to a person by name, nearest limit first. */
export async function openTasksOf(read: ReadOnly | Tx, personId: number): Promise<HeldTask[]> {
  return read.rows<HeldTask>(sql`
    select t.matter_id, m.kind, m.title, m.is_title_withheld, t.step, t.due_at
      from kernel.task_v t join kernel.matter_v m on m.id = t.matter_id
     where t.state = 'open' and t.addressee_id = ${personId} order by t.due_key, t.id`);
}

/** How many open tasks lie with the posts a person holds now, and which posts those are. */
export async function postTasksOf(
  read: ReadOnly,
  personId: number,
  today: string,
): Promise<{ name: string; tasks: number }[]> {
  return read.rows(sql`
    select a.name, (select count(*)::int from kernel.task_v t where t.state = 'open' and t.addressee_id = h.post_id) as tasks
      from kernel.holding_v h join kernel.addressee_v a on a.id = h.post_id
     where h.person_id = ${personId} and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today}) order by a.id`);
}

/** Opens a hand-over. @returns false when the giver has one that is not done */
export async function insertHandOver(
  tx: Tx,
  row: Pick<HandOverRow, 'id' | 'giver_id' | 'receiver_id' | 'reason' | 'asked_by' | 'asked_at'>,
): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into routing.hand_over (id, giver_id, receiver_id, reason, asked_by, asked_at)
    values (${row.id}, ${row.giver_id}, ${row.receiver_id}, ${row.reason}, ${row.asked_by}, ${row.asked_at})
    on conflict (giver_id) where done_at is null do nothing`);
  return rows > 0;
}

/** A hand-over. */
export async function handOver(read: ReadOnly | Tx, id: string): Promise<HandOverRow | undefined> {
  return read.first<HandOverRow>(sql`select * from routing.hand_over where id = ${id}`);
}

/** The same, locked: two signatures at once are one. */
export async function lockHandOver(tx: Tx, id: string): Promise<HandOverRow | undefined> {
  return tx.first<HandOverRow>(sql`select * from routing.hand_over where id = ${id} for update`);
}

/** The receiver's signature. */
export async function signHandOver(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.run(sql`update routing.hand_over set signed_at = ${now} where id = ${id}`);
}

/** So many more tasks moved; written with each matter's event. */
export function countMoved(id: string, tasks: number): Statement {
  return statement(sql`update routing.hand_over set moved = moved + ${tasks} where id = ${id}`);
}

/** All is moved that could be. */
export async function finishHandOver(tx: Tx, id: string, kept: number, now: Instant): Promise<void> {
  await tx.run(
    sql`update routing.hand_over set done_at = ${now}, kept = ${kept} where id = ${id} and done_at is null`,
  );
}

/** Hand-overs a person gives, receives or asked for, with names; newest first. */
export async function handOversOf(
  read: ReadOnly,
  personId: number,
  limit: number,
): Promise<(HandOverRow & { giver: string; receiver: string; asker: string; held: number })[]> {
  return read.rows(sql`
    select h.*, g.name as giver, r.name as receiver, a.name as asker,
           (select count(*)::int from kernel.task_v t where t.state = 'open' and t.addressee_id = h.giver_id) as held
      from routing.hand_over h
      join kernel.addressee_v g on g.id = h.giver_id join kernel.addressee_v r on r.id = h.receiver_id
      join kernel.addressee_v a on a.id = h.asked_by
     where ${personId} in (h.giver_id, h.receiver_id, h.asked_by) order by h.asked_at desc, h.id desc limit ${limit}`);
}

/** Unit and role of a post; undefined for whoever is no post. */
export async function seatOf(
  read: ReadOnly | Tx,
  addressee: number,
): Promise<{ unit_id: number; role: string } | undefined> {
  return read.first(sql`select unit_id, role from kernel.post_v where id = ${addressee}`);
}

/** How often a matter went round, and whether an unsigned copy lies with one of these. */
export async function wentRound(
  read: ReadOnly,
  matterId: string,
  addressees: readonly number[],
): Promise<{ times: number; is_his: boolean }> {
  return read.one(sql`
    select (select count(*)::int from kernel.circulation_v where matter_id = ${matterId}) as times,
           exists (select 1 from kernel.circulation_copy_v
              where matter_id = ${matterId} and state = 'sent' and addressee_id = any(${[...addressees]}::bigint[])) as is_his`);
}
