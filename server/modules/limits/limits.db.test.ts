/** Rules and office hours as data: from a day on, without a restart, on every node; what runs keeps what it began with. */
import { expect, test } from 'vitest';
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import * as desks from '../../../contracts/modules/desks.ts';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import * as limitRules from '../../../contracts/modules/limit-rules.ts';
import * as limits from '../../../contracts/modules/limits.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { openReference } from '../../app/reference.ts';
import { sweepClocks } from '../../kernel/chasing/api.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { aPaper, registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

function at(day: string, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString() as Instant;
}
const endOf = (day: string): Instant =>
  new Date(Date.parse(at(day, '00:00')) + 86_400_000).toISOString() as Instant;

async function newest(rule: string) {
  const { items } = await (await world.as('outsider')).ok(limitRules.rules);
  const [first] = items.find((r) => r.rule === rule)?.versions ?? [];
  if (!first) throw new Error(`no rule ${rule}`);
  return first;
}

/** The body that changes a rule from its newest version. */
async function changeOf(rule: string, change: Partial<limitRules.RuleInput> & { fromOn: string }) {
  const { budget, unit, roll, maxExtensions, steps, reportsOverDays, source, version } = await newest(rule);
  const reason = '常务会议定';
  return {
    budget,
    unit,
    roll,
    maxExtensions,
    steps,
    reportsOverDays,
    source,
    basedOn: version,
    reason,
    ...change,
  };
}

async function dueOf(matterId: string): Promise<Instant | null> {
  return (await (await world.as('clerk')).ok(matters.matterPage, { params: { matterId } })).dueAt;
}

test('a rule changes from a day on: what begins then begins by it, what runs keeps its own', async () => {
  world.clock.set(at('2026-09-03', '09:00'));
  const director = await world.as('director');
  const running = await registered(world, '旧规则');
  const body = await changeOf('documents.handling', { budget: 5, fromOn: '2026-09-07' });
  expect(await director.ok(limitRules.changeRule, { params: { rule: 'documents.handling' }, body })).toEqual({
    version: 2,
  });
  await world.kernel.refresh();
  expect((await newest('documents.handling')).standing).toBe('to_come');
  expect(await dueOf(await registered(world, '还没到日子'))).toBe(endOf('2026-09-08'));

  world.clock.set(at('2026-09-07', '09:00'));
  const begun = await registered(world, '新规则');
  expect(await dueOf(begun)).toBe(endOf('2026-09-14'));
  expect((await newest('documents.handling')).standing).toBe('in_force');
  // Another act on the running one plans its steps anew: by the version it began with.
  expect(await dueOf(running)).toBe(endOf('2026-09-08'));
  const versions = await world.database.db.read.rows<{ matter: string; version: number }>(
    sql`select c.matter_id as matter, (entry ->> 'ruleVersion')::int as version from kernel.clock_entry e join kernel.clock c on c.id = e.clock_id
         where c.matter_id = any(${[running, begun]}::uuid[]) and e.seq = 1 order by 2`,
  );
  expect(versions).toEqual([
    { matter: running, version: 1 },
    { matter: begun, version: 2 },
  ]);
});

test('another node knows of it at its next look, without a restart', async () => {
  const other = await openReference(world.database.db, world.clock);
  const director = await world.as('director');
  const rule = 'supervision.initiate';
  const body = await changeOf(rule, { budget: 2, fromOn: '2026-09-07' });
  await director.ok(limitRules.changeRule, { params: { rule }, body });
  expect(other.clockRule(rule).budget).toBe(1);
  await other.refresh();
  expect([other.clockRule(rule).budget, other.clockRule(rule, 1).budget]).toEqual([2, 1]);
  expect(other.clockRule(rule, '2026-09-06' as LocalDate).budget).toBe(1);
});

