/**
 * The Spring Festival of 2020, as it happened: prolonged while it ran, then prolonged again by the place itself. What ran
 * moves and says so, what was late stays late, what had stopped is not touched, what waited for a year gets its day.
 */
import { expect, test } from 'vitest';
import type { Instant } from '../../contracts/base/dates.ts';
import * as desks from '../../contracts/modules/desks.ts';
import * as limits from '../../contracts/modules/limits.ts';
import * as matters from '../../contracts/modules/matters.ts';
import { recountClocks, sweepClocks } from '../kernel/chasing/api.ts';
import { checkMatters } from '../kernel/flow/api.ts';
import { sql } from '../platform/db/sql.ts';
import { accepted, answered, dispatched, instructed, registered } from '../testing/loop.ts';
import { openWorld } from '../testing/world.ts';

const world = await openWorld();
const { owner } = world.database;

function at(day: string, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString() as Instant;
}
const endOf = (day: string): Instant =>
  new Date(Date.parse(at(day, '00:00')) + 86_400_000).toISOString() as Instant;

/** What each notice of that winter said; the package has their sum, so the first takes back what came after it. */
const AS_PLANNED = {
  year: 2020,
  kind: 'national' as const,
  source: '国办发明电〔2019〕16号',
  off: ['2020-01-24/2020-01-30'],
  makeUp: ['2020-01-19', '2020-02-01'],
  ordinary: ['2020-01-31', '2020-02-02'],
};
const PROLONGED = {
  year: 2020,
  kind: 'national' as const,
  source: '国办发明电〔2020〕1号',
  off: ['2020-01-31/2020-02-02'],
};
const LOCAL_DELAY = {
  year: 2020,
  kind: 'local' as const,
  source: '江州市延迟复工通告',
  off: ['2020-02-03/2020-02-07'],
};

type Typed = typeof AS_PLANNED | typeof PROLONGED | typeof LOCAL_DELAY;

async function load(notice: Typed) {
  const director = await world.as('director');
  const difference = await director.ok(limits.previewNotice, { body: notice });
  await director.ok(limits.publishNotice, { body: { ...notice, basedOn: difference.basedOn } });
  await world.drain();
  return difference;
}

async function page(key: string, matterId: string) {
  return (await world.as(key)).ok(matters.matterPage, { params: { matterId } });
}

async function history(matterId: string): Promise<string[]> {
  const { items } = await (await world.as('director')).ok(matters.history, {
    params: { matterId },
    query: { limit: 50 },
  });
  return items.map((row) => row.action);
}

async function whole(): Promise<void> {
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
}

test('the office lives in the winter of 2020', async () => {
  // Posts of the sample office are held since 2026.
  await owner.transaction((tx) => tx.run(sql`update kernel.holding set from_on = '2019-01-01'`));
  await owner.transaction((tx) => tx.run(sql`update kernel.portfolio set from_on = '2019-01-01'`));
  await owner.transaction((tx) => tx.run(sql`update kernel.liaison set from_on = '2019-01-01'`));
  world.clock.set(at('2020-01-06', '09:00'));
  const difference = await load(AS_PLANNED);
  expect(difference.moved).toBe(0);
  expect(difference.days.map((d) => `${d.day} ${d.before} ${d.after}`)).toEqual([
    '2020-01-31 off work',
    '2020-02-01 off made-up',
    '2020-02-02 off rest',
  ]);
});

test('prolonged by the State Council, then by the place: due times before, the difference, and after', async () => {
  // Late already: registered on the 13th, three working days end on the 16th.
  world.clock.set(at('2020-01-13', '09:00'));
  const late = await registered(world, '早就超期');
  // Stopped: accepted before the festival.
  const { item } = await instructed(world, '节前办结');
  const done = await dispatched(world, item);
  await answered(world, done.water, 'water');
  await accepted(world, done.water);
  await world.drain();
  world.clock.set(at('2020-01-22', '10:00'));
  // Three working days from Wednesday the 22nd: the 23rd, the 31st, and Saturday 1 February.
  const ordinary = await registered(world, '跨春节');
  await world.drain();
  while ((await sweepClocks(world.kernel)) > 0);
  expect((await page('clerk', ordinary)).dueAt).toBe(endOf('2020-02-01'));
  expect((await page('clerk', late)).light).toBe('red');
  const lateDue = (await page('clerk', late)).dueAt;
  const stopped = await world.database.db.read.rows(
    sql`select * from kernel.clock where state = 'stopped' order by id`,
  );
  expect(stopped.length).toBeGreaterThan(0);

  world.clock.set(at('2020-01-27', '09:00'));
  const difference = await load(PROLONGED);
  expect(difference.items.filter((row) => row.matterId === ordinary)).toMatchObject([
    { before: endOf('2020-02-01'), after: endOf('2020-02-04') },
  ]);
  expect(difference.items.filter((row) => row.matterId === late)).toEqual([]);
  expect(difference.later).toBe(difference.moved);
  expect(difference.late).toBe(0);
  expect((await page('clerk', ordinary)).dueAt).toBe(endOf('2020-02-04'));
  expect(await history(ordinary)).toContain('clocks.recount');
  const told = await (await world.as('clerk')).ok(desks.notices, { query: { limit: 50 } });
  expect(told.items.filter((n) => n.matterId === ordinary && n.kind === 'clock.moved')).toHaveLength(1);
  await whole();

  // The place decides on the 2nd that work begins on the 10th.
  world.clock.set(at('2020-02-02', '15:00'));
  const local = await load(LOCAL_DELAY);
  expect(local.items.find((row) => row.matterId === ordinary)).toMatchObject({
    before: endOf('2020-02-04'),
    after: endOf('2020-02-11'),
  });
  expect((await page('clerk', ordinary)).dueAt).toBe(endOf('2020-02-11'));
  const after = await page('clerk', late);
  expect([after.dueAt, after.light]).toEqual([lateDue, 'red']);
  expect(
    await world.database.db.read.rows(sql`select * from kernel.clock where state = 'stopped' order by id`),
  ).toEqual(stopped);
  await whole();
});

