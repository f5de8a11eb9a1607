/** Throws away staged files nobody took within a week, and blobs no row names. */
import { addDays, type Instant, localDateOf, startOfDay } from '../../../contracts/base/dates.ts';
import type { BlobStore } from '../../platform/blobs/store.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db } from '../../platform/db/tx.ts';
import { record } from '../audit/api.ts';

/** Days a staged file waits for its act. */
const STAGED_DAYS = 7;

/** Removes forgotten staged files with their texts; their blobs go when no other file has the same bytes. */
export async function sweepStaged(db: Db, blobs: BlobStore, now: Instant): Promise<number> {
  const before = startOfDay(addDays(localDateOf(now), -STAGED_DAYS));
  const gone = await db.transaction(async (tx) => {
    const rows = await tx.rows<{ id: string; hash: string; text_id: string | null }>(
      sql`delete from kernel.file where matter_id is null and at < ${before} returning id, hash, text_id`,
    );
    if (rows.length === 0) return rows;
    const texts = rows.map((r) => r.text_id).filter((id) => id !== null);
    await tx.run(sql`delete from kernel.content where id = any(${texts}::uuid[])`);
    const files = rows.map((r) => r.id);
    await record(tx, {
      stream: 'settings',
      subject: 'staged_files',
      event: 'files.swept',
      at: now,
      personId: null,
      body: { files },
    });
    return rows;
  });
  for (const { hash } of gone) await removeUnnamed(db, blobs, hash);
  return gone.length;
}

/**
 * Removes bytes that no file names any more. Whoever stages the same bytes holds their lock from before he looks on
 * the disk until his row is committed: without it his row would name bytes that we have just taken away.
 */
export async function removeUnnamed(db: Db, blobs: BlobStore, hash: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`blob/${hash}`}, 0))`);
    const still = await tx.first(
      sql`select 1 from kernel.file where hash = ${hash} and purged_at is null limit 1`,
    );
    if (!still) await blobs.remove(hash);
  });
}