test('a rule is changed by whoever may, on what he saw, never backwards, and leaves a record', async () => {
  const rule = 'supervision.report';
  const params = { rule };
  const director = await world.as('director');
  const body = await changeOf(rule, { budget: 3, fromOn: '2026-09-07' });
  await (await world.as('supervisor')).refused(limitRules.changeRule, { params, body }, 'base.not_permitted');
  await (await world.as('systemAdmin')).refused(
    limitRules.changeRule,
    { params, body },
    'base.not_permitted',
  );
  const refuse = (change: object, code: string) =>
    director.refused(limitRules.changeRule, { params, body: { ...body, ...change } }, code);
  await refuse({ fromOn: '2026-09-06' }, 'limits.from_the_past');
  await refuse({ basedOn: 7 }, 'limits.rule_changed');
  await refuse({ budget: -1 }, 'base.invalid_input');
  await refuse({ budget: 1.5 }, 'base.invalid_input');
  await refuse({ steps: [{ ...body.steps[0], to: 'everybody' }] }, 'base.invalid_input');
  await refuse({ steps: [{ ...body.steps[0], when: 'after' }] }, 'limits.step_out_of_order');
  await director.refused(
    limitRules.changeRule,
    { params: { rule: 'nobody.knows' }, body },
    'limits.unknown_rule',
  );
  expect((await newest(rule)).version).toBe(1);
  await director.ok(limitRules.changeRule, { params, body });
  const records = await world.database.db.read.rows<{ event: string; person_id: number; body: string }>(
    sql`select event, person_id, body from kernel.record where stream = 'settings' and subject = ${`clock_rule:${rule}`}`,
  );
  expect(records.map((r) => [r.event, r.person_id, JSON.parse(r.body).budget])).toEqual([
    ['clock_rule.changed', world.person('director'), 3],
  ]);
  await expect(
    world.database.db.transaction((tx) => tx.run(sql`update kernel.clock_rule set budget = 9`)),
  ).rejects.toThrow('permission denied');
});

async function timesOf() {
  return (await world.as('outsider')).ok(limits.officeTimes);
}

test('quiet hours: a warning of the night comes at the next office hour, an urgent one at once', async () => {
  world.clock.set(at('2026-09-08', '09:00'));
  const register = async (marker: string, urgency: string) => {
    const clerk = await world.as('clerk');
    const { file } = await clerk.ok(incomingDrop.drop, { file: aPaper(marker) });
    const body = { fileId: file.id, title: `关于${marker}的通知`, sender: '江州市人民政府办公室', urgency };
    return (await clerk.ok(incomingDrop.register, { body })).matterId;
  };
  const told = async (matterId: string) => {
    while ((await sweepClocks(world.kernel)) > 0);
    const { items } = await (await world.as('clerk')).ok(desks.notices, { query: { limit: 50 } });
    return items.filter((n) => n.matterId === matterId && n.kind.startsWith('clock.')).map((n) => n.kind);
  };
  const ordinary = await register('夜里不叫', 'normal');
  world.clock.set(at('2026-09-15', '00:30'));
  expect(await told(ordinary)).toEqual(['clock.warn']);
  world.clock.set(at('2026-09-16', '03:00'));
  // Late since midnight; the office opens at half past eight.
  expect(await told(ordinary)).toEqual(['clock.warn']);
  world.clock.set(at('2026-09-16', '08:30'));
  expect(await told(ordinary)).toEqual(['clock.overdue', 'clock.warn']);
  world.clock.set(at('2026-09-16', '20:00'));
  const urgent = await register('夜里也叫', 'extra_urgent');
  world.clock.set(at('2026-09-16', '22:00'));
  expect(await told(urgent)).toEqual(['clock.warn']);
});

test('the office sets its hours: limits in working hours and coming warnings move, and it is on record', async () => {
  world.clock.set(at('2026-09-17', '09:00'));
  const director = await world.as('director');
  const before = await timesOf();
  const paper = await registered(world, '改作息');
  const warnAt = async () =>
    (
      await world.database.db.read.one<{ at: Instant }>(
        sql`select s.at from kernel.clock_step s join kernel.clock c on c.id = s.clock_id where c.matter_id = ${paper} and s.kind = 'warn'`,
      )
    ).at;
  const opening = await warnAt();
  const body = {
    basedOn: before.version,
    working: [{ from: 9 * 60, to: 17 * 60 }],
    telling: [{ from: 10 * 60, to: 16 * 60 }],
    atAnyHour: ['extra_urgent'],
  };
  const refuse = (change: object, code: string) =>
    director.refused(limits.setOfficeTimes, { body: { ...body, ...change } }, code);
  await refuse({ telling: [] }, 'base.invalid_input');
  await refuse({ working: [{ from: 900, to: 540 }] }, 'limits.hours_out_of_order');
  await refuse(
    {
      working: [
        { from: 540, to: 720 },
        { from: 720, to: 900 },
      ],
    },
    'limits.hours_out_of_order',
  );
  await refuse({ basedOn: 'another' }, 'limits.calendar_changed');
  await (await world.as('clerk')).refused(limits.setOfficeTimes, { body }, 'base.not_permitted');
  await director.ok(limits.setOfficeTimes, { body });
  await world.drain();
  expect(Date.parse(await warnAt()) - Date.parse(opening)).toBe(90 * 60_000);
  expect((await timesOf()).working).toEqual(body.working);
  const records = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where stream = 'settings' and subject = 'office.times'`,
  );
  expect(records).toEqual([{ event: 'office_times.changed' }]);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
