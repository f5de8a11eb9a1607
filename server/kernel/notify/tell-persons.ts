/** Notices that no act of a matter gives rise to: somebody is asked to sign or to decide. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';

/** Tells persons something, in the caller's transaction. `seq` 0: no later act of the matter is older than it. */
export async function tellPersons(
  tx: Tx,
  notice: {
    persons: readonly number[];
    matterId: string | null;
    kind: string;
    params: Record<string, unknown>;
  },
  now: Instant,
): Promise<void> {
  for (const person of new Set(notice.persons)) {
    await tx.run(sql`insert into kernel.notice (id, person_id, matter_id, kind, params, at)
      values (${newId()}, ${person}, ${notice.matterId}, ${notice.kind}, ${JSON.stringify(notice.params)}::jsonb, ${now})`);
  }
}
