/** The search index as acts have kept it, beside the one made anew. */
import { expect } from 'vitest';
import { indexMatters } from '../kernel/search/api.ts';
import { sql } from '../platform/db/sql.ts';
import type { Db, ReadOnly, Tx } from '../platform/db/tx.ts';

class Undo extends Error {}

function segmentsOf(read: ReadOnly | Tx, matterIds: readonly string[]): Promise<unknown[]> {
  return read.rows(sql`
    select matter_id, kind, digest, words::text, audience, (select array_agg(k order by k) from unnest(readers) k) as readers
      from kernel.search_segment where matter_id = any(${[...matterIds]}::uuid[]) order by matter_id, kind, digest, audience`);
}

/** What is found of these matters, and by whom, is what would be found if they were indexed for the first time now. */
export async function expectIndexAsMadeAnew(owner: Db, matterIds: readonly string[]): Promise<void> {
  const kept = await segmentsOf(owner.read, matterIds);
  let anew: unknown[] = [];
  await owner
    .transaction(async (tx) => {
      await tx.run(sql`delete from kernel.search_segment where matter_id = any(${[...matterIds]}::uuid[])`);
      await indexMatters(tx, matterIds);
      anew = await segmentsOf(tx, matterIds);
      throw new Undo();
    })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Undo)) throw thrown;
    });
  expect(kept).toEqual(anew);
}
