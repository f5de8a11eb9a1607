/** A meeting's message, spread to the units and back: both limits, lateness, chasing, signature, summary, filing. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as archives from '../../../contracts/modules/archives.ts';
import * as desks from '../../../contracts/modules/desks.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as contract from '../../../contracts/modules/spreading.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { newId } from '../../platform/ids.ts';
import { taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const director = await world.as('director');

function body(units: readonly string[], title: string) {
  return {
    key: newId(),
    title,
    meeting: '全县防汛工作会议',
    heldOn: '2026-09-02',
    text: '落实汛期值守，逐塘排查隐患。',
    unitIds: units.map((u) => world.unit(u)),
    leaderId: world.post('mayor'),
  };
}

async function started(
  title: string,
  units = ['water', 'finance'],
): Promise<{ id: string; parts: string[] }> {
  const { matterId } = await director.ok(contract.start, { body: body(units, title) });
  const { items } = await director.ok(contract.units, { params: { matterId }, query: { limit: 50 } });
  return { id: matterId, parts: items.map((row) => row.matterId) };
}

async function acted(who: string, endpoint: typeof contract.passOn, matterId: string, more: object) {
  return (await world.as(who)).ok(endpoint, {
    params: { matterId },
    body: { ...(await taskOf(world, who, matterId)), ...more },
  });
}

const PASSED = { how: 'meeting', passedAt: '2026-09-03T00:30:00.000Z', people: 35 };

test('the director sends a message out: each unit has its own matter with two limits', async () => {
  const { id, parts } = await started('传达一');
  const [water] = parts;
  if (!water) throw new Error('no part for the water bureau');
  const page = await (await world.as('waterPrincipal')).ok(matters.matterPage, {
    params: { matterId: water },
  });
  expect(page.step).toBe('spreading.part.spread');
  expect(page.clocks.map((c) => [c.rule, c.dueAt]).sort()).toEqual([
    ['spreading.pass_on', '2026-09-04T00:30:00.000Z'],
    ['spreading.report', '2026-09-07T16:00:00.000Z'],
  ]);
  expect(page.nowWith[0]?.dueAt).toBe('2026-09-04T00:30:00.000Z');
  // A unit knows of its own part alone.
  const principal = await world.as('waterPrincipal');
  await principal.refused(contract.detail, { params: { matterId: id } }, 'base.not_found');
  await principal.refused(contract.unitDetail, { params: { matterId: parts[1] ?? '' } }, 'base.not_found');
  expect((await principal.ok(contract.unitDetail, { params: { matterId: water } })).messageId).toBeNull();
});

test('who may not start a message, and a unit that nobody heads', async () => {
  await (await world.as('waterStaff')).refused(
    contract.start,
    { body: body(['water'], '无权') },
    'base.not_permitted',
  );
  await director.refused(
    contract.start,
    { body: body(['water', 'market'], '无负责人') },
    'spreading.unit_has_no_principal',
  );
  const { items } = await director.ok(contract.list, { query: {} });
  expect(items.map((m) => m.title)).not.toContain('无负责人');
});

test('the unit assigns, passes on, reports; its principal returns once and signs; the leader has the summary; it is filed', async () => {
  const { id, parts } = await started('传达二');
  const [water, finance] = parts as [string, string];
  await acted('waterPrincipal', contract.assign as never, water, { handlerId: world.person('waterStaff') });
  const staff = await world.as('waterStaff');
  await staff.refused(
    contract.passOn,
    {
      params: { matterId: water },
      body: {
        ...(await taskOf(world, 'waterStaff', water)),
        ...PASSED,
        passedAt: '2026-09-09T00:00:00.000Z',
      },
    },
    'spreading.passed_when',
  );
  await acted('waterStaff', contract.passOn, water, PASSED);
  await acted('waterStaff', contract.report as never, water, { text: '已召开会议传达。' });
  await acted('waterPrincipal', contract.returnReport as never, water, {
    opinion: { text: '补充部署情况。' },
  });
  await acted('waterStaff', contract.report as never, water, { text: '已召开会议传达，部署三项工作。' });
  await acted('waterPrincipal', contract.sign as never, water, {});
  const detail = await director.ok(contract.detail, { params: { matterId: id } });
  expect(detail.figures).toEqual({ units: 2, passed: 1, passedLate: 0, done: 1, doneLate: 0, late: 0 });
  const owing = await director.ok(contract.units, { params: { matterId: id }, query: { only: 'not_done' } });
  expect(owing.items.map((u) => u.matterId)).toEqual([finance]);

  await director.ok(contract.chase, { params: { matterId: finance }, body: { key: newId() } });
  await world.drain();
  const { items } = await (await world.as('financePrincipal')).ok(desks.notices, { query: {} });
  expect(items).toContainEqual(expect.objectContaining({ matterId: finance, kind: 'chased' }));
  await (await world.as('waterPrincipal')).refused(
    contract.chase,
    { params: { matterId: finance }, body: { key: newId() } },
    'base.not_permitted',
  );

  await acted('director', contract.summarise as never, id, { text: '一家已报，一家未报。' });
  await acted('mayor', contract.note as never, id, { opinion: { text: '继续督促。' } });
  await acted('archivist', archives.arrange as never, id, { retention: 'D30' });
  await world.drain();
  expect((await director.ok(matters.matterPage, { params: { matterId: id } })).state).toBe('filed');
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});

test('passed on in time but entered late is in time; passed on late is late', async () => {
  const { id, parts } = await started('传达三');
  const [water, finance] = parts as [string, string];
  world.clock.set('2026-09-04T01:00:00.000Z' as Instant);
  await acted('waterPrincipal', contract.passOn, water, { ...PASSED, passedAt: '2026-09-04T00:20:00.000Z' });
  await acted('financePrincipal', contract.passOn, finance, {
    ...PASSED,
    passedAt: '2026-09-04T00:50:00.000Z',
  });
  const { figures } = await (await world.as('director')).ok(contract.detail, { params: { matterId: id } });
  expect(figures).toMatchObject({ passed: 2, passedLate: 1 });
  world.clock.set('2026-09-03T00:30:00.000Z' as Instant);
});

test('units come in pages', async () => {
  const all = ['water', 'finance', 'transport', 'qingshi'];
  const { id, parts } = await started('传达四', all);
  expect(parts).toHaveLength(4);
  const first = await director.ok(contract.units, { params: { matterId: id }, query: { limit: 3 } });
  expect(first.items).toHaveLength(3);
  const rest = await director.ok(contract.units, {
    params: { matterId: id },
    query: { limit: 3, after: first.next ?? '' },
  });
  expect(rest).toMatchObject({ items: [{ matterId: parts[3] }], next: null });
});
