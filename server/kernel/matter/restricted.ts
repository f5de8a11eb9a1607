/** Reads of 内部 and 工作秘密 matters leave a record, whoever reads. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { Db } from '../../platform/db/tx.ts';
import { record } from '../audit/api.ts';
import type { MatterRow } from '../flow/api.ts';
import type { Actor } from '../org/api.ts';

/** Records the read of a restricted matter; ordinary ones leave nothing. */
export async function recordRestrictedRead(
  db: Db,
  actor: Actor,
  matter: Pick<MatterRow, 'id' | 'handling'>,
  now: Instant,
): Promise<void> {
  if (matter.handling === 'ordinary') return;
  await db.transaction((tx) =>
    record(tx, {
      stream: 'reads',
      subject: String(actor.personId),
      event: 'matter.read',
      at: now,
      personId: actor.personId,
      body: { matter: matter.id, handling: matter.handling },
    }),
  );
}
