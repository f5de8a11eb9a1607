/** SQL of files in and out. */
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';

/** Whom the open tasks of a matter lie with: addressees. */
export async function holdersOf(tx: Tx, matterId: string): Promise<number[]> {
  const rows = await tx.rows<{ id: number }>(
    sql`select distinct addressee_id as id from kernel.task_v where matter_id = ${matterId} and state = 'open' order by 1`,
  );
  return rows.map((row) => row.id);
}
