/** A download or preview of a file of a 内部 or 工作秘密 matter leaves a record, whoever reads. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db } from '../../platform/db/tx.ts';
import { record } from '../audit/api.ts';
import type { Actor } from '../org/api.ts';
import type { FileRow } from './row.ts';

/** Records it; files of ordinary matters, and what one has just staged oneself, leave nothing. */
export async function recordFileRead(
  db: Db,
  actor: Actor,
  file: Pick<FileRow, 'id' | 'matter_id'>,
  now: Instant,
): Promise<void> {
  if (file.matter_id === null) return;
  const matter = await db.read.first<{ handling: string }>(
    sql`select handling from kernel.matter where id = ${file.matter_id}`,
  );
  if (!matter || matter.handling === 'ordinary') return;
  await db.transaction((tx) =>
    record(tx, {
      stream: 'reads',
      subject: String(actor.personId),
      event: 'file.read',
      at: now,
      personId: actor.personId,
      body: { matter: file.matter_id, file: file.id, handling: matter.handling },
    }),
  );
}
