/** Notices are told by jobs, late and in any order: what is done by then is told to nobody. */
import { expect, test } from 'vitest';
import * as desks from '../../../contracts/modules/desks.ts';
import * as routing from '../../../contracts/modules/general-acts.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { sql } from '../../platform/db/sql.ts';
import { proposed, registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';
import { tell } from './api.ts';

const world = await openWorld();

async function told(key: string, matterId: string): Promise<string[]> {
  const { items } = await (await world.as(key)).ok(desks.notices, { query: { limit: 50 } });
  return items.filter((n) => n.matterId === matterId).map((n) => n.kind);
}

test('whoever has the matter now is told; whoever has dealt with it before the job ran is not', async () => {
  const matterId = await proposed(world, '晚到');
  await world.drain();
  expect(await told('director', matterId)).toEqual([]);
  expect(await told('mayor', matterId)).toEqual(['task.arrived']);
});

test('jobs that run in the wrong order tell no more and no less', async () => {
  const matterId = await proposed(world, '倒序');
  // From the newest to the oldest.
  while (await world.workOne(-1));
  expect(await told('director', matterId)).toEqual([]);
  expect(await told('mayor', matterId)).toEqual(['task.arrived']);
});

test('a job that runs twice tells once', async () => {
  const matterId = await proposed(world, '两次');
  await world.drain();
  const { seq } = await world.database.db.read.one<{ seq: number }>(
    sql`select seq from kernel.matter where id = ${matterId}`,
  );
  await tell(world.database.db, [{ matterId, seq }], world.clock.now());
  expect(await told('mayor', matterId)).toEqual(['task.arrived']);
});

test('what a unit was asked stays on its principal’s list of notices while the clerk goes on asking others', async () => {
  const clerk = await world.as('clerk');
  const matterId = await registered(world, '问单位');
  const ask = async (unit: string) => {
    const { abilities } = await clerk.ok(matters.matterPage, { params: { matterId } });
    const offer = abilities.find((a) => a.action === 'routing.consult' && a.allowed);
    const claim = { taskId: offer?.taskId ?? '', expectedVersion: offer?.taskVersion ?? 0 };
    const body = { ...claim, toIds: [world.unit(unit)], opinion: { text: '请提意见。' } };
    await clerk.ok(routing.consult, { params: { matterId }, body });
    await world.drain();
  };
  await ask('water');
  expect(await told('waterPrincipal', matterId)).toEqual(['task.arrived']);
  await ask('transport');
  expect(await told('waterPrincipal', matterId)).toEqual(['task.arrived']);
});
