import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { epochOf, instantOf } from '../../../contracts/base/dates.ts';
import * as files from '../../../contracts/modules/files.ts';
import { aPaper } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';
import { admitUpload, stageFile } from './stage.ts';
import { sweepStaged } from './sweep.ts';

const world = await openWorld();

test('bytes that somebody stages at the moment an older row of theirs is swept stay on the disk', async () => {
  const { db, blobs } = world.kernel;
  const paper = aPaper('清扫');
  await (await world.as('waterStaff')).ok(files.stage, { file: paper });
  const now = instantOf(epochOf(world.clock.now()) + 9 * 86_400_000);
  let swept: Promise<number> | undefined;
  const admitted = await admitUpload({ upload: { ...paper, fields: {} } }, world.kernel);
  const file = await db.transaction(async (tx) => {
    const staged = await stageFile(tx, blobs, {
      ...admitted,
      personId: world.person('clerk'),
      purpose: 'paper',
      now,
    });
    swept = sweepStaged(db, blobs, now);
    // The sweep either waits for us or, as it once did, has taken the bytes away by then.
    await wait(500);
    return staged;
  });
  expect(await swept).toBe(1);
  expect(blobs.has(file.hash)).toBe(true);
});
