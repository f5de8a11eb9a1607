/** Sessions of leavers (离岗). Whoever holds no post any more is let in by none of his; he is told why, once. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db } from '../../platform/db/tx.ts';
import { record } from '../audit/api.ts';
import { heldOn } from '../org/api.ts';

/**
 * Ends the session of somebody who left his last post, with a record. Nobody writes when the last day of a post passes,
 * and a post is mostly ended by naming its last day: so the session ends at its next use, when the caller is found anew
 * and is nobody.
 * @returns whether it was such a session; false for one that is unknown, over, or ended a moment ago by a twin request
 */
export async function endLeaversSession(db: Db, tokenHash: string, now: Instant): Promise<boolean> {
  return db.transaction(async (tx) => {
    const ended = await tx.first<{ id: number; person_id: number }>(
      sql`delete from kernel.session s using kernel.account a
           where s.token_hash = ${tokenHash} and s.ends_at > ${now} and a.id = s.account_id and a.is_active
             and not exists (select 1 from ${heldOn(now)} h where h.person_id = a.person_id)
          returning a.id, a.person_id`,
    );
    if (!ended) return false;
    await record(tx, {
      stream: 'sign_ins',
      subject: String(ended.id),
      event: 'session.ended_without_post',
      at: now,
      personId: ended.person_id,
      body: {},
    });
    return true;
  });
}
