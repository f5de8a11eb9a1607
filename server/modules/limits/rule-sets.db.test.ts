/** 成套规则: shipped limits beside what is in force, adopted from a day on by whoever may; what runs keeps what it began with. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as limitRules from '../../../contracts/modules/limit-rules.ts';
import { itemDetail } from '../../../contracts/modules/supervision.ts';
import { findText } from '../../../contracts/texts/texts.ts';
import { sql } from '../../platform/db/sql.ts';
import { dispatched, instructed } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const read = world.database.db.read;

async function limitOf(set: limitRules.RuleSetName, rule: string): Promise<limitRules.RuleSetLimit> {
  const { items } = await (await world.as('outsider')).ok(limitRules.ruleSets, {});
  const found = items.find((one) => one.set === set)?.limits.find((one) => one.rule === rule);
  if (!found) throw new Error(`${rule} is not in ${set}`);
  return found;
}

async function adoption(set: limitRules.RuleSetName, rules: readonly string[], fromOn: string) {
  const chosen = await Promise.all(
    rules.map(async (rule) => ({ rule, basedOn: (await limitOf(set, rule)).newest })),
  );
  return { params: { set }, body: { rules: chosen, fromOn, reason: '比照执行' } };
}

const at = (day: string): Instant => new Date(`${day}T09:00:00+08:00`).toISOString() as Instant;

test('everybody sees each set with its article; every limit has a name in words', async () => {
  const { items } = await (await world.as('outsider')).ok(limitRules.ruleSets, {});
  expect(items.map((one) => [one.set, one.limits.length > 0])).toEqual([
    ['national', true],
    ['L1', true],
    ['L2', true],
    ['L3', true],
    ['L4', false],
  ]);
  for (const { limits: rows } of items)
    for (const row of rows) {
      expect(findText('names', `rule.${row.rule}`), row.rule).toBeDefined();
      expect(row.proposed.source.length).toBeGreaterThan(4);
      expect(limitRules.RuleInput.safeParse(row.proposed).success, row.rule).toBe(true);
    }
});

test('the director adopts a limit from a day on: units’ parts begun then run by it, those before do not', async () => {
  world.clock.set(at('2026-09-03'));
  const before = await limitOf('L1', 'supervision.answer');
  expect(before).toMatchObject({ standing: 'differs', isUsed: true, current: { reportsOverDays: 20 } });
  expect(before.proposed.reportsOverDays).toBe(14);
  // The set says nothing of whom to warn: the office's own ladder stays.
  expect(before.proposed.steps).toEqual(before.current?.steps);
  const early = await dispatched(world, (await instructed(world, '旧套')).item);
  const director = await world.as('director');
  const input = await adoption('L1', ['supervision.answer', 'supervision.answer_urgent'], '2026-09-07');

  const { adopted } = await director.ok(limitRules.adoptRules, input);
  expect(adopted).toEqual([
    { rule: 'supervision.answer', version: (before.newest ?? 0) + 1 },
    { rule: 'supervision.answer_urgent', version: 2 },
  ]);
  await world.kernel.refresh();
  expect((await limitOf('L1', 'supervision.answer')).standing).toBe('to_come');
  expect(await limitOf('L1', 'supervision.answer_urgent')).toMatchObject({
    standing: 'to_come',
    isUsed: true,
    current: { budget: 15, unit: 'calendar-days' },
  });

  world.clock.set(at('2026-09-07'));
  const late = await dispatched(world, (await instructed(world, '新套')).item);
  const versions = await read.rows<{ matter: string; version: number }>(sql`
    select c.matter_id as matter, (e.entry ->> 'ruleVersion')::int as version from kernel.clock_entry e join kernel.clock c on c.id = e.clock_id
     where c.rule = 'supervision.answer' and e.seq = 1 and c.matter_id = any(${[early.water, late.water]}::uuid[]) order by 2`);
  expect(versions).toEqual([
    { matter: early.water, version: before.newest },
    { matter: late.water, version: (before.newest ?? 0) + 1 },
  ]);
  const records = await read.rows<{ subject: string; person_id: number; body: string }>(
    sql`select subject, person_id, body from kernel.record where stream = 'settings' and event = 'clock_rule.adopted' order by id`,
  );
  expect(
    records.map((r) => [r.subject, r.person_id, JSON.parse(r.body).set, JSON.parse(r.body).was]),
  ).toEqual([
    ['clock_rule:supervision.answer', world.person('director'), 'L1', before.newest],
    ['clock_rule:supervision.answer_urgent', world.person('director'), 'L1', 1],
  ]);
  expect((await limitOf('L1', 'supervision.answer')).standing).toBe('same');
});

test('units’ parts of an urgent item run by the urgent limit, and the supervisor is offered its days', async () => {
  world.clock.set(at('2026-09-10'));
  const { item } = await instructed(world, '急件套');
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.matter set urgency = 'urgent' where id = ${item}`),
  );
  const supervisor = await world.as('supervisor');
  const { usualLimit } = await supervisor.ok(itemDetail, { params: { matterId: item } });
  expect(usualLimit).toEqual({ amount: 5, unit: 'calendar-days' });
  const { water } = await dispatched(world, item);
  const clocks = await read.rows<{ rule: string }>(
    sql`select rule from kernel.clock where matter_id = ${water}`,
  );
  expect(clocks.map((c) => c.rule)).toEqual(['supervision.answer_urgent']);
});

test('refused: without the grant, from the past, over another’s change, for what is in force, and all or nothing', async () => {
  world.clock.set(at('2026-09-08'));
  const director = await world.as('director');
  const good = await adoption('L3', ['hotline.advice', 'hotline.complaint'], '2026-09-08');
  const refuse = (change: object, code: string) =>
    director.refused(limitRules.adoptRules, { ...good, body: { ...good.body, ...change } }, code);
  await (await world.as('supervisor')).refused(limitRules.adoptRules, good, 'base.not_permitted');
  await (await world.as('systemAdmin')).refused(limitRules.adoptRules, good, 'base.not_permitted');
  await refuse({ fromOn: '2026-09-07' }, 'limits.from_the_past');
  await refuse({ reason: '' }, 'base.invalid_input');
  const [first] = good.body.rules;
  await refuse({ rules: [first, first] }, 'base.invalid_input');
  await refuse({ rules: [first, { rule: 'hotline.complaint', basedOn: 4 }] }, 'limits.rule_changed');
  await refuse({ rules: [first, { rule: 'supervision.answer', basedOn: null }] }, 'limits.unknown_rule');
  expect((await limitOf('L3', 'hotline.advice')).standing).toBe('new');

  await director.ok(limitRules.adoptRules, good);
  const again = await adoption('L3', ['hotline.advice'], '2026-09-08');
  await director.refused(limitRules.adoptRules, again, 'limits.nothing_changes');
});
