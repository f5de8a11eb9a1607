/** 离岗移交: everything held is counted, signed by both, and moved matter by matter. */
import { expect, test } from 'vitest';
import * as desks from '../../../contracts/modules/desks.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { dispatched, instructed, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';
import { moveHoldings } from './actions/move-holdings.ts';

const world = await openWorld();
const reason = '调任县应急管理局';

async function handled(marker: string): Promise<string> {
  const { item } = await instructed(world, marker);
  const { water } = await dispatched(world, item);
  await (await world.as('waterPrincipal')).ok(supervisionAssignments.assign, {
    params: { matterId: water },
    body: { ...(await taskOf(world, 'waterPrincipal', water)), handlerId: world.person('waterStaff') },
  });
  return water;
}

const asked = (giver: string, receiver: string) => ({
  body: { giverId: world.person(giver), receiverId: world.person(receiver), reason },
});

test('what one unit held is not given to another by its holder: that is the director’s to do', async () => {
  const staff = await world.as('waterStaff');
  await staff.refused(routing.startHandOver, asked('waterStaff', 'financeStaff'), 'routing.not_of_his_unit');
});

test('staff leaves: counted, signed by both, three matters move with three events', async () => {
  const parts = [await handled('离一'), await handled('离二'), await handled('离三')];
  const staff = await world.as('waterStaff');
  const params = { personId: String(world.person('waterStaff')) };
  const held = await staff.ok(routing.holdingsOf, { params });
  expect(held).toMatchObject({ name: '郑波', tasks: 3, postTasks: 0, posts: ['县水利局防汛科科员'] });
  const { id } = await staff.ok(routing.startHandOver, asked('waterStaff', 'waterDeputy'));
  await world.drain();
  // One signature moves nothing.
  expect((await staff.ok(routing.holdingsOf, { params })).tasks).toBe(3);
  await staff.refused(routing.startHandOver, asked('waterStaff', 'waterDeputy'), 'routing.hand_over_open');
  await staff.refused(
    routing.signHandOver,
    { params: { handOverId: id }, body: {} },
    'routing.not_the_receiver',
  );

  const deputy = await world.as('waterDeputy');
  await deputy.ok(routing.signHandOver, { params: { handOverId: id }, body: {} });
  await world.drain();
  expect((await staff.ok(routing.holdingsOf, { params })).tasks).toBe(0);
  const inbox = await deputy.ok(desks.inbox, { query: { limit: 50 } });
  expect(inbox.items.map((i) => i.matterId).sort()).toEqual([...parts].sort());
  expect((await deputy.ok(routing.handOvers)).items[0]).toMatchObject({ moved: 3, kept: 0, maySign: false });
  const history = await deputy.ok(matters.history, { params: { matterId: parts[0] ?? '' }, query: {} });
  expect(history.items.at(-1)).toMatchObject({ act: 'bulk_hand_over', by: '黄坝' });
  await deputy.refused(
    routing.signHandOver,
    { params: { handOverId: id }, body: {} },
    'routing.hand_over_signed',
  );
});

test('a run killed half-way goes on where it stopped', async () => {
  const parts = [await handled('离四'), await handled('离五')];
  const staff = await world.as('waterStaff');
  const { id } = await staff.ok(routing.startHandOver, asked('waterStaff', 'waterDeputy'));
  const deputy = await world.as('waterDeputy');
  await deputy.ok(routing.signHandOver, { params: { handOverId: id }, body: {} });
  // As if the process had died after the first matter: its event and count are written, the hand-over is not done.
  let matters = 0;
  const dying = {
    ...world.kernel,
    db: {
      ...world.kernel.db,
      withClient: <T>(work: Parameters<typeof world.kernel.db.withClient<T>>[0]) => {
        matters += 1;
        if (matters > 1) throw new Error('killed');
        return world.kernel.db.withClient(work);
      },
    },
  };
  await expect(moveHoldings(dying, id)).rejects.toThrow('killed');
  const params = { personId: String(world.person('waterStaff')) };
  expect((await staff.ok(routing.holdingsOf, { params })).tasks).toBe(1);
  await world.drain();
  expect((await deputy.ok(routing.handOvers)).items[0]).toMatchObject({ moved: 2, kept: 0 });
  expect(parts).toHaveLength(2);
});

test('for one who is gone already his head signs; nobody else learns what he holds', async () => {
  await handled('离六');
  await world.database.owner.transaction((tx) =>
    tx.run(
      sql`update kernel.holding set to_on = '2026-09-02' where person_id = ${world.person('waterStaff')}`,
    ),
  );
  const params = { personId: String(world.person('waterStaff')) };
  await (await world.as('financePrincipal')).refused(routing.holdingsOf, { params }, 'base.not_found');
  await (await world.as('outsider')).refused(
    routing.startHandOver,
    asked('waterStaff', 'waterDeputy'),
    'base.not_found',
  );
  const principal = await world.as('waterPrincipal');
  await principal.refused(routing.startHandOver, asked('waterStaff', 'waterStaff'), 'routing.holds_no_post');
  const { id } = await principal.ok(routing.startHandOver, asked('waterStaff', 'waterDeputy'));
  await (await world.as('waterDeputy')).ok(routing.signHandOver, { params: { handOverId: id }, body: {} });
  await world.drain();
  expect((await principal.ok(routing.holdingsOf, { params })).tasks).toBe(0);
  await principal.refused(routing.startHandOver, asked('waterStaff', 'waterDeputy'), 'routing.nothing_held');
});

test('both signatures are on record, and the invariants hold', async () => {
  const rows = await world.database.db.read.rows<{ event: string; person_id: number }>(
    sql`select event, person_id from kernel.record where subject = ${`hand_over:${world.person('waterStaff')}`} order by id`,
  );
  expect(rows.slice(0, 2)).toEqual([
    { event: 'hand_over.signed_by_giver', person_id: world.person('waterStaff') },
    { event: 'hand_over.signed_by_receiver', person_id: world.person('waterDeputy') },
  ]);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
