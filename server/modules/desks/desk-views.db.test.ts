/** What particular desks open with: each sees what he may open, and figures are their lists counted. */
import { afterEach, expect, test } from 'vitest';
import { type Instant, instantOf } from '../../../contracts/base/dates.ts';
import * as chases from '../../../contracts/modules/chases.ts';
import {
  archiveGaps,
  reminders,
  signFor,
  unitDue,
  watch,
  watchCounts,
} from '../../../contracts/modules/desk-views.ts';
import { DEMO_ANCHOR } from '../../../db/seeds/office.ts';
import { sweepClocks } from '../../kernel/chasing/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { dispatched, instructed, proposed, registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const START = DEMO_ANCHOR as Instant;
const inDays = (days: number) => instantOf(Date.parse(START) + days * 86_400_000);
afterEach(() => world.clock.set(START));

test('the director finds what is late by leader and by source, and each number opens as many rows', async () => {
  await registered(world, '盯甲');
  const atMayor = await proposed(world, '盯乙');
  const { water } = await dispatched(world, (await instructed(world, '盯丙')).item);
  world.clock.set(inDays(20));
  const director = await world.as('director');

  const counts = await director.ok(watchCounts);
  const rows = (await director.ok(watch, { query: { limit: 50 } })).items;
  expect(rows.length).toBe(counts.all.red + counts.all.yellow);
  expect(rows.map((r) => r.matterId)).toEqual(expect.arrayContaining([atMayor, water]));
  for (const leader of counts.leaders) {
    const his = (await director.ok(watch, { query: { limit: 50, leader: leader.id } })).items;
    expect(his.length).toBe(leader.red + leader.yellow);
    expect(new Set(his.map((r) => r.leader))).toEqual(new Set([leader.name]));
  }
  expect(counts.leaders.map((l) => l.name)).toContain('周明远');
  for (const source of counts.sources) {
    const some = (await director.ok(watch, { query: { limit: 50, source: source.name } })).items;
    expect(some.length).toBe(source.red + source.yellow);
  }
  const red = (await director.ok(watch, { query: { limit: 50, light: 'red' } })).items;
  expect(red.length).toBe(counts.all.red);
  expect(red.every((r) => r.light === 'red')).toBe(true);
});

test('the clerk and the unit may not watch; the supervisor does not see papers that he may not open', async () => {
  const paper = await registered(world, '盯丁');
  world.clock.set(inDays(20));
  await (await world.as('clerk')).refused(watch, {}, 'base.not_permitted');
  await (await world.as('waterPrincipal')).refused(watchCounts, undefined, 'base.not_permitted');
  const seen = (await (await world.as('supervisor')).ok(watch, { query: { limit: 50 } })).items;
  expect(seen.map((r) => r.matterId)).not.toContain(paper);
});

test('the unit principal sees what his unit owes and signs for it once; the record says so', async () => {
  const { water, finance } = await dispatched(world, (await instructed(world, '签收甲')).item);
  const principal = await world.as('waterPrincipal');
  const owes = (await principal.ok(unitDue, { query: { limit: 50 } })).items;
  expect(owes.map((r) => r.matterId)).toContain(water);
  expect(owes.map((r) => r.matterId)).not.toContain(finance);
  expect(owes.find((r) => r.matterId === water)).toMatchObject({ signedFor: null, mySteps: ['assign'] });

  const receipt = await principal.ok(signFor, { params: { matterId: water }, body: {} });
  expect(receipt).toEqual({ by: '李水生', at: START });
  world.clock.set(inDays(0.2));
  expect(await principal.ok(signFor, { params: { matterId: water }, body: {} })).toEqual(receipt);
  const after = (await principal.ok(unitDue, { query: { limit: 50 } })).items;
  expect(after.find((r) => r.matterId === water)?.signedFor).toEqual(receipt);
  const records = await world.database.db.read.rows(
    sql`select 1 from kernel.record where event = 'matter.signed_for' and body::jsonb ->> 'matter' = ${water}`,
  );
  expect(records.length).toBe(1);
});

test('nobody signs for another unit, and one who may not open it is told nothing', async () => {
  const { water } = await dispatched(world, (await instructed(world, '签收乙')).item);
  const call = { params: { matterId: water }, body: {} };
  await (await world.as('supervisor')).refused(signFor, call, 'desks.not_your_units');
  await (await world.as('financePrincipal')).refused(signFor, call, 'base.not_found');
  await (await world.as('outsider')).refused(signFor, call, 'base.not_found');
});

