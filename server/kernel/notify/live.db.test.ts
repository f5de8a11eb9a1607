import { expect, test } from 'vitest';
import { instructed } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';
import { getActor } from '../org/api.ts';
import { openLiveFeed } from './live.ts';

const world = await openWorld();

test('whoever may open a matter hears of it, nobody else does', async () => {
  const feed = openLiveFeed(world.database.db.read);
  const heard = { clerk: 0, outsider: 0 };
  for (const who of ['clerk', 'outsider'] as const) {
    const actor = await getActor(world.database.db.read, world.person(who), world.clock.now());
    feed.listen(actor, () => {
      heard[who] += 1;
    });
  }
  await feed.poll();
  await instructed(world, '甲');
  await feed.poll();
  expect(heard.clerk).toBeGreaterThan(3);
  expect(heard.outsider).toBe(0);
});

test('when everything is made anew every line is cut, and the next listener hears records that count from one again', async () => {
  const feed = openLiveFeed(world.database.db.read);
  const actor = await getActor(world.database.db.read, world.person('clerk'), world.clock.now());
  let isCut = false;
  const stop = feed.listen(
    actor,
    () => {},
    () => {
      isCut = true;
      stop();
    },
  );
  await feed.poll();
  await world.database.owner.transaction((tx) =>
    tx.run({ text: 'alter table kernel.record alter column id restart with 1', values: [] }),
  );
  await world.database.owner.transaction((tx) =>
    tx.run({ text: 'truncate kernel.record cascade', values: [] }),
  );
  feed.restart();
  expect(isCut).toBe(true);

  let heard = 0;
  feed.listen(actor, () => {
    heard += 1;
  });
  await feed.poll();
  await instructed(world, '乙');
  await feed.poll();
  expect(heard).toBeGreaterThan(3);
});

test('a listener whose right was taken away hears nothing more, one whose session ended is cut, though neither came anew', async () => {
  const { read } = world.database.db;
  const feed = openLiveFeed(read);
  const actor = await getActor(read, world.person('clerk'), world.clock.now());
  let now: Awaited<ReturnType<typeof getActor>> | undefined = actor;
  let heard = 0;
  let isCut = false;
  feed.listen(
    actor,
    () => {
      heard += 1;
    },
    () => {
      isCut = true;
    },
    async () => now,
  );
  await feed.poll();
  await instructed(world, '丙');
  await feed.poll();
  expect(heard).toBeGreaterThan(3);

  now = await getActor(read, world.person('outsider'), world.clock.now());
  const before = heard;
  await instructed(world, '丁');
  await feed.poll();
  expect(heard).toBe(before);

  now = undefined;
  for (let round = 0; round < 20 && !isCut; round += 1) await feed.poll();
  expect(isCut).toBe(true);
});
