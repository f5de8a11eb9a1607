/** 有异议: within two working days of the notice (rule L1), once; reassigned or upheld by the supervisor. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as desks from '../../../contracts/modules/desks.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as supervision from '../../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { accepted, answered, dispatched, instructed, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const why = { text: '该路段山塘由县交通运输局管养，不属我局职责。' };

/** What the unread notices of a matter say to somebody. */
async function toldTo(who: string, matterId: string): Promise<string[]> {
  const { items } = await (await world.as(who)).ok(desks.notices, { query: {} });
  return items.filter((n) => n.matterId === matterId).map((n) => n.kind);
}

async function objected(part: string): Promise<void> {
  await (await world.as('waterPrincipal')).ok(supervisionAssignments.object, {
    params: { matterId: part },
    body: { ...(await taskOf(world, 'waterPrincipal', part)), opinion: why },
  });
}

test('reassigned: the part is void and linked, the other unit has its own with its own time, the loop closes', async () => {
  const { item } = await instructed(world, '异一');
  const { water, finance } = await dispatched(world, item);
  await objected(water);
  world.clock.set('2026-09-04T02:00:00.000Z' as Instant);
  const supervisor = await world.as('supervisor');
  const seen = await supervisor.ok(supervisionAssignments.assignmentDetail, { params: { matterId: water } });
  expect(seen.objection).toBe(why.text);
  const reassign = async (unit: string) => ({
    params: { matterId: water },
    body: { ...(await taskOf(world, 'supervisor', water)), unitId: world.unit(unit) },
  });
  await supervisor.refused(
    supervisionAssignments.reassign,
    await reassign('finance'),
    'supervision.unit_twice',
  );
  const noPrincipal = await supervisor.refused(
    supervisionAssignments.reassign,
    await reassign('market'),
    'supervision.unit_has_no_principal',
  );
  expect(noPrincipal.params.unit).toBe('县市场监管局');
  await supervisor.ok(supervisionAssignments.reassign, await reassign('transport'));
  await world.drain();

  const detail = await supervisor.ok(supervision.itemDetail, { params: { matterId: item } });
  const transport = detail.assignments.find((a) => a.unitId === world.unit('transport'));
  // 15 days end on Saturday the 19th; Sunday the 20th is worked that year.
  expect(transport).toMatchObject({ isLead: true, state: 'open', dueAt: '2026-09-20T16:00:00.000Z' });
  expect(detail.assignments.find((a) => a.matterId === water)?.state).toBe('void');
  const page = await supervisor.ok(matters.matterPage, { params: { matterId: item } });
  expect(page.wait?.until).toBe('2026-09-20T16:00:00.000Z');
  expect(page.leadUnitName).toBe('县交通运输局');
  const thread = await supervisor.ok(matters.thread, { params: { matterId: item } });
  const states = new Map(thread.nodes.filter((n) => n.kind === 'unit').map((n) => [n.label, n.state]));
  expect(states.get('县水利局')).toBe('void');
  expect(states.get('县交通运输局')).toBe('current');
  // The leader's 回音 counts the parts that are somebody's, and the unit is told what became of its objection.
  const echoes = await (await world.as('mayor')).ok(desks.echoes, { query: {} });
  expect(echoes.items.find((e) => e.matterId === item)).toMatchObject({ unitsDone: 0, unitsAll: 2 });
  expect(await toldTo('waterPrincipal', water)).toEqual(['supervision.reassign']);

  // The other unit answers in the first one's place; the void part keeps nobody waiting.
  const principal = await world.as('transportPrincipal');
  const part = transport?.matterId ?? '';
  await principal.ok(supervisionAssignments.assign, {
    params: { matterId: part },
    body: {
      ...(await taskOf(world, 'transportPrincipal', part)),
      handlerId: world.person('transportPrincipal'),
    },
  });
  await answered(world, finance, 'finance');
  await accepted(world, finance);
  expect((await taskOf(world, 'transportPrincipal', part)).taskId).toBeTruthy();
});

test('upheld: back to the unit with the reason, its limit where it was; it may not object again', async () => {
  const { item } = await instructed(world, '异二');
  const { water } = await dispatched(world, item);
  const principal = await world.as('waterPrincipal');
  const before = await principal.ok(supervisionAssignments.assignmentDetail, { params: { matterId: water } });
  expect(before.objectBy).not.toBeNull();
  await objected(water);
  const supervisor = await world.as('supervisor');
  const body = await taskOf(world, 'supervisor', water);
  await supervisor.refused(
    supervisionAssignments.uphold,
    { params: { matterId: water }, body: { ...body, opinion: { text: '' } } },
    'flow.opinion_required',
  );
  await supervisor.ok(supervisionAssignments.uphold, {
    params: { matterId: water },
    body: { ...body, opinion: { text: '三定规定明确由水利部门负责。' } },
  });
  await world.drain();
  const told = await toldTo('waterPrincipal', water);
  expect(told).toContain('supervision.uphold');
  expect(told).not.toContain('task.returned');
  const after = await principal.ok(supervisionAssignments.assignmentDetail, { params: { matterId: water } });
  expect(after).toMatchObject({ step: 'supervision.assignment.assign', dueAt: before.dueAt, objectBy: null });
  await principal.refused(
    supervisionAssignments.object,
    {
      params: { matterId: water },
      body: { ...(await taskOf(world, 'waterPrincipal', water)), opinion: why },
    },
    'supervision.objection_decided',
  );
});

test('after the second working day it is too late: Friday’s notice may be objected to until Tuesday 24:00', async () => {
  const { item } = await instructed(world, '异三');
  const { water, finance } = await dispatched(world, item);
  world.clock.set('2026-09-08T15:59:00.000Z' as Instant);
  await objected(water);
  world.clock.set('2026-09-08T16:01:00.000Z' as Instant);
  const refused = await (await world.as('financePrincipal')).refused(
    supervisionAssignments.object,
    {
      params: { matterId: finance },
      body: { ...(await taskOf(world, 'financePrincipal', finance)), opinion: why },
    },
    'supervision.objection_late',
  );
  expect(refused.params.dueAt).toBe('2026-09-08T16:00:00.000Z');
});

test('staff cannot object for the unit', async () => {
  const { item } = await instructed(world, '异四');
  const { water } = await dispatched(world, item);
  await (await world.as('waterStaff')).refused(
    supervisionAssignments.object,
    {
      params: { matterId: water },
      body: { ...(await taskOf(world, 'waterPrincipal', water)), opinion: why },
    },
    'base.not_found',
  );
});

test('after all that the invariants hold', async () => {
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
