/** Limits, warnings and escalation on the working calendar of autumn 2026, with the clock put where the question is. */
import { expect, test } from 'vitest';
import type { Instant } from '../../contracts/base/dates.ts';
import * as desks from '../../contracts/modules/desks.ts';
import * as documents from '../../contracts/modules/documents.ts';
import * as incomingDrop from '../../contracts/modules/incoming-drop.ts';
import * as matters from '../../contracts/modules/matters.ts';
import * as supervision from '../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import { sweepClocks } from '../kernel/chasing/api.ts';
import { checkMatters } from '../kernel/flow/api.ts';
import { sql } from '../platform/db/sql.ts';
import {
  accepted,
  aPaper,
  dispatched,
  instructed,
  proposed,
  registered,
  reportedAndSigned,
  taskOf,
} from '../testing/loop.ts';
import { openWorld } from '../testing/world.ts';

const world = await openWorld();

/** The office's own time: `at('2026-09-18', '10:00')`. */
function at(day: string, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString() as Instant;
}

/** 24:00 of a day. */
const endOf = (day: string): Instant =>
  new Date(Date.parse(at(day, '00:00')) + 86_400_000).toISOString() as Instant;

async function pass(until: Instant): Promise<void> {
  world.clock.set(until);
  while ((await sweepClocks(world.kernel)) > 0);
}

async function dueOf(key: string, matterId: string): Promise<Instant | null> {
  return (await (await world.as(key)).ok(matters.matterPage, { params: { matterId } })).dueAt;
}

async function told(key: string, matterId: string): Promise<string[]> {
  const { items } = await (await world.as(key)).ok(desks.notices, { query: { limit: 50 } });
  return items.filter((n) => n.matterId === matterId && n.kind.startsWith('clock.')).map((n) => n.kind);
}

async function register(marker: string, urgency: 'normal' | 'urgent' | 'extra_urgent'): Promise<string> {
  const clerk = await world.as('clerk');
  const { file } = await clerk.ok(incomingDrop.drop, { file: aPaper(marker) });
  const body = { fileId: file.id, title: `关于${marker}的通知`, sender: '江州市人民政府办公室', urgency };
  return (await clerk.ok(incomingDrop.register, { body })).matterId;
}

/** A limit of handling, from registration. Sunday 20 September and Saturday 10 October are worked. */
test.each([
  ['a Friday, over a worked Sunday', 'normal', at('2026-09-18', '10:00'), endOf('2026-09-22')],
  ['the eve of mid-autumn', 'normal', at('2026-09-24', '10:00'), endOf('2026-09-30')],
  [
    'the eve of National Day, into a worked Saturday',
    'normal',
    at('2026-09-30', '10:00'),
    endOf('2026-10-10'),
  ],
  ['late in the evening before the holidays', 'urgent', at('2026-09-30', '22:00'), endOf('2026-10-08')],
  ['in the middle of the holidays', 'urgent', at('2026-10-03', '09:00'), endOf('2026-10-08')],
  [
    'at night, for what waits for nothing',
    'extra_urgent',
    at('2026-09-30', '22:00'),
    at('2026-10-01', '02:00'),
  ],
] as const)(
  'a paper registered on %s (%s) is due when the calendar says',
  async (name, urgency, now, due) => {
    world.clock.set(now);
    expect(await dueOf('clerk', await register(name.slice(0, 12), urgency))).toBe(due);
  },
);

test('an item is to be initiated within one working day of the instruction, holidays not counted', async () => {
  world.clock.set(at('2026-09-30', '15:00'));
  const { item } = await instructed(world, '节前批示');
  expect(await dueOf('supervisor', item)).toBe(endOf('2026-10-08'));
});

/** One part dispatched on 22 September: fifteen calendar days end on 7 October, a day off, and roll to the 8th. */
const START = at('2026-09-22', '09:00');

