/** Accounts and grants as the security administrator sees them. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** An account with whose it is. */
export interface AccountLine {
  readonly id: number;
  readonly personId: number;
  readonly login: string;
  readonly name: string;
  readonly posts: string;
  readonly isActive: boolean;
  readonly lockedUntil: Instant | null;
  readonly lastSignIn: Instant | null;
  readonly sessions: number;
}

/** A page of accounts, found by login, name or initials. */
export async function accountLines(
  read: ReadOnly,
  wanted: { q: string; after: number | null; limit: number; now: Instant },
): Promise<AccountLine[]> {
  const like = `${wanted.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return read.rows<AccountLine>(sql`
    select a.id, a.person_id as "personId", a.login, p.name, a.is_active as "isActive", a.locked_until as "lockedUntil",
           (select r.at from kernel.record r where r.stream = 'sign_ins' and r.subject = a.id::text and r.event = 'sign_in.done'
             order by r.seq desc limit 1) as "lastSignIn",
           (select count(*)::int from kernel.session s where s.account_id = a.id and s.ends_at > ${wanted.now}) as sessions,
           coalesce((select string_agg(x.name, '、' order by h.id) from kernel.holding h join kernel.addressee x on x.id = h.post_id
             where h.person_id = a.person_id and h.to_on is null), '') as posts
      from kernel.account a join kernel.addressee p on p.id = a.person_id
     where ${wanted.q === '' ? TRUE : sql`(a.login like ${like} or p.name like ${like} or p.initials like ${like} or p.pinyin like ${like})`}
       and ${wanted.after === null ? TRUE : sql`a.id > ${wanted.after}`}
     order by a.id limit ${wanted.limit}`);
}

/** Opens or shuts an account; shutting ends what is signed in, opening takes a lock away. @returns whose it is; undefined if unknown */
export async function setAccountOpen(
  tx: Tx,
  accountId: number,
  isOpen: boolean,
): Promise<{ personId: number } | undefined> {
  const row = await tx.first<{ personId: number }>(sql`
    update kernel.account set is_active = ${isOpen}, failures = 0, locked_until = null
     where id = ${accountId} returning person_id as "personId"`);
  if (row && !isOpen) await tx.run(sql`delete from kernel.session where account_id = ${accountId}`);
  return row;
}

/** Whose account it is. */
export async function personOfAccount(tx: Tx, accountId: number): Promise<number | undefined> {
  return (
    await tx.first<{ id: number }>(sql`select person_id as id from kernel.account where id = ${accountId}`)
  )?.id;
}

/** A grant. */
export interface GrantLine {
  readonly role: string;
  readonly permission: string;
  readonly scope: 'own' | 'involved' | 'portfolio' | 'unit' | 'unit_tree' | 'all';
}

/** All grants, and all roles that posts have. */
export async function grantLines(read: ReadOnly | Tx): Promise<{ grants: GrantLine[]; roles: string[] }> {
  const [grants, roles] = await Promise.all([
    read.rows<GrantLine>(
      sql`select role, permission, scope from kernel.grant_rule order by role, permission`,
    ),
    read.rows<{ role: string }>(sql`select distinct role from kernel.post order by role`),
  ]);
  return { grants, roles: roles.map((r) => r.role) };
}

/** Sets or takes away a grant. @returns what it was before; null: there was none */
export async function setGrant(
  tx: Tx,
  grant: { role: string; permission: string; scope: GrantLine['scope'] | null },
): Promise<GrantLine['scope'] | null> {
  const before = await tx.first<{ scope: GrantLine['scope'] }>(
    sql`select scope from kernel.grant_rule where role = ${grant.role} and permission = ${grant.permission} for update`,
  );
  if (grant.scope === null)
    await tx.run(
      sql`delete from kernel.grant_rule where role = ${grant.role} and permission = ${grant.permission}`,
    );
  else
    await tx.run(sql`insert into kernel.grant_rule (role, permission, scope) values (${grant.role}, ${grant.permission}, ${grant.scope})
      on conflict (role, permission) do update set scope = excluded.scope`);
  return before?.scope ?? null;
}
