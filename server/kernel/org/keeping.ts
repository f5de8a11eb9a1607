/** Keeping the organisation: units, posts, persons, holdings, duties, groups. Nothing is deleted; what is over has its end. */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { heldOn } from './held.ts';
import { spellingOf } from './pinyin.ts';

/** A unit as kept. */
export interface UnitRow {
  readonly id: number;
  readonly name: string;
  readonly full_name: string;
  readonly kind: 'leadership' | 'office' | 'section' | 'department' | 'township';
  readonly organ_code: string | null;
  readonly parent_id: number | null;
  readonly is_open: boolean;
}

/** A post as kept, with its unit. */
export interface PostRow {
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly unit_id: number;
  readonly is_open: boolean;
}

/** A holding as kept. */
export interface HoldingRow {
  readonly id: number;
  readonly person_id: number;
  readonly post_id: number;
  readonly unit_id: number;
  readonly role: string;
  readonly kind: 'own' | 'acting' | 'seconded';
  readonly from_on: LocalDate;
  readonly to_on: LocalDate | null;
}

async function addAddressee(
  tx: Tx,
  kind: 'person' | 'post' | 'unit' | 'group',
  name: string,
): Promise<number> {
  const { full, initials, spelled } = spellingOf(name, kind === 'person' ? 'person' : undefined);
  const row = await tx.one<{ id: number }>(
    sql`insert into kernel.addressee (kind, name, pinyin, initials, spelled) values (${kind}, ${name}, ${full}, ${initials}, ${spelled}) returning id`,
  );
  return row.id;
}

/** Another name, or open or closed. Papers and acts of before keep what they were signed with. */
export async function changeAddressee(
  tx: Tx,
  id: number,
  change: { name: string; isOpen: boolean },
): Promise<void> {
  const { full, initials, spelled } = spellingOf(change.name);
  await tx.run(sql`update kernel.addressee set name = ${change.name}, pinyin = ${full}, initials = ${initials}, spelled = ${spelled},
    is_open = ${change.isOpen} where id = ${id}`);
}

/** A unit. */
export async function unitRow(read: ReadOnly | Tx, id: number): Promise<UnitRow | undefined> {
  return read.first<UnitRow>(sql`select u.id, a.name, u.full_name, u.kind, u.organ_code, u.parent_id, a.is_open
    from kernel.unit u join kernel.addressee a on a.id = u.id where u.id = ${id}`);
}

/** A post. */
export async function postRow(read: ReadOnly | Tx, id: number): Promise<PostRow | undefined> {
  return read.first<PostRow>(sql`select p.id, a.name, p.role, p.unit_id, a.is_open
    from kernel.post p join kernel.addressee a on a.id = p.id where p.id = ${id}`);
}

/** A holding, locked: two who end it at once end it once. */
export async function lockHolding(tx: Tx, id: number): Promise<HoldingRow | undefined> {
  return tx.first<HoldingRow>(sql`select h.id, h.person_id, h.post_id, p.unit_id, p.role, h.kind, h.from_on, h.to_on
    from kernel.holding h join kernel.post p on p.id = h.post_id where h.id = ${id} for update of h`);
}

/** The same, to be looked at. */
export async function holdingRow(read: ReadOnly, id: number): Promise<HoldingRow | undefined> {
  return read.first<HoldingRow>(sql`select h.id, h.person_id, h.post_id, p.unit_id, p.role, h.kind, h.from_on, h.to_on
    from kernel.holding h join kernel.post p on p.id = h.post_id where h.id = ${id}`);
}

/** Sets up a unit, last among its sisters. */
export async function insertUnit(
  tx: Tx,
  unit: { name: string; fullName: string; kind: UnitRow['kind']; parentId: number; code: string },
): Promise<number> {
  const id = await addAddressee(tx, 'unit', unit.name);
  await tx.run(sql`insert into kernel.unit (id, parent_id, kind, full_name, organ_code, sort)
    values (${id}, ${unit.parentId}, ${unit.kind}, ${unit.fullName}, ${unit.code || null}, (select coalesce(max(sort), 0) + 1 from kernel.unit))`);
  return id;
}

/** Moves or renames a unit, closes it with a day or opens it again. */
export async function updateUnit(
  tx: Tx,
  id: number,
  change: { name: string; fullName: string; parentId: number | null; isOpen: boolean; today: LocalDate },
): Promise<void> {
  await changeAddressee(tx, id, change);
  await tx.run(sql`update kernel.unit set full_name = ${change.fullName}, parent_id = ${change.parentId},
    closed_on = ${change.isOpen ? null : change.today} where id = ${id}`);
}

