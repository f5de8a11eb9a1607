/** Sessions: opened by a password or, in a demo, by a tap; ended by their owner or by time. */
import { randomBytes } from 'node:crypto';
import { epochOf, type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db, Tx } from '../../platform/db/tx.ts';
import { record } from '../audit/api.ts';
import { hashToken } from '../binding/api.ts';
import { heldOn } from '../org/api.ts';

const SESSION_HOURS = 12;

/** Opens one and records it. @returns the cookie's token, of which the database keeps only a hash */
export async function openSession(
  tx: Tx,
  account: { id: number; person_id: number },
  now: Instant,
  by: 'password' | 'tap',
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

/** Whoever left his last post is let in no more: his account may live on for years, his work is another's. */
export async function holdsPost(tx: Tx, personId: number, now: Instant): Promise<boolean> {
  const held = await tx.first(sql`select 1 from ${heldOn(now)} h where h.person_id = ${personId} limit 1`);
  return held !== undefined;
}

/** Opens a session without a password, for a demo person tapped. Callers have made sure that this is a demo. */
export async function signInByTap(db: Db, personId: number, now: Instant): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    const account = await tx.first<{ id: number; person_id: number }>(
      sql`select id, person_id from kernel.account where person_id = ${personId} and is_active order by id limit 1`,
    );
    if (!account || !(await holdsPost(tx, personId, now))) return undefined;
    return openSession(tx, account, now, 'tap');
  });
}

/** Ends a session; the caller records it. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.run(sql`delete from kernel.session where token_hash = ${hashToken(token)}`);
}
