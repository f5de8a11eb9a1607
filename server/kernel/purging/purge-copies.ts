/** The same bytes named elsewhere: a copy in another matter, or staged by somebody who was just about to use it. */
import { sql } from '../../platform/db/sql.ts';
import { record } from '../audit/api.ts';
import type { Kernel } from '../binding/api.ts';

/** Purges them and their texts. @returns the matters that held one, for their search segments to be made anew */
export async function purgeCopies(
  kernel: Kernel,
  hashes: readonly string[],
  reason: string,
  by: readonly number[],
): Promise<string[]> {
  const now = kernel.clock.now();
  return kernel.db.transaction(async (tx) => {
    const rows = await tx.rows<{
      id: string;
      matter_id: string | null;
    }>(sql`select id, matter_id from kernel.file
      where hash = any(${[...hashes]}::text[]) and purged_at is null order by id for update`);
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    await tx.run(sql`update kernel.content set body = null, purged_at = ${now}, purge_reason = ${reason}
      where purged_at is null and id in (select text_id from kernel.file where id = any(${ids}::uuid[]))`);
    await tx.run(sql`update kernel.file set name = '（内容已清除）', purged_at = ${now}, purge_reason = ${reason}, ocr = 'none',
        purge_why = ${by.length > 0 ? 'two_hands' : 'rule'}, purged_by = ${[...by]}
      where id = any(${ids}::uuid[])`);
    await record(tx, {
      stream: 'settings',
      subject: 'purged_copies',
      event: 'files.copies_purged',
      at: now,
      personId: null,
      body: { files: ids },
    });
    return [...new Set(rows.flatMap((row) => row.matter_id ?? []))];
  });
}
