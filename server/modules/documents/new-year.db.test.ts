/** The first paper of a new year, registered after midnight in Shanghai while UTC still has the old one. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

test('the clerk registers at half past midnight on New Year: the number is of the new year, the limit waits for its calendar', async () => {
  world.clock.set('2026-12-31T16:30:00.000Z' as Instant);
  const paper = await registered(world, '元旦');
  const page = await (await world.as('clerk')).ok(matters.matterPage, { params: { matterId: paper } });
  expect(page.number).toBe('云政办收〔2027〕1号');
  expect(page.clocks[0]?.dueAt).toBeNull();
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
