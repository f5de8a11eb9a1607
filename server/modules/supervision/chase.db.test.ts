/** 催办 takes up no task: it needs the grant, an open part, and a key. */
import { expect, test } from 'vitest';
import * as desks from '../../../contracts/modules/desks.ts';
import * as contract from '../../../contracts/modules/supervision-assignments.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { REACH } from '../../testing/stages.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const at = async (stage: string, marker: string) => {
  const reach = REACH[stage];
  if (!reach) throw new Error(stage);
  return { params: { matterId: await reach(world, marker) }, body: { text: '请抓紧。' } };
};
const part = await at('supervision.assignment.handle', '一');

const chased = async () =>
  (
    await world.database.db.read.one<{ n: number }>(
      sql`select chases as n from supervision.assignment where matter_id = ${part.params.matterId}`,
    )
  ).n;

test('the supervisor chases: the handler is told, it is counted and on record', async () => {
  const key = newId();
  const supervisor = await world.as('supervisor');
  const first = await supervisor.ok(contract.chase, { ...part, body: { ...part.body, key } });
  const again = await supervisor.ok(contract.chase, { ...part, body: { ...part.body, key } });
  expect(again.seq).toBe(first.seq);
  expect(await chased()).toBe(1);
  await world.drain();
  const { items } = await (await world.as('waterStaff')).ok(desks.notices, { query: {} });
  expect(items.map((n) => [n.kind, n.matterId])).toContainEqual(['chased', part.params.matterId]);
});

test('the key of one chase does not serve for another', async () => {
  const key = newId();
  const supervisor = await world.as('supervisor');
  await supervisor.ok(contract.chase, { ...part, body: { ...part.body, key } });
  await supervisor.refused(contract.chase, { ...part, body: { text: '再催。', key } }, 'base.key_reused');
});

test('a unit, which carries no such grant, chases nobody', async () => {
  await (await world.as('waterPrincipal')).refused(contract.chase, part, 'base.not_permitted');
});

test.each([
  ['a supervised item', 'supervision.item.await_answers', 'flow.not_at_this_step'],
  ['a part that is done', 'supervision.assignment.done (closed)', 'flow.matter_is_over'],
  ['a part that was reassigned', 'supervision.assignment.reassigned (void)', 'flow.matter_is_over'],
])('%s is not chased', async (name, stage, code) => {
  const other = await at(stage, name);
  await (await world.as('supervisor')).refused(contract.chase, other, code);
});

test('a paper is not chased by who may open it, and is not there for who may not', async () => {
  const paper = await at('documents.incoming.propose', '收文');
  await (await world.as('director')).refused(contract.chase, paper, 'flow.not_at_this_step');
  await (await world.as('supervisor')).refused(contract.chase, paper, 'base.not_found');
});
