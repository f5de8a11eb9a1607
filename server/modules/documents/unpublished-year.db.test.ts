/** Limits that reach into a year without a holiday notice: the wait for an answer is not over before it began. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as documents from '../../../contracts/modules/documents.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { dispatched, instructed, proposed, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

test('until the notice is out somebody looks again at the end of the last year that is published', async () => {
  world.clock.set('2026-12-25T02:00:00.000Z' as Instant);
  const paper = await proposed(world, '跨年');
  await (await world.as('mayor')).ok(documents.instruct, {
    params: { matterId: paper },
    body: {
      ...(await taskOf(world, 'mayor', paper)),
      optionIndex: 0,
      opinion: { text: '' },
      disposition: 'to_handle',
      unitIds: [world.unit('water')],
      limit: { amount: 15, unit: 'working-days' },
    },
  });
  const seen = await (await world.as('mayor')).ok(matters.matterPage, { params: { matterId: paper } });
  expect(seen.wait?.until).toBe('2026-12-31T16:00:00.000Z');
  expect(seen.light).not.toBe('red');
});

test('so does the item whose units’ limits wait for the notice', async () => {
  world.clock.set('2026-12-25T02:00:00.000Z' as Instant);
  const { item } = await instructed(world, '跨年二');
  await dispatched(world, item);
  const seen = await (await world.as('supervisor')).ok(matters.matterPage, { params: { matterId: item } });
  expect(seen.wait?.until).toBe('2026-12-31T16:00:00.000Z');
});
