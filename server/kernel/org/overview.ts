/** The organisation as its keeper sees it: with what is over, what is in force and what is to come. */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { heldOn } from './held.ts';

/** A holding with names and how it stands. */
export interface HoldingLine {
  readonly id: number;
  readonly personId: number;
  readonly person: string;
  readonly postId: number;
  readonly post: string;
  readonly unit: string;
  readonly kind: 'own' | 'acting' | 'seconded';
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly standing: 'over' | 'now' | 'rests' | 'coming';
}

/** Holdings of a unit's posts or of a person, newest first. */
export async function holdingLines(
  read: ReadOnly,
  of: { unitId: number } | { personId: number },
  now: Instant,
): Promise<HoldingLine[]> {
  const which = 'unitId' in of ? sql`p.unit_id = ${of.unitId}` : sql`h.person_id = ${of.personId}`;
  return read.rows<HoldingLine>(sql`
    select h.id, h.person_id as "personId", a.name as person, h.post_id as "postId", pa.name as post, u.name as unit, h.kind,
           h.from_on as "from", h.to_on as "to",
           case when h.from_on > t.day then 'coming' when h.to_on < t.day then 'over'
                when exists (select 1 from ${heldOn(now)} x where x.id = h.id) then 'now' else 'rests' end as standing
      from kernel.holding h join kernel.post p on p.id = h.post_id join kernel.addressee pa on pa.id = p.id
      join kernel.addressee u on u.id = p.unit_id join kernel.addressee a on a.id = h.person_id,
           (select (${now}::timestamptz at time zone 'Asia/Shanghai')::date as day) t
     where ${which} order by h.to_on desc nulls first, p.sort, h.from_on desc, h.id limit 500`);
}

