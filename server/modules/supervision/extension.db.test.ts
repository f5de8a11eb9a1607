/** 延期: asked before expiry, once, decided by the supervisor, while the work goes on beside. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as desks from '../../../contracts/modules/desks.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { accepted, dispatched, instructed, reportedAndSigned, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const why = { text: '需逐塘实地核实，尚余5座。' };

/** A part with water's staff, due 18 September 24:00. */
async function handled(marker: string): Promise<{ part: string; item: string }> {
  const { item } = await instructed(world, marker);
  const { water } = await dispatched(world, item);
  await (await world.as('waterPrincipal')).ok(supervisionAssignments.assign, {
    params: { matterId: water },
    body: {
      ...(await taskOf(world, 'waterPrincipal', water)),
      handlerId: world.person('waterStaff'),
    },
  });
  return { part: water, item };
}

async function ask(part: string, amount = 5) {
  const staff = await world.as('waterStaff');
  return staff.ok(supervisionAssignments.askExtension, {
    params: { matterId: part },
    body: { ...(await taskOf(world, 'waterStaff', part)), amount, opinion: why },
  });
}

test('the supervisor grants it: limit, tasks and the item’s wait follow, and the asker is told', async () => {
  const { part, item } = await handled('延一');
  const staff = await world.as('waterStaff');
  const before = await staff.ok(supervisionAssignments.assignmentDetail, { params: { matterId: part } });
  await ask(part);

  // The work lies where it lay; the request lies beside it (F2).
  const page = await staff.ok(matters.matterPage, { params: { matterId: part } });
  expect(page.step).toBe('supervision.assignment.handle');
  expect(page.nowWith.map((h) => h.step).sort()).toEqual([
    'supervision.assignment.decide_extension',
    'supervision.assignment.handle',
  ]);
  const supervisor = await world.as('supervisor');
  await supervisor.ok(supervisionAssignments.grantExtension, {
    params: { matterId: part },
    body: { ...(await taskOf(world, 'supervisor', part)), amount: 5 },
  });
  await world.drain();

  const after = await staff.ok(supervisionAssignments.assignmentDetail, { params: { matterId: part } });
  expect([before.dueAt, after.dueAt]).toEqual(['2026-09-18T16:00:00.000Z', '2026-09-23T16:00:00.000Z']);
  expect(after.extension).toMatchObject({ amount: 5, granted: 5, reason: why.text, dueAfter: after.dueAt });
  const { items } = await staff.ok(desks.inbox, { query: { limit: 50 } });
  expect(items.find((i) => i.matterId === part)?.dueAt).toBe(after.dueAt);
  const whole = await supervisor.ok(matters.matterPage, { params: { matterId: item } });
  expect(whole.wait?.until).toBe(after.dueAt);
  const told = await staff.ok(desks.notices, { query: {} });
  expect(told.items.map((n) => n.kind)).toContain('supervision.grant_extension');
});

test('approver and reason stand in the ledger, words only in the opinion', async () => {
  const [row] = await world.database.db.read.rows<{ entry: Record<string, unknown> }>(
    sql`select entry from kernel.clock_entry where entry ->> 'kind' = 'extend'`,
  );
  expect(row?.entry).toMatchObject({ amount: 5, approver: world.person('supervisor') });
  expect(row?.entry.reason).toMatch(/^act:\d+$/);
});

test('a second extension is refused by the rule, and one request at a time', async () => {
  const { part } = await handled('延二');
  await ask(part);
  const staff = await world.as('waterStaff');
  const again = async () => ({
    params: { matterId: part },
    body: { ...(await taskOf(world, 'waterStaff', part)), amount: 3, opinion: why },
  });
  await staff.refused(supervisionAssignments.askExtension, await again(), 'supervision.extension_pending');
  const supervisor = await world.as('supervisor');
  const grant = async (amount: number) => ({
    params: { matterId: part },
    body: { ...(await taskOf(world, 'supervisor', part)), amount },
  });
  await supervisor.refused(
    supervisionAssignments.grantExtension,
    await grant(6),
    'supervision.more_than_asked',
  );
  await supervisor.ok(supervisionAssignments.grantExtension, await grant(2));
  await staff.refused(supervisionAssignments.askExtension, await again(), 'clocks.extension_limit');
});