/** Does a unit lie below another, or is it that one? Locks the tree: two moves at once could tie a knot neither sees. */
export async function liesBelow(tx: Tx, unitId: number, top: number): Promise<boolean> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('kernel.unit tree', 0))`);
  const found = await tx.first(sql`
    with recursive up as (
      select id, parent_id from kernel.unit where id = ${unitId}
      union select u.id, u.parent_id from kernel.unit u join up on u.id = up.parent_id)
    select 1 from up where id = ${top}`);
  return found !== undefined;
}

/** Sets up a post, last in its unit. */
export async function insertPost(
  tx: Tx,
  post: { unitId: number; name: string; role: string },
): Promise<number> {
  const id = await addAddressee(tx, 'post', post.name);
  await tx.run(sql`insert into kernel.post (id, unit_id, role, sort)
    values (${id}, ${post.unitId}, ${post.role}, (select coalesce(max(sort), 0) + 1 from kernel.post))`);
  return id;
}

/** Enters a person. */
export async function insertPerson(tx: Tx, name: string): Promise<number> {
  const id = await addAddressee(tx, 'person', name);
  await tx.run(
    sql`insert into kernel.person (id, sort) values (${id}, (select coalesce(max(sort), 0) + 1 from kernel.person))`,
  );
  return id;
}

/** Somebody takes up a post. @returns its id; undefined when he holds it already in those days */
export async function insertHolding(
  tx: Tx,
  row: Pick<HoldingRow, 'person_id' | 'post_id' | 'kind' | 'from_on' | 'to_on'>,
): Promise<number | undefined> {
  // Two requests at once would both find nothing: whoever takes it up is locked first.
  await tx.rows(sql`select 1 from kernel.person where id = ${row.person_id} for update`);
  const inserted = await tx.first<{ id: number }>(sql`
    insert into kernel.holding (person_id, post_id, kind, from_on, to_on)
    select ${row.person_id}, ${row.post_id}, ${row.kind}, ${row.from_on}::date, ${row.to_on}::date
     where not exists (select 1 from kernel.holding where person_id = ${row.person_id} and post_id = ${row.post_id}
       and from_on <= coalesce(${row.to_on}::date, 'infinity') and coalesce(to_on, 'infinity') >= ${row.from_on}::date)
    returning id`);
  return inserted?.id;
}

/** A holding ends with a day. */
export async function endHolding(tx: Tx, id: number, lastDay: LocalDate): Promise<void> {
  await tx.run(sql`update kernel.holding set to_on = ${lastDay} where id = ${id}`);
}

/** Which of the two relations of a leader: the units he answers for, or who records for him. */
export interface DutyKey {
  readonly kind: 'portfolio' | 'liaison';
  readonly leaderId: number;
  readonly otherId: number;
}

/** A duty begins. @returns false when it runs already in those days */
export async function insertDuty(tx: Tx, duty: DutyKey & { from: LocalDate }): Promise<boolean> {
  await tx.rows(sql`select 1 from kernel.person where id = ${duty.leaderId} for update`);
  const { leaderId, otherId, from } = duty;
  const rows =
    duty.kind === 'portfolio'
      ? await tx.run(sql`insert into kernel.portfolio (leader_id, unit_id, from_on) select ${leaderId}, ${otherId}, ${from}::date
          where not exists (select 1 from kernel.portfolio where leader_id = ${leaderId} and unit_id = ${otherId} and (to_on is null or to_on >= ${from}::date))`)
      : await tx.run(sql`insert into kernel.liaison (leader_id, liaison_id, from_on) select ${leaderId}, ${otherId}, ${from}::date
          where not exists (select 1 from kernel.liaison where leader_id = ${leaderId} and liaison_id = ${otherId} and (to_on is null or to_on >= ${from}::date))`);
  return rows > 0;
}

/** A duty ends with a day. @returns false when there is none that began then */
export async function endDuty(
  tx: Tx,
  duty: DutyKey & { from: LocalDate; lastDay: LocalDate },
): Promise<boolean> {
  const { leaderId, otherId, from, lastDay } = duty;
  const rows =
    duty.kind === 'portfolio'
      ? await tx.run(
          sql`update kernel.portfolio set to_on = ${lastDay} where leader_id = ${leaderId} and unit_id = ${otherId} and from_on = ${from}`,
        )
      : await tx.run(
          sql`update kernel.liaison set to_on = ${lastDay} where leader_id = ${leaderId} and liaison_id = ${otherId} and from_on = ${from}`,
        );
  return rows > 0;
}

/** Makes a group or changes it; members are set as a whole. @returns its id; undefined for an unknown one */
export async function saveGroup(
  tx: Tx,
  group: { id: number | null; name: string; memberIds: readonly number[]; isOpen: boolean },
): Promise<number | undefined> {
  const id = group.id ?? (await addAddressee(tx, 'group', group.name));
  if (group.id !== null) {
    if (!(await tx.first(sql`select 1 from kernel.addressee where id = ${id} and kind = 'group' for update`)))
      return undefined;
    await changeAddressee(tx, id, group);
  }
  await tx.run(
    sql`delete from kernel.group_member where group_id = ${id} and not (member_id = any(${[...group.memberIds]}::bigint[]))`,
  );
  await tx.run(sql`insert into kernel.group_member (group_id, member_id) select ${id}, a.id from kernel.addressee a
    where a.id = any(${[...group.memberIds]}::bigint[]) and a.kind <> 'group' on conflict do nothing`);
  return id;
}

/** Makes an account that nobody can sign in with yet. @returns what stood in the way, or its id */
export async function insertAccount(
  tx: Tx,
  personId: number,
  login: string,
): Promise<number | 'has_account' | 'login_taken'> {
  await tx.rows(sql`select 1 from kernel.person where id = ${personId} for update`);
  if (await tx.first(sql`select 1 from kernel.account where person_id = ${personId}`)) return 'has_account';
  const row = await tx.first<{
    id: number;
  }>(sql`insert into kernel.account (person_id, login, password_hash, is_active)
    values (${personId}, ${login}, '-', false) on conflict (login) do nothing returning id`);
  return row?.id ?? 'login_taken';
}

/** Is there such a person? */
export async function isPerson(read: ReadOnly | Tx, id: number): Promise<boolean> {
  return (await read.first(sql`select 1 from kernel.person where id = ${id}`)) !== undefined;
}

/** Does a person hold a post of this role now? */
export async function personHasRole(
  read: ReadOnly | Tx,
  personId: number,
  role: string,
  now: Instant,
): Promise<boolean> {
  const row = await read.first(sql`select 1 from ${heldOn(now)} h join kernel.post p on p.id = h.post_id
    where h.person_id = ${personId} and p.role = ${role}`);
  return row !== undefined;
}
