/** What signing in and repeating leave behind is swept away once it can no longer serve anybody. */
import { epochOf, type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db } from '../../platform/db/tx.ts';
import { record } from '../audit/api.ts';

const DAY_MS = 86_400_000;
/** Days a finished command answers to its key again. A draft kept longer in a browser is sent as a new command. */
const KEY_DAYS = 30;

/** How many rows went. */
export interface Swept {
  readonly sessions: number;
  readonly keys: number;
  readonly unknownLogins: number;
}

/** Sweeps ended sessions, old idempotency keys and forgotten failures of unknown logins; one record says how many. */
export async function sweepSignIns(db: Db, now: Instant): Promise<Swept> {
  const before = (days: number) => instantOf(epochOf(now) - days * DAY_MS);
  return db.transaction(async (tx) => {
    const swept: Swept = {
      sessions: await tx.run(sql`delete from kernel.session where ends_at < ${now}`),
      keys: await tx.run(sql`delete from platform.command where at < ${before(KEY_DAYS)}`),
      unknownLogins: await tx.run(sql`delete from kernel.unknown_login where at < ${before(1)}`),
    };
    if (swept.sessions + swept.keys + swept.unknownLogins > 0) {
      await record(tx, {
        stream: 'settings',
        subject: 'housekeeping',
        event: 'sign_ins.swept',
        at: now,
        personId: null,
        body: { ...swept },
      });
    }
    return swept;
  });
}
