/** Sets a password and opens the account; whoever was signed in with the old one is signed out. */
import { hash } from '@node-rs/argon2';
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db } from '../../platform/db/tx.ts';
import { record } from '../audit/api.ts';

/** @returns false when there is no such account */
export async function setPassword(
  db: Db,
  wanted: { login: string; password: string },
  now: Instant,
): Promise<boolean> {
  const passwordHash = await hash(wanted.password);
  return db.transaction(async (tx) => {
    const account = await tx.first<{ id: number; person_id: number }>(sql`update kernel.account
      set password_hash = ${passwordHash}, is_active = true, failures = 0, locked_until = null where login = ${wanted.login} returning id, person_id`);
    if (!account) return false;
    await tx.run(sql`delete from kernel.session where account_id = ${account.id}`);
    await record(tx, {
      stream: 'sign_ins',
      subject: String(account.id),
      event: 'password.set',
      at: now,
      personId: account.person_id,
      body: {},
    });
    return true;
  });
}