test('what a delay that came afterwards would excuse stays late: the record of that day stands', async () => {
  world.clock.set(at('2020-03-02', '09:00'));
  const paper = await registered(world, '事后顺延');
  const due = endOf('2020-03-05');
  expect((await page('clerk', paper)).dueAt).toBe(due);
  world.clock.set(at('2020-03-06', '09:00'));
  while ((await sweepClocks(world.kernel)) > 0);
  await load({ year: 2020, kind: 'local', source: '停工一天', off: ['2020-03-05'] } as never);

  const clock = await world.database.db.read.one<{ is_late: boolean; due_at: Instant }>(
    sql`select is_late, due_at from kernel.clock where matter_id = ${paper} and state = 'running'`,
  );
  expect(clock).toEqual({ is_late: true, due_at: endOf('2020-03-06') });
  await whole();
});

test('a limit that waits for an unpublished year gets its day when the notice comes, and not before', async () => {
  world.clock.set(at('2026-12-30', '10:00'));
  const { item } = await instructed(world, '跨年');
  const { water } = await dispatched(world, item);
  await world.drain();
  expect((await page('waterPrincipal', water)).dueAt).toBe(null);
  const notice = {
    year: 2027,
    kind: 'national',
    source: '国办发明电〔2026〕9号',
    off: [
      '2027-01-01/2027-01-03',
      '2027-02-05/2027-02-11',
      '2027-04-03/2027-04-05',
      '2027-05-01/2027-05-05',
      '2027-06-09',
      '2027-10-01/2027-10-07',
    ],
    makeUp: ['2027-02-14'],
  };
  const director = await world.as('director');
  await director.refused(
    limits.previewNotice,
    { body: { ...notice, off: ['2027-01-01'] } },
    'limits.incomplete_notice',
  );
  const difference = await load(notice as never);
  expect(difference.settled).toBeGreaterThan(0);
  // Fifteen calendar days after 30 December are 14 January, a Thursday.
  expect((await page('waterPrincipal', water)).dueAt).toBe(endOf('2027-01-14'));
  const { items } = await (await world.as('waterPrincipal')).ok(desks.inbox, { query: { limit: 50 } });
  expect(items.find((row) => row.matterId === water)?.dueAt).toBe(endOf('2027-01-14'));
  const told = await (await world.as('waterPrincipal')).ok(desks.notices, { query: { limit: 50 } });
  expect(told.items.some((n) => n.matterId === water && n.kind === 'clock.moved')).toBe(true);
  await whole();
});

test('counting twice, or on two nodes at once, tells once', async () => {
  world.clock.set(at('2027-01-04', '09:00'));
  const paper = await registered(world, '两个节点');
  const director = await world.as('director');
  const notice = { year: 2027, kind: 'local', source: '壮族三月三放假', off: ['2027-01-06'] };
  const { basedOn } = await director.ok(limits.previewNotice, { body: notice });
  await director.ok(limits.publishNotice, { body: { ...notice, basedOn } });
  await Promise.all([recountClocks(world.kernel), recountClocks(world.kernel), recountClocks(world.kernel)]);
  await world.drain();
  expect((await history(paper)).filter((action) => action === 'clocks.recount')).toHaveLength(1);
  expect((await recountClocks(world.kernel)).seen).toBe(0);
  await whole();
});

test('a notice is put in force by whoever may, on what he saw, and leaves a record', async () => {
  const notice = { year: 2027, kind: 'local', source: '停电一天', off: ['2027-03-02'] };
  const director = await world.as('director');
  await (await world.as('clerk')).refused(limits.previewNotice, { body: notice }, 'base.not_permitted');
  await (await world.as('systemAdmin')).refused(
    limits.publishNotice,
    { body: { ...notice, basedOn: 'x' } },
    'base.not_permitted',
  );
  const { basedOn } = await director.ok(limits.previewNotice, { body: notice });
  await director.ok(limits.publishNotice, { body: { ...notice, basedOn } });
  await director.refused(
    limits.publishNotice,
    { body: { ...notice, off: ['2027-03-03'], basedOn } },
    'limits.calendar_changed',
  );
  await director.refused(limits.previewNotice, { body: notice }, 'limits.nothing_changes');
  await director.refused(
    limits.previewNotice,
    { body: { ...notice, off: ['2027-02-30'] } },
    'calendar.unreadable_overlay',
  );
  const records = await world.database.db.read.rows<{ event: string; person_id: number }>(
    sql`select event, person_id from kernel.record where stream = 'settings' and subject = 'calendar' order by seq desc limit 1`,
  );
  expect(records).toEqual([{ event: 'calendar.notice_published', person_id: world.person('director') }]);
  await world.drain();
  const year = await (await world.as('outsider')).ok(limits.calendarYear, { query: { year: 2027 } });
  expect([year.isPublished, year.waiting, year.off.includes('2027-03-02' as never)]).toEqual([true, 0, true]);
  const first = await (await world.as('outsider')).ok(limits.calendarYear, {
    query: { year: 2027, notice: 0 },
  });
  expect(first.isPublished).toBe(false);
});
