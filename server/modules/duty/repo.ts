/** SQL of shifts and hand-overs. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Row of duty.shift. */
export interface ShiftRow {
  readonly id: string;
  readonly starts_at: Instant;
  readonly ends_at: Instant;
  readonly officer_id: number;
  readonly second_id: number | null;
  readonly leader_id: number;
  readonly began_at: Instant | null;
  readonly ended_at: Instant | null;
}

/** Row of duty.hand_over with what was counted. */
export interface HandOverRow {
  readonly id: string;
  readonly from_shift: string;
  readonly to_shift: string;
  readonly given_by: number;
  readonly given_at: Instant;
  readonly note: string;
  readonly taken_by: number | null;
  readonly taken_at: Instant | null;
  readonly entry_ids: readonly string[];
}

const SHIFT = sql`select id, starts_at, ends_at, officer_id, second_id, leader_id, began_at, ended_at from duty.shift`;
const ON_DUTY = sql`began_at is not null and ended_at is null`;

/** The shift on duty. */
export async function shiftOnDuty(read: ReadOnly | Tx): Promise<ShiftRow | undefined> {
  return read.first<ShiftRow>(sql`${SHIFT} where ${ON_DUTY}`);
}

/**
 * The shift on duty, held until the transaction ends: writing, settling and signing go one after the other, so that nothing
 * slips in between the counting and the signature.
 */
export async function holdShiftOnDuty(tx: Tx): Promise<ShiftRow | undefined> {
  const hold = () => tx.first<ShiftRow>(sql`${SHIFT} where ${ON_DUTY} for update`);
  // Who waited for a shift that was handed on meanwhile finds it ended; asked again he finds the one that took over.
  return (await hold()) ?? (await hold());
}

/** A shift by its id. */
export async function shift(read: ReadOnly | Tx, id: string): Promise<ShiftRow | undefined> {
  return read.first<ShiftRow>(sql`${SHIFT} where id = ${id}`);
}

/** The shift that comes after: the earliest not begun that starts later. */
export async function shiftAfter(read: ReadOnly | Tx, startsAt: Instant): Promise<ShiftRow | undefined> {
  return read.first<ShiftRow>(
    sql`${SHIFT} where began_at is null and starts_at > ${startsAt} order by starts_at limit 1`,
  );
}

/** Where nobody is on duty: the shift that should be, else the next to come. */
export async function shiftDue(read: ReadOnly | Tx, now: Instant): Promise<ShiftRow | undefined> {
  return read.first<ShiftRow>(
    sql`${SHIFT} where began_at is null and ends_at > ${now} order by starts_at limit 1`,
  );
}

/** Shifts, latest first. */
export async function shifts(read: ReadOnly, before: string | null, limit: number): Promise<ShiftRow[]> {
  return read.rows<ShiftRow>(sql`${SHIFT} where ${before}::uuid is null
      or starts_at < (select starts_at from duty.shift where id = ${before}::uuid) order by starts_at desc limit ${limit}`);
}

/** A new shift. @returns false when it overlaps another */
export async function insertShift(
  tx: Tx,
  row: Omit<ShiftRow, 'began_at' | 'ended_at'> & { readonly made_by: number; readonly made_at: Instant },
): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into duty.shift (id, starts_at, ends_at, officer_id, second_id, leader_id, made_by, made_at)
    values (${row.id}, ${row.starts_at}, ${row.ends_at}, ${row.officer_id}, ${row.second_id}, ${row.leader_id}, ${row.made_by}, ${row.made_at})
    on conflict on constraint shifts_do_not_overlap do nothing`);
  return rows > 0;
}

/** Other persons. @returns false when it has begun */
export async function swapPersons(
  tx: Tx,
  id: string,
  to: Pick<ShiftRow, 'officer_id' | 'second_id' | 'leader_id'>,
): Promise<boolean> {
  const rows =
    await tx.run(sql`update duty.shift set officer_id = ${to.officer_id}, second_id = ${to.second_id},
    leader_id = ${to.leader_id} where id = ${id} and began_at is null`);
  return rows > 0;
}

/** Nobody else begins or ends a shift until the transaction ends: there is no row to hold where nobody is on duty. */
export async function holdRoster(tx: Tx): Promise<void> {
  await tx.run(sql`lock table duty.shift in share row exclusive mode`);
}

/** It begins. @returns false when it had begun */
export async function begin(tx: Tx, id: string, at: Instant): Promise<boolean> {
  return (
    (await tx.run(sql`update duty.shift set began_at = ${at} where id = ${id} and began_at is null`)) > 0
  );
}

/** It ends. */
export async function end(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.run(sql`update duty.shift set ended_at = ${at} where id = ${id} and ${ON_DUTY}`);
}

const counted = (where: Fragment) => sql`
  select h.id, h.from_shift, h.to_shift, h.given_by, h.given_at, h.note, h.taken_by, h.taken_at,
         coalesce((select array_agg(i.entry_id::text order by i.entry_id) from duty.handed_item i where i.hand_over_id = h.id), '{}') as entry_ids
    from duty.hand_over h where h.withdrawn_at is null and ${where}`;

/** The hand-over a shift gave or took; given anew, the last one. */
export async function handOverOf(
  read: ReadOnly | Tx,
  shiftId: string,
  side: 'given' | 'taken',
): Promise<HandOverRow | undefined> {
  return read.first<HandOverRow>(
    counted(
      side === 'given'
        ? sql`h.from_shift = ${shiftId}`
        : sql`h.to_shift = ${shiftId} and h.taken_at is not null`,
    ),
  );
}

/** First signature; what was given before and not taken is replaced by it. */
export async function give(
  tx: Tx,
  row: Pick<HandOverRow, 'id' | 'from_shift' | 'to_shift' | 'given_by' | 'given_at' | 'note' | 'entry_ids'>,
): Promise<void> {
  await tx.run(
    sql`update duty.hand_over set withdrawn_at = ${row.given_at} where from_shift = ${row.from_shift} and withdrawn_at is null and taken_at is null`,
  );
  await tx.run(sql`insert into duty.hand_over (id, from_shift, to_shift, given_by, given_at, note)
    values (${row.id}, ${row.from_shift}, ${row.to_shift}, ${row.given_by}, ${row.given_at}, ${row.note})`);
  await tx.run(
    sql`insert into duty.handed_item (hand_over_id, entry_id) select ${row.id}::uuid, unnest(${[...row.entry_ids]}::uuid[])`,
  );
}

/** Is there such a hand-over, whatever became of it? */
export async function isHandOver(read: ReadOnly | Tx, id: string): Promise<boolean> {
  return (await read.first(sql`select 1 from duty.hand_over where id = ${id}`)) !== undefined;
}

/** Second signature. */
export async function take(tx: Tx, id: string, by: number, at: Instant): Promise<void> {
  await tx.run(sql`update duty.hand_over set taken_by = ${by}, taken_at = ${at} where id = ${id}`);
}
