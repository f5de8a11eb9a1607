/** Accounts and sessions. Five wrong passwords lock an account for half an hour (customary 等保 values). */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { epochOf, type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { sessionErrors } from '../../../contracts/modules/sessions.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db, Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';
import { record } from '../audit/api.ts';
import { hashToken } from '../binding/api.ts';

const MOST_FAILURES = 5;
const LOCK_MINUTES = 30;
const SESSION_HOURS = 12;

interface AccountRow {
  readonly id: number;
  readonly person_id: number;
  readonly password_hash: string;
  readonly is_active: boolean;
  readonly failures: number;
  readonly locked_until: Instant | null;
}

// Verified against when the account is unknown, so that the answer takes as long either way.
let nobodysHash: Promise<string> | undefined;

/**
 * Checks a password and opens a session. The failure is counted and recorded though the caller is refused.
 * @returns the cookie's token and the person @throws sessions.wrong_credentials, sessions.locked
 */
export async function signIn(
  db: Db,
  credentials: { account: string; password: string },
  now: Instant,
): Promise<{ token: string; personId: number }> {
  const outcome = await db.transaction(async (tx) => {
    const account = await tx.first<AccountRow>(
      sql`select * from kernel.account where login = ${credentials.account.trim().toLowerCase()} for update`,
    );
    nobodysHash ??= hash('nobody has this password');
    if (account?.locked_until && epochOf(account.locked_until) > epochOf(now)) {
      const minutes = Math.ceil((epochOf(account.locked_until) - epochOf(now)) / 60_000);
      return { refused: problem(sessionErrors.locked, { minutes }) };
    }
    // An account whose first password is not set yet has no hash: nothing fits it.
    const isSet = account?.password_hash.startsWith('$argon2') === true;
    const fits = await verify(isSet ? account.password_hash : await nobodysHash, credentials.password);
    if (!account || !isSet || !fits || !account.is_active) {
      if (account) await countFailure(tx, account, now);
      return { refused: problem(sessionErrors.wrongCredentials) };
    }
    return { token: await openSession(tx, account, now, 'password'), personId: account.person_id };
  });
  if ('refused' in outcome) throw outcome.refused;
  return outcome;
}

async function countFailure(tx: Tx, account: AccountRow, now: Instant): Promise<void> {
  const failures = account.failures + 1;
  const lock = failures >= MOST_FAILURES ? instantOf(epochOf(now) + LOCK_MINUTES * 60_000) : null;
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

async function openSession(
  tx: Tx,
  account: { id: number; person_id: number },
  now: Instant,
  by: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.run(sql`update kernel.account set failures = 0, locked_until = null where id = ${account.id}`);
  await tx.run(sql`insert into kernel.session (token_hash, account_id, started_at, seen_at, ends_at)
    values (${hashToken(token)}, ${account.id}, ${now}, ${now}, ${instantOf(epochOf(now) + SESSION_HOURS * 3_600_000)})`);
  await record(tx, {
    stream: 'sign_ins',
    subject: String(account.id),
    event: 'sign_in.done',
    at: now,
    personId: account.person_id,
    body: { by },
  });
  return token;
}

/** Opens a session without a password, for a demo person tapped. Callers have made sure that this is a demo. */
export async function signInByTap(db: Db, personId: number, now: Instant): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    const account = await tx.first<{ id: number; person_id: number }>(
      sql`select id, person_id from kernel.account where person_id = ${personId} and is_active order by id limit 1`,
    );
    return account && openSession(tx, account, now, 'tap');
  });
}

/** Ends a session; the caller records it. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.run(sql`delete from kernel.session where token_hash = ${hashToken(token)}`);
}
