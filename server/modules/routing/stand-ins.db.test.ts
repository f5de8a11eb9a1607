/** 请代办: named for oneself, with dates and kinds; the stand-in acts in the absent person's name. */
import { expect, test } from 'vitest';
import { type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import * as demo from '../../../contracts/modules/demo.ts';
import * as desks from '../../../contracts/modules/desks.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import * as sessions from '../../../contracts/modules/sessions.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { dispatched, instructed, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

function named(more: Record<string, unknown> = {}) {
  return {
    body: {
      standInId: world.person('waterDeputy'),
      from: '2026-09-03',
      until: '2026-09-04',
      reason: '赴省里参加防汛会议',
      ...more,
    },
  };
}

test('the deputy signs for the unit while its head is away, and it is said who acted for whom', async () => {
  const { item } = await instructed(world, '代一');
  const { water } = await dispatched(world, item);
  const principal = await world.as('waterPrincipal');
  const deputy = await world.as('waterDeputy');
  const { id } = await principal.ok(routing.nameStandIn, named({ kinds: ['supervision.assignment'] }));

  const me = await deputy.ok(sessions.me);
  expect(me.standsInFor).toEqual([
    { personId: world.person('waterPrincipal'), name: '李水生', endsAt: '2026-09-04T16:00:00.000Z' },
  ]);
  const mine = await principal.ok(routing.standIns);
  expect(mine.items).toMatchObject([{ id, isMine: true, inForce: true, standIn: '黄坝' }]);
  const told = await deputy.ok(desks.notices, { query: {} });
  expect(told.items.map((n) => n.kind)).toContain('routing.stand_in_named');
  await deputy.ok(supervisionAssignments.assign, {
    params: { matterId: water },
    body: { ...(await taskOf(world, 'waterDeputy', water)), handlerId: world.person('waterStaff') },
  });
  const history = await principal.ok(matters.history, { params: { matterId: water }, query: {} });
  expect(history.items.at(-1)).toMatchObject({ by: '黄坝', standsInFor: '李水生' });
});

test('a stand-in signs in like anybody', async () => {
  const signedIn = await world
    .stranger()
    .ok(demo.signInAs, { body: { personId: world.person('waterDeputy') } });
  expect(signedIn.standsInFor).toHaveLength(1);
});

test('back early: it ends at once; another’s is not found', async () => {
  const principal = await world.as('waterPrincipal');
  const [held] = (await principal.ok(routing.standIns)).items;
  const params = { relationId: String(held?.id) };
  await (await world.as('waterDeputy')).refused(routing.endStandIn, { params, body: {} }, 'base.not_found');
  await principal.ok(routing.endStandIn, { params, body: {} });
  expect((await (await world.as('waterDeputy')).ok(sessions.me)).standsInFor).toEqual([]);
});

test('one to come begins by itself, and one ended before it began never was', async () => {
  const principal = () => world.as('waterPrincipal');
  const isStandingIn = async () => (await (await world.as('waterDeputy')).ok(sessions.me)).standsInFor.length;
  const coming = await (await principal()).ok(
    routing.nameStandIn,
    named({ from: '2026-09-07', until: '2026-09-08' }),
  );
  await (await principal()).refused(
    routing.nameStandIn,
    named({ from: '2026-09-08', until: '2026-09-10' }),
    'routing.stand_in_twice',
  );
  expect(await isStandingIn()).toBe(0);
  world.clock.set('2026-09-07T00:30:00.000Z' as Instant);
  expect(await isStandingIn()).toBe(1);
  const end = async (id: number) =>
    (await principal()).ok(routing.endStandIn, { params: { relationId: String(id) }, body: {} });
  await end(coming.id);
  const later = await (await principal()).ok(
    routing.nameStandIn,
    named({ from: '2026-09-20', until: '2026-09-21' }),
  );
  await end(later.id);
  world.clock.set('2026-09-20T02:00:00.000Z' as Instant);
  expect(await isStandingIn()).toBe(0);
});

test('not oneself, not backwards, not for ever, not one who holds no post', async () => {
  const principal = await world.as('waterPrincipal');
  const wrong = [
    { standInId: world.person('waterPrincipal') },
    { from: '2026-09-22', until: '2026-09-21' },
    { from: '2026-09-01', until: '2026-09-30' },
    { from: '2026-09-22', until: '2027-09-22' },
  ];
  for (const more of wrong)
    await principal.refused(
      routing.nameStandIn,
      named({ from: '2026-09-22', until: '2026-09-23', ...more }),
      'routing.stand_in_dates',
    );
  await world.database.owner.transaction((tx) =>
    tx.run(
      sql`update kernel.holding set to_on = '2026-09-10' where person_id = ${world.person('qingshiStaff')}`,
    ),
  );
  await principal.refused(
    routing.nameStandIn,
    named({ from: '2026-09-22', until: '2026-09-23', standInId: world.person('qingshiStaff') }),
    'routing.holds_no_post',
  );
});

test('every naming and ending is on record, and the invariants hold', async () => {
  const rows = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where stream = 'settings' and subject like 'stand_in:%' order by id`,
  );
  expect(rows.map((r) => r.event)).toEqual([
    'stand_in.named',
    'stand_in.ended',
    'stand_in.named',
    'stand_in.ended',
    'stand_in.named',
    'stand_in.ended',
  ]);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});

test('whoever stands in is told of what comes to the absent one, for the kinds he was named for', async () => {
  const today = localDateOf(world.clock.now());
  const later = { standInId: world.person('transportPrincipal'), from: today, until: today };
  const principal = await world.as('waterPrincipal');
  const deputy = await world.as('transportPrincipal');
  await principal.ok(routing.nameStandIn, named({ ...later, kinds: ['documents.incoming'] }));
  const first = await instructed(world, '代告一');
  await dispatched(world, first.item);
  const kinds = async () => (await deputy.ok(desks.notices, { query: {} })).items.map((n) => n.kind);
  expect((await kinds()).filter((kind) => kind === 'task.arrived')).toEqual([]);
  const mine = await principal.ok(routing.standIns);
  const relationId = String(mine.items.find((s) => s.standInId === later.standInId)?.id);
  await principal.ok(routing.endStandIn, { params: { relationId }, body: {} });
  await principal.ok(routing.nameStandIn, named({ ...later, kinds: ['supervision.assignment'] }));
  const second = await instructed(world, '代告二');
  await dispatched(world, second.item);
  expect((await kinds()).filter((kind) => kind === 'task.arrived')).toHaveLength(1);
});
