/** 日清日结: whose open work one sees, by what is left, and that the figures are the list counted. */
import { afterEach, expect, test } from 'vitest';
import { type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { clearOut, clearOutCounts } from '../../../contracts/modules/clear-out.ts';
import { redistribute } from '../../../contracts/modules/redistributing.ts';
import { recall } from '../../../contracts/modules/routing.ts';
import { DEMO_ANCHOR } from '../../../db/seeds/office.ts';
import { dispatched, instructed, proposed, registered, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const START = DEMO_ANCHOR as Instant;
const inHours = (hours: number) => instantOf(Date.parse(START) + hours * 3_600_000);
afterEach(() => world.clock.set(START));

const unit = { whose: 'unit' } as const;

test('the section chief sees what his section holds by person; the outsider sees nothing but his own', async () => {
  const paper = await registered(world, '清零甲');
  const chief = await world.as('sectionChief');

  const rows = (await chief.ok(clearOut, { query: unit })).items;
  expect(rows.find((row) => row.matterId === paper)?.holder).toBe('林小雨');
  const counts = await chief.ok(clearOutCounts, { query: unit });
  expect(counts.hasUnits).toBe(true);
  expect(counts.persons.find((p) => p.name === '林小雨')?.tally.open).toBe(rows.length);

  const outsider = await world.as('outsider');
  expect((await outsider.ok(clearOut, { query: unit })).items).toEqual([]);
  expect((await outsider.ok(clearOutCounts, { query: unit })).hasUnits).toBe(false);
});

test('the director sees his office, never what he may not open', async () => {
  const { item } = await instructed(world, '清零乙');
  const director = await world.as('director');
  const open = (await director.ok(clearOut, { query: unit })).items.map((row) => row.matterId);
  expect(open).toContain(item);
  const chief = await world.as('sectionChief');
  expect((await chief.ok(clearOut, { query: unit })).items.map((row) => row.matterId)).not.toContain(item);
});

test('a clerk without the grant asks for her section and gets nothing of it', async () => {
  const clerk = await world.as('clerk');
  expect((await clerk.ok(clearOut, { query: unit })).items).toEqual([]);
});

test('the chief narrows by what is left, and every task stands in one bucket', async () => {
  await registered(world, '清零丙');
  for (const at of [0, 60, 79, 200]) {
    world.clock.set(inHours(at));
    // A session ends after twelve hours.
    const chief = await world.as('sectionChief');
    const all = (await chief.ok(clearOut, { query: { ...unit, limit: 50 } })).items.map((r) => r.taskId);
    const parts: string[] = [];
    for (const left of ['late', 'hours', 'today', 'later', 'none'] as const) {
      const some = (await chief.ok(clearOut, { query: { ...unit, left, limit: 50 } })).items;
      parts.push(...some.map((row) => row.taskId));
    }
    expect(parts.sort()).toEqual(all.sort());
    const { tally } = await chief.ok(clearOutCounts, { query: unit });
    expect(tally.open).toBe(all.length);
    expect(tally.late + tally.hours + tally.today + tally.later + tally.none).toBe(all.length);
  }
});

test('pages of one row put together are the whole list in its order', async () => {
  const chief = await world.as('sectionChief');
  const whole = (await chief.ok(clearOut, { query: { ...unit, limit: 50 } })).items.map((r) => r.taskId);
  const walked: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const page: { items: { taskId: string }[]; next: string | null } = await chief.ok(clearOut, {
      query: { ...unit, limit: 1, ...(after ? { after } : {}) },
    });
    walked.push(...page.items.map((r) => r.taskId));
    after = page.next;
  }
  expect(walked).toEqual(whole);
});

test('the section chief moves a task to another of his section and takes it back', async () => {
  const matterId = await registered(world, '调整甲');
  const chief = await world.as('sectionChief');
  const task = await taskOf(world, 'clerk', matterId);
  const done = await chief.ok(redistribute, {
    params: { matterId },
    body: { ...task, toId: world.person('sectionChief'), opinion: { text: '小雨手上件多，我来办。' } },
  });
  expect(done.nowWith).toEqual(['罗建平']);
  await expect(taskOf(world, 'clerk', matterId)).rejects.toThrow();

  await chief.ok(recall, { params: { matterId }, body: {} });
  expect((await taskOf(world, 'clerk', matterId)).taskId).not.toBe(task.taskId);
});

test('nobody without the grant moves others work; nobody moves it out of his units or twice', async () => {
  const matterId = await registered(world, '调整乙');
  const task = await taskOf(world, 'clerk', matterId);
  const call = { params: { matterId }, body: { ...task, toId: world.person('sectionChief') } };
  await (await world.as('clerk')).refused(redistribute, call, 'base.not_permitted');
  const chief = await world.as('sectionChief');
  const toWater = { ...call, body: { ...task, toId: world.person('waterStaff') } };
  await chief.refused(redistribute, toWater, 'routing.not_a_colleague');
  await (await world.as('waterPrincipal')).refused(redistribute, call, 'base.not_found');
  await chief.ok(redistribute, call);
  await chief.refused(redistribute, call, 'flow.task_not_open');
});

test('what signs and decides stays where it is; what lies with a leader is not the office to move', async () => {
  const atLeader = await proposed(world, '调整丙');
  const leaderTask = await taskOf(world, 'mayor', atLeader);
  const director = await world.as('director');
  await director.refused(
    redistribute,
    { params: { matterId: atLeader }, body: { ...leaderTask, toId: world.person('clerk') } },
    'routing.not_of_your_units',
  );
  const { water } = await dispatched(world, (await instructed(world, '调整丁')).item);
  const principal = await world.as('waterPrincipal');
  const task = await taskOf(world, 'waterPrincipal', water);
  await principal.refused(
    redistribute,
    { params: { matterId: water }, body: { ...task, toId: world.person('waterStaff') } },
    'routing.bound_to_post',
  );
});
