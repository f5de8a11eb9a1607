/** The thread asks a fixed number of questions, however many units have a part in it. */
import { expect, test } from 'vitest';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/matters.ts';
import { getActor } from '../../kernel/org/api.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { dispatched, instructed } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';
import { thread } from './queries/thread.ts';

const world = await openWorld();

/** A reader that counts what is asked of it. */
function counted(read: ReadOnly): { read: ReadOnly; asked: () => number } {
  let n = 0;
  const count =
    <A extends unknown[], R>(ask: (...args: A) => R) =>
    (...args: A) => {
      n += 1;
      return ask(...args);
    };
  const reader = { rows: count(read.rows), one: count(read.one), first: count(read.first) };
  return { read: reader as unknown as ReadOnly, asked: () => n };
}

async function asDirector(
  matterId: string,
): Promise<{ asked: number; nodes: ReplyOf<typeof contract.thread>['nodes'] }> {
  const now = world.clock.now();
  const actor = await getActor(world.database.db.read, world.person('director'), now);
  const { read, asked } = counted(world.database.db.read);
  const ctx = { read, actor, now, kernel: world.kernel } as Parameters<typeof thread>[0];
  const { nodes } = await thread(ctx, { params: { matterId } } as Parameters<typeof thread>[1]);
  return { asked: asked(), nodes };
}

test('the director walks a thread of two parts by as many questions as one without any', async () => {
  const alone = await instructed(world, '脉一');
  const before = await asDirector(alone.paper);
  await dispatched(world, alone.item);

  const after = await asDirector(alone.paper);

  expect(after.nodes.length).toBeGreaterThan(before.nodes.length + 1);
  // One link further to walk: two questions more. Nothing is asked by node.
  expect(after.asked - before.asked).toBeLessThanOrEqual(2);
});