test('a refusal needs its reason and changes no limit; it may be asked again', async () => {
  const { part } = await handled('延三');
  await ask(part);
  const supervisor = await world.as('supervisor');
  const refuse = async (text: string) => ({
    params: { matterId: part },
    body: { ...(await taskOf(world, 'supervisor', part)), opinion: { text } },
  });
  await supervisor.refused(supervisionAssignments.refuseExtension, await refuse(''), 'flow.opinion_required');
  await supervisor.ok(supervisionAssignments.refuseExtension, await refuse('汛期临近，请按期办结。'));
  const staff = await world.as('waterStaff');
  const detail = await staff.ok(supervisionAssignments.assignmentDetail, { params: { matterId: part } });
  expect(detail).toMatchObject({ dueAt: '2026-09-18T16:00:00.000Z', extension: { granted: 0 } });
  await ask(part, 2);
});

test('nobody decides on his own unit’s request, and an outsider learns nothing', async () => {
  const { part } = await handled('延四');
  await ask(part);
  const task = await taskOf(world, 'supervisor', part);
  const body = { ...task, amount: 5 };
  await (await world.as('waterStaff')).refused(
    supervisionAssignments.grantExtension,
    { params: { matterId: part }, body },
    'flow.not_yours',
  );
  await (await world.as('outsider')).refused(
    supervisionAssignments.grantExtension,
    { params: { matterId: part }, body },
    'base.not_found',
  );
});

test('asking leaves the answer’s way open: it is reported, signed and accepted with the request undecided', async () => {
  const { part } = await handled('延五');
  await ask(part);
  await reportedAndSigned(world, part, 'water', '已全部核实。');
  const supervisor = await world.as('supervisor');
  const { items } = await supervisor.ok(desks.inbox, { query: { limit: 50 } });
  const verify = items.find((i) => i.matterId === part && i.step.endsWith('.verify'));
  await supervisor.ok(supervisionAssignments.accept, {
    params: { matterId: part },
    body: { taskId: verify?.taskId, expectedVersion: verify?.taskVersion },
  });
  await world.drain();
  const page = await supervisor.ok(matters.matterPage, { params: { matterId: part } });
  expect(page).toMatchObject({ state: 'closed', nowWith: [] });
});

test('a part begun by version 1 finishes by it: no extension, every act it had', async () => {
  const { part } = await handled('延六');
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.matter set definition_version = 1 where id = ${part}`),
  );
  const staff = await world.as('waterStaff');
  const page = await staff.ok(matters.matterPage, { params: { matterId: part } });
  const offered = page.abilities.map((a) => a.action);
  expect(offered).toEqual(expect.arrayContaining(['supervision.report', 'routing.hand_over']));
  expect(offered).not.toContain('supervision.ask_extension');
  await staff.refused(
    supervisionAssignments.askExtension,
    {
      params: { matterId: part },
      body: { ...(await taskOf(world, 'waterStaff', part)), amount: 5, opinion: why },
    },
    'flow.not_at_this_step',
  );
  await reportedAndSigned(world, part, 'water', '已全部核实。');
  await accepted(world, part);
});

test('after expiry neither asking nor granting is possible', async () => {
  const { part } = await handled('延七');
  const { part: asked } = await handled('延八');
  await ask(asked);
  world.clock.set('2026-09-19T01:00:00.000Z' as Instant);
  const staff = await world.as('waterStaff');
  // The button says so beforehand, with the day.
  const page = await staff.ok(matters.matterPage, { params: { matterId: part } });
  expect(page.abilities.find((a) => a.action === 'supervision.ask_extension')).toMatchObject({
    allowed: false,
    why: 'clocks.expired',
    whyParams: { dueAt: '2026-09-18T16:00:00.000Z' },
  });
  await staff.refused(
    supervisionAssignments.askExtension,
    {
      params: { matterId: part },
      body: { ...(await taskOf(world, 'waterStaff', part)), amount: 5, opinion: why },
    },
    'clocks.expired',
  );
  await (await world.as('supervisor')).refused(
    supervisionAssignments.grantExtension,
    {
      params: { matterId: asked },
      body: { ...(await taskOf(world, 'supervisor', asked)), amount: 5 },
    },
    'clocks.expired',
  );
});

test('after all that the invariants hold', async () => {
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