async function partAt(marker: string) {
  world.clock.set(START);
  const { paper, item } = await instructed(world, marker);
  const parts = await dispatched(world, item);
  await (await world.as('waterPrincipal')).ok(supervisionAssignments.assign, {
    params: { matterId: parts.water },
    body: {
      ...(await taskOf(world, 'waterPrincipal', parts.water)),
      handlerId: world.person('waterStaff'),
    },
  });
  await world.drain();
  return { paper, item, ...parts };
}

test('fifteen calendar days that end in the holidays end on the first working day after them', async () => {
  const { water } = await partAt('滚动');
  expect(await dueOf('waterPrincipal', water)).toBe(endOf('2026-10-08'));
});

test('a day that was named is that very day, holiday or not', async () => {
  world.clock.set(START);
  const { item } = await instructed(world, '指定日');
  const unitId = world.unit('water');
  await (await world.as('supervisor')).ok(supervision.initiate, {
    params: { matterId: item },
    body: {
      ...(await taskOf(world, 'supervisor', item)),
      demands: [{ unitId, demand: '节日值守。', limit: { on: '2026-10-05' } }],
    },
  });
  await (await world.as('director')).ok(supervision.approveInitiation, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'director', item)) },
  });
  const { assignments } = await (await world.as('supervisor')).ok(supervision.itemDetail, {
    params: { matterId: item },
  });
  expect(assignments.map((a) => a.dueAt)).toEqual([endOf('2026-10-05')]);
});

test('the holder is warned two working days before, told when it is over, and his principal the day after', async () => {
  const { water } = await partAt('催促');
  await pass(at('2026-09-29', '08:29'));
  expect(await told('waterStaff', water)).toEqual([]);

  await pass(at('2026-09-29', '08:30'));
  expect(await told('waterStaff', water)).toEqual(['clock.warn']);
  const page = await (await world.as('waterStaff')).ok(matters.matterPage, { params: { matterId: water } });
  expect([page.light, page.workingDaysLeft]).toEqual(['yellow', 2]);

  // 24:00 of the 8th is night; ordinary matters wake nobody before the office opens.
  await pass(at('2026-10-09', '00:01'));
  expect(await told('waterStaff', water)).toEqual(['clock.warn']);
  expect(
    (await (await world.as('waterStaff')).ok(matters.matterPage, { params: { matterId: water } })).light,
  ).toBe('red');

  await pass(at('2026-10-09', '08:30'));
  expect((await told('waterStaff', water)).sort()).toEqual(['clock.overdue', 'clock.warn']);
  expect(await told('waterPrincipal', water)).toEqual(['clock.escalate']);

  const { items } = await (await world.as('supervisor')).ok(matters.history, {
    params: { matterId: water },
    query: { limit: 50 },
  });
  expect(items.filter((row) => row.act === 'clock_step').map((row) => [row.action, row.at])).toEqual([
    ['clocks.warn', at('2026-09-29', '08:30')],
    ['clocks.overdue', at('2026-10-09', '08:30')],
    ['clocks.escalate', at('2026-10-09', '08:30')],
  ]);
  expect((await checkMatters(world.database.db.read, water)).findings).toEqual([]);
});

test('what time did is told once, however often the sweep runs, and acting takes the notices back', async () => {
  const { water } = await partAt('一次');
  await pass(at('2026-10-12', '10:00'));
  await Promise.all([sweepClocks(world.kernel), sweepClocks(world.kernel)]);
  expect((await told('waterStaff', water)).sort()).toEqual(['clock.overdue', 'clock.warn']);
  await reportedAndSigned(world, water, 'water', '已销号。');
  await world.drain();
  expect(await told('waterStaff', water)).toEqual([]);
});