test('a month of the unit calendar holds what falls due in it, a limit in days on its own day', async () => {
  const principal = await world.as('waterPrincipal');
  const september = { from: '2026-09-01', until: '2026-09-30', limit: 50 };
  const all = (await principal.ok(unitDue, { query: september })).items;
  // Fifteen days from 3 September end with the 18th, 24:00.
  expect(all.length).toBeGreaterThan(0);
  const day = { from: '2026-09-18', until: '2026-09-18', limit: 50 };
  expect((await principal.ok(unitDue, { query: day })).items.length).toBe(all.length);
  const after = { from: '2026-09-19', until: '2026-09-30', limit: 50 };
  expect((await principal.ok(unitDue, { query: after })).items).toEqual([]);
});

test('the supervisor sees today by reminder, and what was sent is marked as sent', async () => {
  await dispatched(world, (await instructed(world, '提醒甲')).item);
  // Fifteen days: the warning comes two working days before the 18th.
  world.clock.set('2026-09-16T00:00:00.000Z' as Instant);
  const supervisor = await world.as('supervisor');
  const before = (await supervisor.ok(reminders, { query: { limit: 50 } })).items;
  expect(
    before.filter((r) => r.what === 'warn' && r.kind === 'supervision.assignment').length,
  ).toBeGreaterThan(1);
  expect(before.every((r) => r.sentAt === null)).toBe(true);
  const walked: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: { items: { matterId: string; at: string }[]; next: string | null } = await supervisor.ok(
      reminders,
      {
        query: { limit: 1, ...(after ? { after } : {}) },
      },
    );
    walked.push(...page.items.map((r) => r.matterId));
    after = page.next;
  }
  expect(walked).toEqual(before.map((r) => r.matterId));

  world.clock.set('2026-09-16T09:00:00.000Z' as Instant);
  while ((await sweepClocks(world.kernel)) > 0);
  const sent = (await (await world.as('supervisor')).ok(reminders, { query: { limit: 50 } })).items;
  expect(sent.filter((r) => r.what === 'warn' && r.sentAt !== null).length).toBeGreaterThan(1);
  await (await world.as('clerk')).refused(reminders, {}, 'base.not_permitted');
});

test('the supervisor’s reminders and today’s chases name the same steps, though the clock was put forward past their days', async () => {
  const { water } = await dispatched(world, (await instructed(world, '时钟跳过')).item);
  const key = (rows: readonly { matterId: string; at: string; sent: string | null }[]) =>
    rows.map((r) => `${r.at} ${r.matterId} ${r.sent === null ? '' : 'sent'}`).sort();
  const both = async () => {
    const supervisor = await world.as('supervisor');
    const here = (await supervisor.ok(reminders, { query: { limit: 50 } })).items;
    const there = (await supervisor.ok(chases.today)).items;
    const [a, b] = [
      key(here.map((r) => ({ ...r, sent: r.sentAt }))),
      key(there.map((r) => ({ ...r, sent: r.doneAt }))),
    ];
    expect(a).toEqual(b);
    return here.filter((r) => r.matterId === water);
  };
  // Three weeks on: what was planned for the days between is to be sent today, and then was sent today.
  world.clock.set(inDays(21));
  const toCome = await both();
  expect(toCome.length).toBeGreaterThan(1);
  expect(toCome.every((r) => r.sentAt === null)).toBe(true);
  expect(toCome.some((r) => r.at < inDays(20))).toBe(true);
  while ((await sweepClocks(world.kernel)) > 0);
  expect((await both()).filter((r) => r.sentAt !== null).length).toBeGreaterThanOrEqual(toCome.length);
  // What was sent stands, though the matter ends the same day; what was still to come does not.
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.matter set state = 'closed' where id = ${water}`),
  );
  const after = await both();
  expect(after.length).toBeGreaterThan(0);
  expect(after.every((r) => r.sentAt !== null)).toBe(true);
});

test('the archivist sees what waits by unit; others may not ask', async () => {
  const gaps = await (await world.as('archivist')).ok(archiveGaps);
  expect(gaps.units).toEqual([]);
  await (await world.as('clerk')).refused(archiveGaps, undefined, 'base.not_permitted');
});
