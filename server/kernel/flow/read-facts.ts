/** The facts of a matter without its lock, for pages. */
import { parseJson } from '../../platform/db/json.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { Facts } from './facts.ts';

/** Facts as an act would gather them. @throws Error for an unknown matter: callers have let it through before */
export async function readFacts(read: ReadOnly, matterId: string): Promise<Facts> {
  const row = await read.one<{ facts: string }>(sql`select kernel.matter_facts(${matterId})::text as facts`);
  return parseJson<Facts>(row.facts);
}
