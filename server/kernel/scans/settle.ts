/** What the machine read, kept: text to be searched, and how far the file now counts as looked at. */
import { sm3 } from '../../platform/blobs/store.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { enqueueJob } from '../../platform/jobs/enqueue.ts';
import { record } from '../audit/api.ts';
import type { Kernel } from '../binding/api.ts';
import type { WaitingScan } from './recognise-scan.ts';

interface Named {
  readonly id: string;
  readonly matter_id: string | null;
}

/** Settles every row that names these bytes and waits. Who attested stays named; only a text read whole is looked at. */
export async function settle(
  kernel: Kernel,
  scan: WaitingScan,
  state: 'read' | 'unreadable' | 'no_engine',
  pages: readonly { page: number; lines: string[] }[],
): Promise<void> {
  const now = kernel.clock.now();
  const body = pages.some((page) => page.lines.length > 0)
    ? JSON.stringify(pages).replaceAll('\\u0000', '')
    : null;
  await kernel.db.transaction(async (tx) => {
    const rows = await tx.rows<Named>(sql`select id, matter_id from kernel.file
      where hash = ${scan.hash} and ocr = 'waiting' and purged_at is null order by id for update`);
    for (const row of rows) {
      const textId = body === null ? null : newId();
      if (body !== null && textId !== null) {
        await tx.run(sql`insert into kernel.content (id, matter_id, kind, body, hash, at)
          values (${textId}, ${row.matter_id}, 'file_text', ${body}, ${sm3(body)}, ${now})`);
      }
      const guard = state === 'read' ? sql`'ocr_passed'` : sql`guard`;
      await tx.run(sql`update kernel.file set ocr = ${state}, guard = ${guard}, text_id = coalesce(${textId}::uuid, text_id)
        where id = ${row.id}`);
      if (row.matter_id !== null && body !== null) {
        await enqueueJob(tx, {
          kind: 'search.index',
          payload: { matterId: row.matter_id },
          key: row.matter_id,
          runAt: now,
        });
      }
    }
    if (rows.length === 0) return;
    await record(tx, {
      stream: 'settings',
      subject: `file/${scan.id}`,
      event: 'files.recognised',
      at: now,
      personId: null,
      body: { files: rows.map((row) => row.id), state },
    });
  });
}
