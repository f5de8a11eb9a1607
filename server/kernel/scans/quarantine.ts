/** The machine read a mark: the file goes, wherever its bytes are named, and those who answer for secrecy are told. */
import { sql } from '../../platform/db/sql.ts';
import { enqueueJob } from '../../platform/jobs/enqueue.ts';
import { personsGranted } from '../access/api.ts';
import { record } from '../audit/api.ts';
import type { Kernel } from '../binding/api.ts';
import { removeUnnamed } from '../files/api.ts';
import { tellPersons } from '../notify/api.ts';
import type { WaitingScan } from './recognise-scan.ts';

/** What stands where the file's name stood. */
const TOMBSTONE = '（内容已清除）';
const REASON = '机器识别发现密级特征';

interface Named {
  readonly id: string;
  readonly matter_id: string | null;
  readonly staged_by: number | null;
}

/** Takes the file away. The bytes go last: a crash before leaves them named nowhere, and the job runs again. */
export async function quarantine(
  kernel: Kernel,
  scan: Pick<WaitingScan, 'id' | 'hash'>,
  rule: string,
  /** Where a person is refused at the same time, that refusal is the incident. */
  incident: 'registered-here' | 'by-the-refusal' = 'registered-here',
): Promise<void> {
  const now = kernel.clock.now();
  await kernel.db.transaction(async (tx) => {
    const rows = await tx.rows<Named>(sql`select id, matter_id, staged_by from kernel.file
      where hash = ${scan.hash} and purged_at is null order by id for update`);
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    await tx.run(sql`update kernel.content set body = null, purged_at = ${now}, purge_reason = ${REASON}
      where purged_at is null and id in (select text_id from kernel.file where id = any(${ids}::uuid[]))`);
    await tx.run(sql`update kernel.file set name = ${TOMBSTONE}, purged_at = ${now}, purge_reason = ${REASON}, ocr = 'none',
        purge_why = 'machine'
      where id = any(${ids}::uuid[])`);
    const [first] = rows;
    if (incident === 'registered-here') {
      await tx.run(sql`insert into kernel.guard_incident (entrance, rule, person_id, at, matter_id)
        values ('files.ocr', ${rule}, ${first?.staged_by ?? null}, ${now}, ${rows.find((row) => row.matter_id)?.matter_id ?? null})`);
    }
    for (const matterId of new Set(rows.flatMap((row) => row.matter_id ?? []))) {
      await enqueueJob(tx, {
        kind: 'search.index',
        payload: { matterId },
        key: matterId,
        runAt: now,
      });
    }
    const uploaders = rows.flatMap((row) => row.staged_by ?? []);
    // No matter is named: its title may itself be what must not be told.
    await tellPersons(
      tx,
      {
        persons: [...(await personsGranted(tx, 'secrecy.handle', now)), ...uploaders],
        matterId: null,
        kind: 'secrecy.mark_read_by_machine',
        params: {},
      },
      now,
    );
    await record(tx, {
      stream: 'settings',
      subject: `file/${scan.id}`,
      event: 'files.quarantined',
      at: now,
      personId: null,
      body: { files: ids, rule },
    });
  });
  await removeUnnamed(kernel.db, kernel.blobs, scan.hash);
}