test('late stays late though it was answered and accepted later; in time stays in time', async () => {
  const { item, water, finance } = await partAt('迟报');
  await (await world.as('financePrincipal')).ok(supervisionAssignments.assign, {
    params: { matterId: finance },
    body: {
      ...(await taskOf(world, 'financePrincipal', finance)),
      handlerId: world.person('financeStaff'),
    },
  });
  await pass(at('2026-09-25', '10:00'));
  await reportedAndSigned(world, finance, 'finance', '已拨付。');
  await pass(at('2026-10-12', '10:00'));
  await reportedAndSigned(world, water, 'water', '已销号。');
  // Finance was in time: how long the office takes to verify is not the unit's delay.
  await accepted(world, finance);
  await accepted(world, water);
  const { assignments } = await (await world.as('supervisor')).ok(supervision.itemDetail, {
    params: { matterId: item },
  });
  expect(assignments.map((a) => [a.unitName, a.state, a.isLate])).toEqual([
    ['县水利局', 'closed', true],
    ['县财政局', 'closed', false],
  ]);
});

test('a limit that stands still while the office verifies runs on after a return by the days that were left', async () => {
  const { water } = await partAt('退回');
  await pass(at('2026-09-28', '10:00'));
  await reportedAndSigned(world, water, 'water', '已办。');
  expect(await dueOf('waterPrincipal', water)).toBe(null);
  await pass(at('2026-10-20', '10:00'));
  expect(await told('waterStaff', water)).toEqual([]);
  await (await world.as('supervisor')).ok(supervisionAssignments.returnAnswer, {
    params: { matterId: water },
    body: { ...(await taskOf(world, 'supervisor', water)), opinion: { text: '缺照片。' } },
  });
  // 22 days stood still: 7 October becomes 29 October, a working day.
  expect(await dueOf('waterPrincipal', water)).toBe(endOf('2026-10-29'));
});

test('a paper instructed in time stops its limit; one that waits turns red and its holder is told', async () => {
  world.clock.set(at('2026-11-02', '09:00'));
  const [done, waiting] = [await proposed(world, '按时'), await registered(world, '拖延')];
  await (await world.as('mayor')).ok(documents.instruct, {
    params: { matterId: done },
    body: {
      ...(await taskOf(world, 'mayor', done)),
      optionIndex: null,
      opinion: { text: '阅。' },
      disposition: 'to_read',
    },
  });
  await pass(at('2026-11-06', '09:00'));
  const clerk = await world.as('clerk');
  const lights = await Promise.all(
    [done, waiting].map(
      async (matterId) => (await clerk.ok(matters.matterPage, { params: { matterId } })).clocks,
    ),
  );
  expect(lights.map(([clock]) => [clock?.state, clock?.isLate])).toEqual([
    ['stopped', false],
    ['running', true],
  ]);
  expect((await told('clerk', waiting)).sort()).toEqual(['clock.overdue', 'clock.warn']);
  expect(await told('clerk', done)).toEqual([]);
});

test('a limit that reaches into a year whose holidays nobody has published says so and is not guessed', async () => {
  world.clock.set(at('2026-12-28', '09:00'));
  const matterId = await registered(world, '跨年');
  const [clock] = await world.database.db.read.rows<{ due_at: string | null; awaiting_year: number | null }>(
    sql`select due_at, awaiting_year from kernel.clock where matter_id = ${matterId}`,
  );
  expect(clock).toEqual({ due_at: endOf('2026-12-31'), awaiting_year: null });
  world.clock.set(at('2026-12-30', '09:00'));
  const later = await registered(world, '待公布');
  const rows = await world.database.db.read.rows<{ due_at: string | null; awaiting_year: number | null }>(
    sql`select due_at, awaiting_year from kernel.clock where matter_id = ${later}`,
  );
  expect(rows).toEqual([{ due_at: null, awaiting_year: 2027 }]);
  expect((await checkMatters(world.database.db.read, later)).findings).toEqual([]);
  expect(await dueOf('clerk', later)).toBe(null);
});

test('one matter that cannot be swept does not keep the others from being swept', async () => {
  world.clock.set(at('2026-11-03', '09:00'));
  const [broken, sound] = [await registered(world, '坏'), await registered(world, '好')];
  // Its record is damaged: nothing can be decided on it until somebody has looked.
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.record set body = 'damaged' where subject = ${broken}`),
  );
  await pass(at('2026-11-09', '09:00'));
  expect((await told('clerk', sound)).sort()).toEqual(['clock.overdue', 'clock.warn']);
});
