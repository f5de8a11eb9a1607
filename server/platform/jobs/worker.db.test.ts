import { expect, test } from 'vitest';
import { openWorld } from '../../testing/world.ts';
import { sql } from '../db/sql.ts';
import { enqueueJob } from './enqueue.ts';
import { workBatch } from './worker.ts';

const world = await openWorld();

test('work asked for while the same work is being done is done once more: it may have read too early', async () => {
  const { db } = world.kernel;
  const ask = () =>
    db.transaction((tx) =>
      enqueueJob(tx, { kind: 'test.index', payload: {}, key: 'k', runAt: world.clock.now() }),
    );
  let runs = 0;
  const handlers = {
    'test.index': async () => {
      runs += 1;
      if (runs === 1) await ask();
    },
  };
  await ask();
  await ask();
  while ((await workBatch(db, world.clock, handlers)) > 0);
  expect(runs).toBe(2);
});

test('jobs that are worked together are; when that fails each is tried alone, and only the one that fails stays', async () => {
  const { db } = world.kernel;
  for (const n of [1, 2, 3])
    await db.transaction((tx) =>
      enqueueJob(tx, { kind: 'test.told', payload: { n }, runAt: world.clock.now() }),
    );
  const calls: unknown[][] = [];
  const handlers = {
    'test.told': {
      many: async (payloads: readonly { readonly n?: unknown }[]) => {
        const asked = payloads.map(({ n }) => n);
        calls.push(asked);
        if (asked.includes(2)) throw new Error('two');
      },
    },
  };
  expect(await workBatch(db, world.clock, handlers)).toBe(3);
  expect(calls).toEqual([[1, 2, 3], [1], [2], [3]]);
  const left = await db.read.rows<{ payload: unknown; last_error: string }>(
    sql`select payload, last_error from platform.job where kind = 'test.told'`,
  );
  expect(left).toEqual([{ payload: { n: 2 }, last_error: 'Error' }]);
});
