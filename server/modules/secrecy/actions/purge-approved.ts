/** The job after the approval. Running it again finishes what was begun. */

import { record } from '../../../kernel/audit/api.ts';
import type { Kernel } from '../../../kernel/binding/api.ts';
import { type ModulePurge, purgeThread } from '../../../kernel/purging/api.ts';
import { indexMatter } from '../../../kernel/search/api.ts';
import * as repo from '../repo.ts';

/** @param modules what every module lets go of its own words */
export async function purgeApproved(
  kernel: Kernel,
  requestId: string,
  modules: readonly ModulePurge[],
): Promise<void> {
  const row = await repo.request(kernel.db.read, requestId);
  if (row?.is_approved !== true || row.done_at !== null) return;
  const purged = await purgeThread(kernel, {
    matterId: row.matter_id,
    reason: '经核查不宜在本系统保存，已按规定清除',
    modules,
    everyCopy: true,
    by: [row.proposed_by, row.decided_by].filter((id) => id !== null),
  });
  for (const id of purged.matters) await indexMatter(kernel.db, id);
  const now = kernel.clock.now();
  const gone = { matters: purged.matters.length, files: purged.files };
  await kernel.db.transaction(async (tx) => {
    await repo.markGone(tx, row.id, gone, now);
    await record(tx, {
      stream: 'settings',
      subject: `purge:${row.matter_id}`,
      event: 'purge.done',
      at: now,
      personId: null,
      body: { id: row.id, ...gone },
    });
  });
}
