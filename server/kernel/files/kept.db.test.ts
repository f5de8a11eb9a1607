/** What the application's own role may not do to texts and files, though it purges and sweeps them. */
import { expect, test } from 'vitest';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import { proposed, registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

const run = (change: Fragment) => world.database.db.transaction((tx) => tx.run(change));

test('no text of a matter is replaced, moved or deleted by the application, only purged', async () => {
  const matterId = await proposed(world, '留存');
  const other = await registered(world, '旁案');
  for (const change of [
    sql`update kernel.content set body = '改过的话' where matter_id = ${matterId}`,
    sql`update kernel.content set hash = '' where matter_id = ${matterId}`,
    sql`update kernel.content set matter_id = ${other} where matter_id = ${matterId}`,
    sql`delete from kernel.content where matter_id = ${matterId} and kind = 'text'`,
    sql`update kernel.file set hash = '' where matter_id = ${matterId}`,
    sql`update kernel.file set matter_id = ${other} where matter_id = ${matterId}`,
    sql`delete from kernel.file where matter_id = ${matterId}`,
  ]) {
    await expect(run(change)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|HY003)$/) });
  }
  expect(
    await run(sql`update kernel.content set body = null, purged_at = now(), purge_reason = '试'
      where matter_id = ${matterId} and kind = 'text'`),
  ).toBeGreaterThan(0);
});
