/** Accounts and sessions. Five wrong passwords lock an account for half an hour (customary 等保 values). */
import { hash, verify } from '@node-rs/argon2';
import { epochOf, type Instant } from '../../../contracts/base/dates.ts';
import { sessionErrors } from '../../../contracts/modules/sessions.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db, Tx } from '../../platform/db/tx.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import { record } from '../audit/api.ts';
import { countFailure, countUnknown } from './failures.ts';
import { holdsPost, openSession } from './sessions.ts';
import { hashLogin } from './unknown-logins.ts';

interface AccountRow {
  readonly id: number;
  readonly person_id: number;
  readonly password_hash: string;
  readonly is_active: boolean;
  readonly failures: number;
  readonly locked_until: Instant | null;
}

/** The cookie's token and whose it is. */
export interface SignedIn {
  readonly token: string;
  readonly personId: number;
}

// Verified against when the account is unknown, so that the answer takes as long either way.
let nobodysHash: Promise<string> | undefined;

/**
 * Checks a password and opens a session. The failure is counted and recorded though the caller is refused. The slow
 * part, verifying, comes before the transaction: twenty people signing in at eight o'clock hold no connection for it.
 * What was verified is looked at again under the lock; a password changed or an account locked in between refuses.
 * @throws sessions.wrong_credentials, sessions.locked, sessions.holds_no_post
 */
export async function signIn(
  db: Db,
  credentials: { account: string; password: string },
  now: Instant,
): Promise<SignedIn> {
  const login = credentials.account.trim().toLowerCase();
  const account = await db.read.first<AccountRow>(sql`select * from kernel.account where login = ${login}`);
  const until = account ? account.locked_until : await lockOfUnknown(db, login);
  if (until && epochOf(until) > epochOf(now)) throw locked(until, now);

  // An account whose first password is not set yet has no hash: nothing fits it.
  nobodysHash ??= hash('nobody has this password');
  const isSet = account?.password_hash.startsWith('$argon2') === true;
  const fits = await verify(isSet ? account.password_hash : await nobodysHash, credentials.password);

  const outcome = await db.transaction((tx) =>
    account
      ? settle(tx, account, fits && isSet, now)
      : countUnknown(tx, login, now).then((lockedUntil) => refusal(lockedUntil, now)),
  );
  if ('refused' in outcome) throw outcome.refused;
  return outcome;
}

async function settle(
  tx: Tx,
  seen: AccountRow,
  fits: boolean,
  now: Instant,
): Promise<SignedIn | { refused: Problem }> {
  const account = await tx.one<AccountRow>(
    sql`select * from kernel.account where id = ${seen.id} for update`,
  );
  if (account.locked_until && epochOf(account.locked_until) > epochOf(now)) {
    return { refused: locked(account.locked_until, now) };
  }
  if (!fits || account.password_hash !== seen.password_hash || !account.is_active) {
    await countFailure(tx, account, now);
    return { refused: problem(sessionErrors.wrongCredentials) };
  }
  if (!(await holdsPost(tx, account.person_id, now))) {
    await record(tx, {
      stream: 'sign_ins',
      subject: String(account.id),
      event: 'sign_in.no_post',
      at: now,
      personId: account.person_id,
      body: {},
    });
    return { refused: problem(sessionErrors.holdsNoPost) };
  }
  return { token: await openSession(tx, account, now, 'password'), personId: account.person_id };
}

async function lockOfUnknown(db: Db, login: string): Promise<Instant | null> {
  const row = await db.read.first<{ locked_until: Instant | null }>(
    sql`select locked_until from kernel.unknown_login where login_hash = ${hashLogin(login)}`,
  );
  return row?.locked_until ?? null;
}

/** The fifth failure is still answered as a wrong password; the lock speaks from the next try on. */
function refusal(lockedBefore: Instant | null, now: Instant): { refused: Problem } {
  return { refused: lockedBefore ? locked(lockedBefore, now) : problem(sessionErrors.wrongCredentials) };
}

function locked(until: Instant, now: Instant): Problem {
  return problem(sessionErrors.locked, { minutes: Math.ceil((epochOf(until) - epochOf(now)) / 60_000) });
}
