import { expect, test } from 'vitest';
import { openWorld } from '../../testing/world.ts';
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
