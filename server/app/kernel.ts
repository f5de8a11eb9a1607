/** Puts the instance's services together. */

import type { Kernel } from '../kernel/binding/api.ts';
import { registerList } from '../kernel/exporting/api.ts';
import { registerFlow } from '../kernel/flow/api.ts';
import { openLiveFeed } from '../kernel/notify/api.ts';
import type { Apart } from '../platform/apart/apart.ts';
import { openBlobStore } from '../platform/blobs/store.ts';
import type { Clock } from '../platform/clock.ts';
import { sql } from '../platform/db/sql.ts';
import type { Db } from '../platform/db/tx.ts';
import { openScanFolder } from '../platform/scan-folder/folder.ts';
import { openUploads } from '../platform/uploads/store.ts';
import { modules } from './modules.ts';
import { openReference } from './reference.ts';

/** What the kernel needs to know from outside. */
export interface KernelOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly blobFolder: string;
  readonly apart: Apart;
  /** A folder scanners write into. */
  readonly scanFolder?: string | undefined;
  readonly demo: boolean;
  readonly phoneUrls: readonly string[];
  readonly openapi: () => Record<string, unknown>;
  readonly resetDemo: () => Promise<void>;
  readonly loading?: Kernel['instance']['loading'];
}

/** The kernel, with calendar and limits read from the database. */
export async function openKernel(options: KernelOptions): Promise<Kernel> {
  for (const module of modules) {
    for (const flow of module.flows ?? []) registerFlow(flow);
    for (const list of module.lists ?? []) registerList(list);
  }
  const { db, clock } = options;
  const reference = await openReference(db, clock);
  const office = await db.read.first<{ full_name: string }>(
    sql`select full_name from kernel.unit where kind = 'office' order by sort limit 1`,
  );
  return {
    db,
    clock,
    blobs: openBlobStore(options.blobFolder),
    apart: options.apart,
    uploads: openUploads(),
    scans: options.scanFolder === undefined ? null : openScanFolder(options.scanFolder),
    live: openLiveFeed(db.read),
    ...reference,
    instance: {
      demo: options.demo,
      officeName: office?.full_name ?? '办公室',
      phoneUrls: options.phoneUrls,
      openapi: options.openapi,
      resetDemo: options.resetDemo,
      loading: options.loading ?? (() => null),
    },
  };
}
