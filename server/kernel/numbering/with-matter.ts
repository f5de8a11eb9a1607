/** What becomes of numbers when the matter that has them is void (作废): they are void too, and the ledger says why. */
import { type Statement, sql, statement } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import type { NumberBy } from './ledger.ts';

/** The numbers a matter has, as papers show them; those made void by hand are not among them. */
export async function numbersOfMatter(read: ReadOnly | Tx, matterId: string): Promise<string[]> {
  const rows = await read.rows<{ display: string }>(
    sql`select display from kernel.number where matter_id = ${matterId} and state = 'issued' order by display`,
  );
  return rows.map((row) => row.display);
}

/**
 * Makes them void, in the transaction of the act that voids the matter. The reason must not quote what was said in the
 * act: the ledger has other readers than the matter, and its rows are never purged.
 */
export function voidNumbersOf(matterId: string, { by, reason, now }: NumberBy): Statement {
  return statement(sql`update kernel.number set state = 'void', reason = ${reason}, changed_by = ${by}, changed_at = ${now}
    where matter_id = ${matterId} and state = 'issued'`);
}
