/** Who there is, who holds which post, who acts for whom. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { parseJson } from '../../platform/db/json.ts';
import { idsUnseen, prepared, sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import type { Actor } from './actor.ts';
import { answersTo, heldOn } from './held.ts';
import { knownAnswers, type OrgAsOf } from './known-answers.ts';

export type { ActedFor, Actor, Capacity, HeldPost, Reach, Scope, StandsInFor } from './actor.ts';
export { hasRole, readReach, taskReach } from './actor.ts';
export { findActorBySession, keepActor, knownActor } from './known-actors.ts';
export type { OrgAsOf } from './known-answers.ts';

/** A person as he would act now. @throws Error for an unknown person. */
export async function getActor(read: ReadOnly | Tx, personId: number, now: Instant): Promise<Actor> {
  // As text: instants inside jsonb come in the database's own form, which parseJson turns into ours.
  const row = await read.one<{ actor: string }>(
    sql`select kernel.actor_of_person(${personId}, ${now})::text as actor`,
  );
  const actor = parseJson<Actor>(row.actor);
  return { ...actor, accountId: actor.accountId ?? null };
}

/** The posts in a unit that carry a role, e.g. the 主要负责人 of a department (`unit_principal`). Ids of addressees. */
export async function postsInUnit(read: ReadOnly | Tx, unitId: number, role: string): Promise<number[]> {
  const rows = await read.rows<{ id: number }>(
    sql`select id from kernel.post where unit_id = ${unitId} and role = ${role} order by sort, id`,
  );
  return rows.map((row) => row.id);
}

/** The posts of the whole office that carry a role, e.g. `director`, `archivist`. */
export async function postsWithRole(read: ReadOnly | Tx, role: string): Promise<number[]> {
  const rows = await read.rows<{ id: number }>(
    sql`select id from kernel.post where role = ${role} order by sort, id`,
  );
  return rows.map((row) => row.id);
}

