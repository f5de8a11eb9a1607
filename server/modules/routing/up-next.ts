/** Whoever waits his turn to be asked may have left meanwhile: then who is there for him is asked. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { TaskRow, UpNext } from '../../kernel/flow/api.ts';
import { presentFor } from '../../kernel/org/api.ts';
import type { Tx } from '../../platform/db/tx.ts';

/** The next who is there; null when the order is at its end. Nobody is asked twice, nor the asker himself. */
export async function upNext(tx: Tx, errand: NonNullable<TaskRow['errand']>, now: Instant): Promise<UpNext> {
  const queue = [...errand.queue];
  for (let waiting = queue.shift(); waiting !== undefined; waiting = queue.shift()) {
    const to = await presentFor(tx, waiting, now);
    const isAsked = to !== waiting && (to === errand.from || queue.includes(to));
    if (!isAsked) return { to, queue };
  }
  return null;
}
