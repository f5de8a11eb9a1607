/** Switches of the instance, kept in platform.setting and changed only with a record. */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';

/** Is this switch on? One that was never set is off. */
export async function isSwitchedOn(read: ReadOnly, name: string): Promise<boolean> {
  const row = await read.first<{ on: boolean }>(
    sql`select value = 'true'::jsonb as on from platform.setting where key = ${name}`,
  );
  return row?.on ?? false;
}
