/**
 * Test databases share one server, and the sealer's horizon is the whole server's: a transaction of another test file
 * holds it back, as it should. Tests that want everything sealed wait until whoever is writing now has finished.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { sql } from '../platform/db/sql.ts';
import type { ReadOnly } from '../platform/db/tx.ts';

/** Resolves when every transaction that runs now, in any database of the server, is over. */
export async function othersSettled(read: ReadOnly): Promise<void> {
  const { until } = await read.one<{ until: string }>(
    sql`select pg_snapshot_xmax(pg_current_snapshot())::text as until`,
  );
  for (;;) {
    const { over } = await read.one<{ over: boolean }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot()) >= ${until}::xid8 as over`,
    );
    if (over) return;
    await rest(20);
  }
}