/** A leader's relation with a unit he answers for or with his liaison. */
export interface DutyLine {
  readonly leaderId: number;
  readonly leader: string;
  readonly otherId: number;
  readonly other: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Portfolios of a unit or a leader, newest first. */
export async function portfolioLines(
  read: ReadOnly,
  of: { unitId: number } | { personId: number },
): Promise<DutyLine[]> {
  return dutyLines(
    read,
    sql`select leader_id, unit_id as other_id, from_on, to_on from kernel.portfolio`,
    'unitId' in of ? sql`d.other_id = ${of.unitId}` : sql`d.leader_id = ${of.personId}`,
  );
}

/** Whom a person records for, and who records for him; newest first. */
export async function liaisonLines(read: ReadOnly, personId: number): Promise<DutyLine[]> {
  return dutyLines(
    read,
    sql`select leader_id, liaison_id as other_id, from_on, to_on from kernel.liaison`,
    sql`${personId} in (d.leader_id, d.other_id)`,
  );
}

async function dutyLines(read: ReadOnly, from: Fragment, which: Fragment): Promise<DutyLine[]> {
  return read.rows<DutyLine>(sql`select d.leader_id as "leaderId", a.name as leader, d.other_id as "otherId", b.name as other,
      d.from_on as "from", d.to_on as "to"
    from (${from}) d join kernel.addressee a on a.id = d.leader_id join kernel.addressee b on b.id = d.other_id
   where ${which} order by d.to_on desc nulls first, d.from_on desc, a.id, b.id`);
}

/** A unit in the tree, with how many open posts and persons it has. */
export interface UnitLine {
  readonly id: number;
  readonly name: string;
  readonly depth: number;
  readonly isOpen: boolean;
  readonly posts: number;
  readonly persons: number;
}

/** The tree, or of it the units named. */
export async function unitLines(
  read: ReadOnly,
  among: readonly number[] | null,
  now: Instant,
): Promise<UnitLine[]> {
  return read.rows<UnitLine>(sql`
    with recursive tree as (
      select u.id, array[u.sort, u.id] as place, 0 as depth from kernel.unit u where u.parent_id is null
      union all
      select u.id, t.place || array[u.sort, u.id], t.depth + 1 from kernel.unit u join tree t on u.parent_id = t.id),
    open_post as (select p.id, p.unit_id from kernel.post p join kernel.addressee a on a.id = p.id where a.is_open)
    select t.id, a.name, t.depth, a.is_open as "isOpen",
           (select count(*)::int from open_post p where p.unit_id = t.id) as posts,
           (select count(distinct h.person_id)::int from open_post p join ${heldOn(now)} h on h.post_id = p.id where p.unit_id = t.id) as persons
      from tree t join kernel.addressee a on a.id = t.id
     where ${among === null}::boolean or t.id = any(${[...(among ?? [])]}::bigint[]) order by t.place limit 5000`);
}

/** A unit's posts with how many open tasks lie with each. */
export async function postLines(
  read: ReadOnly,
  unitId: number,
): Promise<{ id: number; name: string; role: string; isOpen: boolean; tasks: number }[]> {
  return read.rows(sql`select p.id, a.name, p.role, a.is_open as "isOpen",
      (select count(*)::int from kernel.task t where t.addressee_id = p.id and t.state = 'open') as tasks
    from kernel.post p join kernel.addressee a on a.id = p.id where p.unit_id = ${unitId} order by a.is_open desc, p.sort, p.id`);
}

/** A person with his account. */
export async function personLine(
  read: ReadOnly | Tx,
  id: number,
): Promise<
  | { id: number; name: string; login: string | null; isActive: boolean; tasks: number; groups: string[] }
  | undefined
> {
  return read.first(sql`select p.id, a.name, c.login, coalesce(c.is_active, false) as "isActive",
      (select count(*)::int from kernel.task t where t.addressee_id = p.id and t.state = 'open') as tasks,
      array(select g.name from kernel.group_member m join kernel.addressee g on g.id = m.group_id where m.member_id = p.id and g.is_open order by g.name) as groups
    from kernel.person p join kernel.addressee a on a.id = p.id left join kernel.account c on c.person_id = p.id where p.id = ${id}`);
}

/** Groups with their members, open ones first. */
export async function groupLines(read: ReadOnly): Promise<
  {
    id: number;
    name: string;
    isOpen: boolean;
    members: { id: number; kind: 'person' | 'post' | 'unit'; name: string }[];
  }[]
> {
  return read.rows(sql`select a.id, a.name, a.is_open as "isOpen",
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'name', b.name) order by b.name) from kernel.group_member m
        join kernel.addressee b on b.id = m.member_id where m.group_id = a.id), '[]') as members
    from kernel.addressee a where a.kind = 'group' order by a.is_open desc, a.name`);
}

/** Roles that posts have. */
export async function rolesInUse(read: ReadOnly): Promise<string[]> {
  return (await read.rows<{ role: string }>(sql`select distinct role from kernel.post order by role`)).map(
    (r) => r.role,
  );
}

/** What stands against closing a unit: open units below it, persons in its posts now or later, open tasks at it or its posts. */
export async function usesOfUnit(
  tx: Tx,
  id: number,
  today: LocalDate,
): Promise<{ units: number; holders: number; tasks: number }> {
  return tx.one(sql`select
    (select count(*)::int from kernel.unit u join kernel.addressee a on a.id = u.id where u.parent_id = ${id} and a.is_open) as units,
    (select count(*)::int from kernel.holding h join kernel.post p on p.id = h.post_id where p.unit_id = ${id} and (h.to_on is null or h.to_on >= ${today})) as holders,
    (select count(*)::int from kernel.task t where t.state = 'open' and (t.addressee_id = ${id}
       or t.addressee_id in (select p.id from kernel.post p where p.unit_id = ${id}))) as tasks`);
}

/** What stands against closing a post: its holders now or later, open tasks at it. */
export async function usesOfPost(
  tx: Tx,
  id: number,
  today: LocalDate,
): Promise<{ holders: number; tasks: number }> {
  return tx.one(sql`select
    (select count(*)::int from kernel.holding h where h.post_id = ${id} and (h.to_on is null or h.to_on >= ${today})) as holders,
    (select count(*)::int from kernel.task t where t.state = 'open' and t.addressee_id = ${id}) as tasks`);
}

/** What leaving a post with a day comes to, counted. */
export async function leavingCounts(
  read: ReadOnly,
  holding: { id: number; person_id: number; post_id: number },
  lastDay: LocalDate,
): Promise<{
  postTasks: number;
  isVacant: boolean;
  isGone: boolean;
  tasks: number;
  standIns: number;
  portfolios: number;
  liaisons: number;
}> {
  const later = sql`h.id <> ${holding.id} and h.from_on <= ${lastDay}::date + 1 and (h.to_on is null or h.to_on > ${lastDay}::date)`;
  const running = sql`(d.to_on is null or d.to_on > ${lastDay}::date)`;
  return read.one(sql`select
    (select count(*)::int from kernel.task t where t.state = 'open' and t.addressee_id = ${holding.post_id}) as "postTasks",
    not exists (select 1 from kernel.holding h where h.post_id = ${holding.post_id} and ${later}) as "isVacant",
    not exists (select 1 from kernel.holding h where h.person_id = ${holding.person_id} and ${later}) as "isGone",
    (select count(*)::int from kernel.task t where t.state = 'open' and t.addressee_id = ${holding.person_id}) as tasks,
    (select count(*)::int from kernel.stand_in s where ${holding.person_id} in (s.absent_id, s.stand_in_id) and s.ends_at > (${lastDay}::date + 1)::timestamp at time zone 'Asia/Shanghai') as "standIns",
    (select count(*)::int from kernel.portfolio d where d.leader_id = ${holding.person_id} and ${running}) as portfolios,
    (select count(*)::int from kernel.liaison d where ${holding.person_id} in (d.leader_id, d.liaison_id) and ${running}) as liaisons`);
}
