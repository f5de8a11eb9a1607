/** 办结 with 阅知: the paper is done and goes round in reading order; each reader ends his turn with one tap. */
import { expect, test } from 'vitest';
import * as routing from '../../../contracts/modules/circulation.ts';
import * as documents from '../../../contracts/modules/documents.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { taskOf } from '../../testing/loop.ts';
import { REACH } from '../../testing/stages.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

async function concludedFor(marker: string, readerIds: number[]) {
  const matterId = (await REACH['documents.incoming.conclude']?.(world, marker)) ?? '';
  const body = { ...(await taskOf(world, 'clerk', matterId)), readerIds };
  return { matterId, input: { params: { matterId }, body } };
}

async function toRead(who: string): Promise<string[]> {
  return (await (await world.as(who)).ok(routing.toRead, {})).items.map((item) => item.matterId);
}

test('the clerk concludes and sends it to two to read: the second has it when the first has signed, though it is closed', async () => {
  const { matterId, input } = await concludedFor('知一', [
    world.person('deputyMayor'),
    world.unit('transport'),
  ]);
  const clerk = await world.as('clerk');
  await clerk.ok(documents.conclude, input);
  await world.drain();
  expect((await clerk.ok(matters.matterPage, { params: { matterId } })).state).toBe('closed');
  expect(await toRead('deputyMayor')).toEqual([matterId]);
  expect(await toRead('transportPrincipal')).toEqual([]);

  await (await world.as('deputyMayor')).ok(routing.signRead, { params: { matterId }, body: {} });
  await world.drain();
  expect(await toRead('deputyMayor')).toEqual([]);
  expect(await toRead('transportPrincipal')).toEqual([matterId]);
  const history = await clerk.ok(matters.history, { params: { matterId }, query: {} });
  expect(history.items.map((h) => h.action)).toEqual(
    expect.arrayContaining(['documents.conclude', 'routing.circulate_next']),
  );
});

test('the clerk names somebody behind whom nobody is: nothing is concluded', async () => {
  const { matterId, input } = await concludedFor('知二', [world.unit('market')]);
  const clerk = await world.as('clerk');
  const refused = await clerk.refused(documents.conclude, input, 'routing.nobody_reads');
  expect(refused.params.name).toBe('县市场监管局');
  expect((await clerk.ok(matters.matterPage, { params: { matterId } })).state).toBe('open');
});

test('whoever does not hold it concludes nothing and sends it to nobody', async () => {
  const { input } = await concludedFor('知三', [world.person('deputyMayor')]);
  await (await world.as('outsider')).refused(documents.conclude, input, 'base.not_found');
  expect(await toRead('deputyMayor')).toEqual([]);
});

test('after all that the invariants hold', async () => {
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
