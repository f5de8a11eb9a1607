/** Wrong passwords, counted: the fifth in a row locks, whether the account exists or not. */
import { epochOf, type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { record } from '../audit/api.ts';
import { hashLogin } from './unknown-logins.ts';

const MOST_FAILURES = 5;
const LOCK_MINUTES = 30;

/** Counts one for an account, under its lock. */
export async function countFailure(
  tx: Tx,
  account: { id: number; person_id: number; failures: number },
  now: Instant,
): Promise<void> {
  const failures = account.failures + 1;
  const lock = lockAfter(failures, now);
  await tx.run(
    sql`update kernel.account set failures = ${lock ? 0 : failures}, locked_until = ${lock} where id = ${account.id}`,
  );
  await record(tx, {
    stream: 'sign_ins',
    subject: String(account.id),
    event: lock ? 'account.locked' : 'sign_in.failed',
    at: now,
    personId: account.person_id,
    body: { failures },
  });
}

/**
 * Counts one for a login nobody has. @returns until when it was locked already, as others at the same moment made it;
 * null when this one still counted
 */
export async function countUnknown(tx: Tx, login: string, now: Instant): Promise<Instant | null> {
  const key = hashLogin(login);
  await tx.run(sql`insert into kernel.unknown_login (login_hash, failures, at) values (${key}, 0, ${now})
    on conflict do nothing`);
  const row = await tx.one<{ failures: number; locked_until: Instant | null }>(
    sql`select failures, locked_until from kernel.unknown_login where login_hash = ${key} for update`,
  );
  if (row.locked_until && epochOf(row.locked_until) > epochOf(now)) return row.locked_until;
  const failures = row.failures + 1;
  const lock = lockAfter(failures, now);
  await tx.run(sql`update kernel.unknown_login
    set failures = ${lock ? 0 : failures}, locked_until = ${lock}, at = ${now} where login_hash = ${key}`);
  await record(tx, {
    stream: 'sign_ins',
    subject: 'unknown',
    event: lock ? 'login.locked' : 'sign_in.failed',
    at: now,
    personId: null,
    body: { failures },
  });
  return null;
}

function lockAfter(failures: number, now: Instant): Instant | null {
  return failures >= MOST_FAILURES ? instantOf(epochOf(now) + LOCK_MINUTES * 60_000) : null;
}
