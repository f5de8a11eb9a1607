/** SQL of the log. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { EntryKind } from '../../../contracts/modules/duty.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { Actor } from '../../kernel/org/api.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** A line of the log as a person may read it: the matter only where he may open it. */
export interface EntryRow {
  readonly id: string;
  readonly shift_id: string;
  readonly at: Instant;
  readonly kind: EntryKind;
  readonly text: string;
  readonly from_whom: string | null;
  readonly matter_id: string | null;
  readonly matter_title: string | null;
  readonly is_event: boolean;
  readonly settled_at: Instant | null;
  readonly settled_by: number | null;
  readonly outcome: string | null;
  readonly made_by: number;
}

async function entries(read: ReadOnly, actor: Actor, rest: Fragment): Promise<EntryRow[]> {
  return read.rows<EntryRow>(sql`
    select e.id, e.shift_id, e.at, e.kind, e.text, e.from_whom, m.id as matter_id, m.title as matter_title, e.is_event,
           e.settled_at, e.settled_by, e.outcome, e.made_by
      from duty.entry e left join kernel.matter_v m on m.id = e.matter_id and ${visibleTo(actor)} ${rest}`);
}

/** What is open, oldest first: nothing has lain longer than the first line. */
export async function openEntries(read: ReadOnly, actor: Actor): Promise<EntryRow[]> {
  return entries(read, actor, sql`where e.is_event and e.settled_at is null order by e.at, e.id`);
}

/** The whole log, latest written first. */
export async function logged(
  read: ReadOnly,
  actor: Actor,
  page: { readonly after: string | null; readonly limit: number },
): Promise<EntryRow[]> {
  const { after, limit } = page;
  return entries(
    read,
    actor,
    sql`where ${after}::uuid is null or e.id < ${after}::uuid order by e.id desc limit ${limit}`,
  );
}

/** One shift's log, by time. */
export async function entriesOfShift(read: ReadOnly, actor: Actor, shiftId: string): Promise<EntryRow[]> {
  return entries(read, actor, sql`where e.shift_id = ${shiftId} order by e.at, e.id`);
}

/** Entries by their ids, by time. */
export async function entriesNamed(
  read: ReadOnly,
  actor: Actor,
  ids: readonly string[],
): Promise<EntryRow[]> {
  return entries(read, actor, sql`where e.id = any(${[...ids]}::uuid[]) order by e.at, e.id`);
}

/** Ids of what is open, for counting. */
export async function openIds(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from duty.entry where is_event and settled_at is null order by at, id`,
  );
  return rows.map((row) => row.id);
}

/** The matter of this id or number, if the person may open it. */
export async function findMatter(tx: Tx, actor: Actor, named: string): Promise<string | undefined> {
  const isId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(named);
  const row = await tx.first<{ id: string }>(sql`select m.id from kernel.matter_v m
    where ${isId ? sql`m.id = ${named}::uuid` : sql`m.number = ${named}`} and ${visibleTo(actor)} order by m.id desc limit 1`);
  return row?.id;
}

/** What a new line holds. */
export interface NewEntry {
  readonly id: string;
  readonly shiftId: string;
  readonly at: Instant;
  readonly kind: EntryKind;
  readonly text: string;
  readonly fromWhom: string | null;
  readonly matterId: string | null;
  readonly isEvent: boolean;
  readonly madeBy: number;
  readonly madeAt: Instant;
  readonly key: string;
}

/** Writes a line. @returns false when its author wrote one under this key before */
export async function insertEntry(tx: Tx, e: NewEntry): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into duty.entry (id, shift_id, at, kind, text, from_whom, matter_id, is_event, made_by, made_at, key)
    values (${e.id}, ${e.shiftId}, ${e.at}, ${e.kind}, ${e.text}, ${e.fromWhom}, ${e.matterId}, ${e.isEvent}, ${e.madeBy}, ${e.madeAt}, ${e.key})
    on conflict on constraint one_entry_per_key do nothing`);
  return rows > 0;
}

/** What was written under a key. */
export async function entryOfKey(
  tx: Tx,
  by: number,
  key: string,
): Promise<{ id: string; text: string; kind: string } | undefined> {
  return tx.first(sql`select id, text, kind from duty.entry where made_by = ${by} and key = ${key}`);
}

/** Is there such a line? */
export async function isEntry(tx: Tx, id: string): Promise<boolean> {
  return (await tx.first(sql`select 1 from duty.entry where id = ${id}`)) !== undefined;
}

/** Settles. @returns false when it is not open */
export async function settle(
  tx: Tx,
  id: string,
  done: { readonly by: number; readonly at: Instant; readonly outcome: string },
): Promise<boolean> {
  const rows =
    await tx.run(sql`update duty.entry set settled_at = ${done.at}, settled_by = ${done.by}, outcome = ${done.outcome}
    where id = ${id} and is_event and settled_at is null`);
  return rows > 0;
}