/** Names of addressees, for showing. Unknown ids are absent. */
export async function namesOf(read: ReadOnly | Tx, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read.rows<{ id: number; name: string }>(
    sql`select id, name from kernel.addressee where id = any(${[...ids]}::bigint[])`,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Addressees as people say them: a post by its holder (周明远（县长）), a vacant one by its name, others by theirs. */
export async function holderNames(
  read: ReadOnly | Tx,
  ids: readonly number[],
  now: Instant,
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read.rows<{ id: number; name: string; holders: string | null }>(
    prepared(
      sql`select a.id, a.name, (select string_agg(p.name, '、' order by p.name) from ${heldOn(now)} h join kernel.addressee p on p.id = h.person_id
           where h.post_id = a.id) as holders
      from kernel.addressee a where a.id = any(${idsUnseen(ids, 'bigint')})`,
    ),
  );
  const names = new Map<number, string>();
  for (const { id, name, holders } of rows) names.set(id, holders === null ? name : `${holders}（${name}）`);
  return names;
}

/** The same as of an act: its reply says with whom the paper is now. */
export function knownHolderNames(org: OrgAsOf, ids: readonly number[]): Promise<Map<number, string>> {
  return knownAnswers(org, 'holder', ids, (unknown) => holderNames(org.read, unknown, org.now));
}

/** Is this the post of a leader: somebody who instructs? */
export async function isLeaderPost(org: OrgAsOf, postId: number): Promise<boolean> {
  const leaders = await knownAnswers(org, 'leader', [postId], async () => {
    const found = await org.read.first(
      prepared(sql`select 1 from kernel.post where id = ${postId} and role = 'leader'`),
    );
    return new Map([[postId, found !== undefined]]);
  });
  return leaders.get(postId) ?? false;
}

/** Who holds a post on a day: the acting one before the own. Undefined for a vacant post. */
export async function holderOf(
  read: ReadOnly | Tx,
  postId: number,
  now: Instant,
): Promise<{ personId: number; name: string } | undefined> {
  const row = await read.first<{ id: number; name: string }>(sql`
    select a.id, a.name from ${heldOn(now)} h join kernel.addressee a on a.id = h.person_id
     where h.post_id = ${postId}
     order by (h.kind = 'acting') desc limit 1`);
  return row && { personId: row.id, name: row.name };
}

/** Holder and post as the office writes them, `周明远（县长）`; the post alone while it is vacant. */
export async function titledHolder(read: ReadOnly | Tx, postId: number, now: Instant): Promise<string> {
  const [holder, names] = await Promise.all([holderOf(read, postId, now), namesOf(read, [postId])]);
  const post = names.get(postId) ?? '';
  return holder ? `${holder.name}（${post}）` : post;
}

/** Persons who hold a post in a unit or below it now: those its head may assign to. */
export async function personsInUnit(
  read: ReadOnly | Tx,
  unitId: number,
  now: Instant,
): Promise<{ id: number; name: string; post: string }[]> {
  return read.rows(sql`
    with recursive below as (
      select ${unitId}::bigint as id union select u.id from kernel.unit u join below b on u.parent_id = b.id
    )
    select distinct on (p.sort, a.id) a.id, a.name, pa.name as post
      from below b join kernel.post p on p.unit_id = b.id join ${heldOn(now)} h on h.post_id = p.id
      join kernel.addressee a on a.id = h.person_id join kernel.addressee pa on pa.id = p.id
     order by p.sort, a.id`);
}

/** Are all of these units that exist still? Anything else addressed as a unit would never answer. */
export async function areUnits(read: ReadOnly | Tx, ids: readonly number[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const { n } = await read.one<{ n: number }>(sql`select count(*)::int as n from kernel.unit u
    join kernel.addressee a on a.id = u.id where u.id = any(${wanted}::bigint[]) and a.is_open`);
  return n === wanted.length;
}

/** The unit a post belongs to. @throws Error for what is no post */
export async function unitOfPost(read: ReadOnly | Tx, postId: number): Promise<number> {
  return (await read.one<{ unit_id: number }>(sql`select unit_id from kernel.post where id = ${postId}`))
    .unit_id;
}

/** The persons behind an addressee now: himself, the holders of a post, a unit's principal and contacts, all who answer to a group's members. */
export async function personsBehind(read: ReadOnly | Tx, addressee: number, now: Instant): Promise<number[]> {
  const rows = await read.rows<{ id: number }>(
    prepared(sql`
    select id from kernel.person where id = ${addressee}
    union
    select h.person_id from ${heldOn(now)} h join kernel.post p on p.id = h.post_id
     where ${answersTo(sql`${addressee}::bigint`)}`),
  );
  return rows.map((row) => row.id);
}

export { findAddressees } from './find.ts';
export { answersTo, heldOn } from './held.ts';
export { findUnitOf, leadersInCharge } from './in-charge.ts';
export {
  changeAddressee,
  endDuty,
  endHolding,
  type HoldingRow,
  holdingRow,
  insertAccount,
  insertDuty,
  insertHolding,
  insertPerson,
  insertPost,
  insertUnit,
  isPerson,
  liesBelow,
  lockHolding,
  type PostRow,
  personHasRole,
  postRow,
  saveGroup,
  type UnitRow,
  unitRow,
  updateUnit,
} from './keeping.ts';
export {
  groupLines,
  holdingLines,
  leavingCounts,
  liaisonLines,
  personLine,
  portfolioLines,
  postLines,
  rolesInUse,
  unitLines,
  usesOfPost,
  usesOfUnit,
} from './overview.ts';
export { spellingOf } from './pinyin.ts';
export { presentFor } from './present.ts';
export { personsBehindEach, type Reader, readersAmong, rolesBehind, standInsOf } from './readers.ts';
export {
  endStandIns,
  holdsPost,
  nameStandIn,
  type StandInRow,
  standInsAround,
  unitsEverOf,
} from './stand-ins.ts';

/** Persons by their account's login. */
export async function personsByLogin(
  read: ReadOnly,
  logins: readonly string[],
): Promise<Map<string, number>> {
  const rows = await read.rows<{ login: string; person_id: number }>(
    sql`select login, person_id from kernel.account where login = any(${[...logins]}::text[])`,
  );
  return new Map(rows.map((row) => [row.login, row.person_id]));
}

export { personsAnywhere } from './persons-anywhere.ts';
