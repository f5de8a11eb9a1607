/** The flow steward: stuck matters are found, a jump is proposed by one hand and approved by another. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as desks from '../../../contracts/modules/desks.ts';
import * as jumpsContract from '../../../contracts/modules/jumps.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { answered, dispatched, instructed, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const owner = (q: ReturnType<typeof sql>) => world.database.owner.transaction((tx) => tx.run(q));
const leaves = (key: string, day: string) =>
  owner(sql`update kernel.holding set to_on = ${day} where person_id = ${world.person(key)}`);

async function stuckOf(matterId: string, days = 5) {
  const { items } = await (await world.as('flowSteward')).ok(jumpsContract.stuck, { query: { days } });
  return items.find((row) => row.matterId === matterId);
}

const proposal = (matterId: string, step: string, to: string) => ({
  body: { matterId, step, toId: world.person(to), reason: '局长已调离，新任未到，先由副局长分办。' },
});

test('a part whose principal is gone is held by nobody: proposed by the steward, approved by the director', async () => {
  const { item } = await instructed(world, '卡一');
  const { water } = await dispatched(world, item);
  expect(await stuckOf(water)).toBeUndefined();
  await leaves('waterPrincipal', '2026-09-02');
  expect(await stuckOf(water)).toMatchObject({
    why: 'nobody',
    steps: ['assign', 'handle', 'sign', 'verify', 'objected'],
  });
  const steward = await world.as('flowSteward');
  await steward.refused(
    jumpsContract.proposeJump,
    proposal(water, 'decide_extension', 'waterDeputy'),
    'routing.unknown_step',
  );
  await steward.refused(
    jumpsContract.proposeJump,
    proposal(water, 'handle', 'waterPrincipal'),
    'routing.holds_no_post',
  );
  const { id } = await steward.ok(jumpsContract.proposeJump, proposal(water, 'handle', 'waterDeputy'));
  await steward.refused(
    jumpsContract.proposeJump,
    proposal(water, 'handle', 'waterDeputy'),
    'routing.jump_open',
  );
  // Proposing opens nothing to the steward and moves nothing.
  await steward.refused(matters.matterPage, { params: { matterId: water } }, 'base.not_found');
  await steward.refused(jumpsContract.jump, { params: { jumpId: id }, body: {} }, 'base.not_permitted');

  const director = await world.as('director');
  const told = await director.ok(desks.notices, { query: {} });
  expect(told.items.map((n) => n.kind)).toContain('routing.jump_proposed');
  const [shown] = (await director.ok(jumpsContract.jumps)).items;
  expect(shown).toMatchObject({ id, mayDecide: true, to: '黄坝', step: 'supervision.assignment.handle' });
  const before = await director.ok(matters.matterPage, { params: { matterId: water } });
  await director.ok(jumpsContract.jump, { params: { jumpId: id }, body: {} });
  const after = await director.ok(matters.matterPage, { params: { matterId: water } });
  expect(after).toMatchObject({ step: 'supervision.assignment.handle', dueAt: before.dueAt });
  expect(after.nowWith.map((h) => h.name)).toEqual(['黄坝']);
  expect((await taskOf(world, 'waterDeputy', water)).taskId).toBeTruthy();
  await director.refused(jumpsContract.jump, { params: { jumpId: id }, body: {} }, 'routing.jump_decided');
  expect(await stuckOf(water)).toBeUndefined();
});

test('what moves is not the steward’s: he cannot even name it', async () => {
  const { paper } = await instructed(world, '卡二');
  await (await world.as('flowSteward')).refused(
    jumpsContract.proposeJump,
    proposal(paper, 'conclude', 'clerk'),
    'base.not_found',
  );
});

test('an administrator neither sees nor routes, even when somebody grants him the permission', async () => {
  const admin = await world.as('systemAdmin');
  await admin.refused(jumpsContract.stuck, { query: {} }, 'base.not_permitted');
  await owner(
    sql`insert into kernel.grant_rule (role, permission, scope) values ('system_admin', 'routing.steward', 'all')`,
  );
  await admin.refused(jumpsContract.stuck, { query: {} }, 'routing.not_by_administrators');
});

test('late by more than the days asked for, and waits past their end; a paused limit runs on after the jump', async () => {
  const { item } = await instructed(world, '卡三');
  const { finance } = await dispatched(world, item);
  await answered(world, finance, 'finance');
  const { water } = await dispatched(world, (await instructed(world, '卡四')).item);
  world.clock.set('2026-09-28T02:00:00.000Z' as Instant);
  const late = await stuckOf(water, 5);
  expect(late).toMatchObject({ why: 'nobody', daysOver: 6 });
  expect(await stuckOf(item)).toMatchObject({ why: 'wait_over' });

  // The verifier is gone too: the answered part, its limit paused, is nobody's.
  await leaves('supervisor', '2026-09-27');
  expect(await stuckOf(finance)).toMatchObject({ why: 'nobody' });
  const steward = await world.as('flowSteward');
  const { id } = await steward.ok(jumpsContract.proposeJump, proposal(finance, 'handle', 'financeStaff'));
  const director = await world.as('director');
  await director.ok(jumpsContract.jump, { params: { jumpId: id }, body: {} });
  const page = await director.ok(matters.matterPage, { params: { matterId: finance } });
  expect(page.clocks[0]?.state).toBe('running');
});

test('the director refuses: the matter stays; nobody approves his own proposal', async () => {
  const { items } = await (await world.as('flowSteward')).ok(jumpsContract.stuck, { query: {} });
  const target = items.find((row) => row.kind === 'supervision.assignment' && !row.isProposed);
  const matterId = target?.matterId ?? '';
  const { id } = await (await world.as('flowSteward')).ok(
    jumpsContract.proposeJump,
    proposal(matterId, 'handle', 'waterDeputy'),
  );
  const director = await world.as('director');
  await director.ok(jumpsContract.refuseJump, { params: { jumpId: id }, body: {} });
  await director.refused(jumpsContract.jump, { params: { jumpId: id }, body: {} }, 'routing.jump_decided');
  await owner(
    sql`insert into kernel.grant_rule (role, permission, scope) values ('director', 'routing.steward', 'all')`,
  );
  const own = await director.ok(jumpsContract.proposeJump, proposal(matterId, 'handle', 'waterDeputy'));
  await director.refused(
    jumpsContract.jump,
    { params: { jumpId: own.id }, body: {} },
    'routing.proposer_decides',
  );
});

test('proposals and refusals are on record, and the invariants hold', async () => {
  const rows = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where subject like 'jump:%' order by id`,
  );
  expect(rows.map((r) => r.event)).toEqual([
    'jump.proposed',
    'jump.proposed',
    'jump.proposed',
    'jump.refused',
    'jump.proposed',
  ]);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});

test('the steward reads long lists by page, reason and kind; what he may not open is no link', async () => {
  const steward = await world.as('flowSteward');
  const whole = await steward.ok(jumpsContract.stuck, { query: { days: 0, limit: 50 } });
  const paged: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const one: typeof whole = await steward.ok(jumpsContract.stuck, {
      query: { days: 0, limit: 1, ...(after ? { after } : {}) },
    });
    paged.push(...one.items.map((row) => row.matterId));
    after = one.next;
  }
  expect(paged).toEqual(whole.items.map((row) => row.matterId));
  const nobody = await steward.ok(jumpsContract.stuck, { query: { days: 0, why: 'nobody' } });
  expect(nobody.items).toHaveLength(Math.min(20, whole.counts.nobody));
  expect(new Set(nobody.items.map((row) => row.why))).toEqual(
    new Set(whole.counts.nobody > 0 ? ['nobody'] : []),
  );
  const parts = await steward.ok(jumpsContract.stuck, { query: { days: 0, kind: 'supervision.assignment' } });
  expect(new Set(parts.items.map((row) => row.kind))).toEqual(new Set(['supervision.assignment']));
  for (const row of whole.items) {
    const page = await steward.call(matters.matterPage, { params: { matterId: row.matterId } });
    expect(page.status === 200).toBe(row.mayOpen);
  }
});
