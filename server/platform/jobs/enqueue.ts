/** The outbox: work asked for inside the transaction that makes it necessary. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../db/sql.ts';
import type { Tx } from '../db/tx.ts';

/** Asks for work after the commit. With a key, asking again while it is pending is one piece of work. */
export async function enqueueJob(
  tx: Tx,
  job: { kind: string; payload: Record<string, unknown>; key?: string; runAt: Instant },
): Promise<void> {
  await tx.run(sql`insert into platform.job (kind, payload, key, run_at)
    values (${job.kind}, ${JSON.stringify(job.payload)}::jsonb, ${job.key ?? null}, ${job.runAt}) on conflict do nothing`);
}
