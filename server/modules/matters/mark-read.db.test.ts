/** Receipts: reading again after a notice came. */
import { expect, test } from 'vitest';
import { notices } from '../../../contracts/modules/desks.ts';
import { markRead } from '../../../contracts/modules/matters.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

test('a clerk who read a paper and opens it again after a warning has the warning off his list', async () => {
  const clerk = await world.as('clerk');
  const matterId = await registered(world, '再看');
  await clerk.ok(markRead, { params: { matterId }, body: {} });
  await world.database.owner.transaction((tx) =>
    tx.run(sql`insert into kernel.notice (id, person_id, kind, matter_id, params, at)
      values (${newId()}, ${world.person('clerk')}, 'clock.warn', ${matterId}, '{}', '2026-09-03T00:31:00Z')`),
  );
  expect((await clerk.ok(notices, {})).items).toHaveLength(1);

  await clerk.ok(markRead, { params: { matterId }, body: {} });

  expect((await clerk.ok(notices, {})).items).toHaveLength(0);
});
