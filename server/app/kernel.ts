/** Puts the instance's services together. */

import type { Kernel } from '../kernel/binding/api.ts';
import { defaultCalendar } from '../kernel/calendar/api.ts';
import type { ClockRule } from '../kernel/clocks/api.ts';
import { registerFlow } from '../kernel/flow/api.ts';
import { openLiveFeed } from '../kernel/notify/api.ts';
import type { Apart } from '../platform/apart/apart.ts';
import { openBlobStore } from '../platform/blobs/store.ts';
import type { Clock } from '../platform/clock.ts';
import { sql } from '../platform/db/sql.ts';
import type { Db } from '../platform/db/tx.ts';
import { modules } from './modules.ts';

/** What the kernel needs to know from outside. */
export interface KernelOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly blobFolder: string;
  readonly apart: Apart;
  readonly demo: boolean;
  readonly phoneUrls: readonly string[];
  readonly openapi: () => Record<string, unknown>;
  readonly resetDemo: () => Promise<void>;
}

/** The kernel, with limits read from the database. */
export async function openKernel(options: KernelOptions): Promise<Kernel> {
  for (const module of modules) for (const flow of module.flows ?? []) registerFlow(flow);
  const { db, clock } = options;
  const rules = new Map<string, ClockRule>();
  for (const rule of await db.read.rows<ClockRule>(
    sql`select rule, budget, unit, steps, source from kernel.clock_rule`,
  )) {
    rules.set(rule.rule, rule);
  }
  const office = await db.read.first<{ full_name: string }>(
    sql`select full_name from kernel.unit where kind = 'office' order by sort limit 1`,
  );
  const calendar = defaultCalendar();
  return {
    db,
    clock,
    blobs: openBlobStore(options.blobFolder),
    apart: options.apart,
    live: openLiveFeed(db.read),
    calendar: () => calendar,
    clockRule(rule) {
      const found = rules.get(rule);
      if (!found) throw new Error(`no limit named ${rule} in kernel.clock_rule`);
      return found;
    },
    instance: {
      demo: options.demo,
      officeName: office?.full_name ?? '办公室',
      phoneUrls: options.phoneUrls,
      openapi: options.openapi,
      resetDemo: options.resetDemo,
    },
  };
}
