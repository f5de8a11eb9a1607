/** 转办: a task goes to a colleague of the same unit; signatures stay with their post. */
import { expect, test } from 'vitest';
import * as matters from '../../../contracts/modules/matters.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { dispatched, evidence, instructed, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

async function handled(marker: string): Promise<string> {
  const { item } = await instructed(world, marker);
  const { water } = await dispatched(world, item);
  await (await world.as('waterPrincipal')).ok(supervisionAssignments.assign, {
    params: { matterId: water },
    body: { ...(await taskOf(world, 'waterPrincipal', water)), handlerId: world.person('waterStaff') },
  });
  return water;
}

const given = async (from: string, to: string, part: string) => ({
  params: { matterId: part },
  body: { ...(await taskOf(world, from, part)), toId: world.person(to), opinion: { text: '请接着办。' } },
});

test('staff hands over to a colleague, who reports; a returned draft comes back to the colleague', async () => {
  const part = await handled('转一');
  const staff = await world.as('waterStaff');
  const before = await staff.ok(matters.matterPage, { params: { matterId: part } });
  await staff.ok(routing.handOver, await given('waterStaff', 'waterDeputy', part));
  const deputy = await world.as('waterDeputy');
  const after = await deputy.ok(matters.matterPage, { params: { matterId: part } });
  expect(after).toMatchObject({ step: before.step, dueAt: before.dueAt, leadPersonName: '黄坝' });
  expect(after.nowWith.map((h) => h.name)).toEqual(['黄坝']);
  await deputy.ok(supervisionAssignments.report, {
    params: { matterId: part },
    body: {
      ...(await taskOf(world, 'waterDeputy', part)),
      text: '接办，已全部核实。',
      evidence: [{ fileId: await evidence(world, 'waterDeputy') }],
    },
  });
  await (await world.as('waterPrincipal')).ok(supervisionAssignments.returnReport, {
    params: { matterId: part },
    body: { ...(await taskOf(world, 'waterPrincipal', part)), opinion: { text: '请补数字。' } },
  });
  expect((await taskOf(world, 'waterDeputy', part)).taskId).toBeTruthy();
});

test('not to another unit, not to oneself, not what one does not hold', async () => {
  const part = await handled('转二');
  const staff = await world.as('waterStaff');
  await staff.refused(
    routing.handOver,
    await given('waterStaff', 'financeStaff', part),
    'routing.not_a_colleague',
  );
  await staff.refused(
    routing.handOver,
    await given('waterStaff', 'waterStaff', part),
    'routing.not_a_colleague',
  );
  await (await world.as('waterPrincipal')).refused(
    routing.handOver,
    await given('waterStaff', 'waterDeputy', part),
    'flow.not_yours',
  );
});

test('a principal’s signature is not handed down: that is what a stand-in is for', async () => {
  const { item } = await instructed(world, '转三');
  const { water } = await dispatched(world, item);
  const principal = await world.as('waterPrincipal');
  const page = await principal.ok(matters.matterPage, { params: { matterId: water } });
  expect(page.abilities.map((a) => a.action)).not.toContain('routing.hand_over');
  const refused = await principal.refused(
    routing.handOver,
    await given('waterPrincipal', 'waterDeputy', water),
    'routing.bound_to_post',
  );
  expect(refused.params).toEqual({ post: '县水利局局长' });
});

test('after all that the invariants hold', async () => {
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
