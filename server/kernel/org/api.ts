/** Who there is, who holds which post, who acts for whom. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import type { Actor } from './actor.ts';

export type { ActedFor, Actor, Capacity, HeldPost, Scope, StandsInFor } from './actor.ts';
export { hasRole, readAddressees, taskAddressees } from './actor.ts';

/** The caller behind a session cookie's hash; undefined when the session is unknown, over, or its account closed. */
export async function findActorBySession(
  read: ReadOnly,
  tokenHash: string,
  now: Instant,
): Promise<Actor | undefined> {
  const row = await read.first<{ actor: Actor | null }>({
    name: 'actor_of_session',
    text: 'select kernel.actor_of_session($1, $2) as actor',
    values: [tokenHash, now],
  });
  return row?.actor ?? undefined;
}

/** A person as he would act now. @throws Error for an unknown person. */
export async function getActor(read: ReadOnly | Tx, personId: number, now: Instant): Promise<Actor> {
  const row = await read.one<{ actor: Actor }>(
    sql`select kernel.actor_of_person(${personId}, ${now}) as actor`,
  );
  return { ...row.actor, accountId: row.actor.accountId ?? null };
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
