/** All SQL on archives' own table. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Statement, sql, statement } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Writes what arrangement gave a matter. */
export function insert(row: {
  matterId: string;
  retention: string;
  category: string;
  code: string;
  arrangedBy: number;
  at: Instant;
}): Statement {
  return statement(sql`insert into archives.filing (matter_id, retention, category, code, arranged_by, at)
    values (${row.matterId}, ${row.retention}, ${row.category}, ${row.code}, ${row.arrangedBy}, ${row.at})`);
}

/** What arrangement gave a matter, if it was arranged: one that was taken up again keeps it. */
export async function findFiling(
  read: ReadOnly | Tx,
  matterId: string,
): Promise<{ retention: string; category: string; code: string } | undefined> {
  return read.first(sql`select retention, category, code from archives.filing where matter_id = ${matterId}`);
}

/** The archival code of a matter, if it was arranged. */
export async function findCode(read: ReadOnly, matterId: string): Promise<string | undefined> {
  return (
    await read.first<{ code: string }>(sql`select code from archives.filing where matter_id = ${matterId}`)
  )?.code;
}
