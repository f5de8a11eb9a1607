/** SQL of swaps: their reasons are words, and stand apart from the record. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Row of duty.swap. */
export interface SwapRow {
  readonly id: string;
  readonly shift_id: string;
  readonly reason: string;
  readonly by_id: number;
  readonly at: Instant;
}

/** A new one. */
export async function insertSwap(tx: Tx, row: SwapRow): Promise<void> {
  await tx.run(sql`insert into duty.swap (id, shift_id, reason, by_id, at)
    values (${row.id}, ${row.shift_id}, ${row.reason}, ${row.by_id}, ${row.at})`);
}

/** Those of a shift, first one first. */
export async function swapsOf(read: ReadOnly, shiftId: string): Promise<SwapRow[]> {
  return read.rows<SwapRow>(
    sql`select id, shift_id, reason, by_id, at from duty.swap where shift_id = ${shiftId} order by at, id`,
  );
}
