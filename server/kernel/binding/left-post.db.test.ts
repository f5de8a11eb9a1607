/** Whoever left his last post while he was signed in is shown the door and told why; his session does not come back. */
import { expect, test } from 'vitest';
import * as desks from '../../../contracts/modules/desks.ts';
import * as sessions from '../../../contracts/modules/sessions.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const { owner } = world.database;
const run = (fragment: Fragment) => owner.transaction((tx) => tx.run(fragment));
const lastDay = (key: string, day: string | null) =>
  run(sql`update kernel.holding set to_on = ${day} where person_id = ${world.person(key)}`);
const inbox = { query: { limit: 20, whose: 'mine' } };

const told = async (key: string) =>
  (
    await owner.read.rows<{ event: string }>(
      sql`select event from kernel.record where stream = 'sign_ins' and person_id = ${world.person(key)} order by seq`,
    )
  ).map((row) => row.event);

test('a clerk whose post was ended is told so at her next look, once; the session is over though she comes back', async () => {
  const clerk = await world.as('clerk');
  await clerk.ok(desks.inbox, inbox);
  await lastDay('clerk', '2026-09-01');
  // What a screen asks at once: one answer says why, the others that nobody is signed in.
  const answers = await Promise.all([1, 2, 3, 4].map(() => clerk.call(desks.inbox, inbox)));
  expect(answers.map((a) => a.status)).toEqual([401, 401, 401, 401]);
  expect(answers.map((a) => a.error?.code).sort()).toEqual([
    'base.holds_no_post',
    ...Array<string>(3).fill('base.not_signed_in'),
  ]);
  expect(await told('clerk')).toEqual(['sign_in.done', 'session.ended_without_post']);
  const left = await owner.read.rows(
    sql`select 1 from kernel.session s join kernel.account a on a.id = s.account_id where a.person_id = ${world.person('clerk')}`,
  );
  expect(left).toEqual([]);
  await lastDay('clerk', null);
  await clerk.refused(desks.inbox, inbox, 'base.not_signed_in');
  await (await world.as('clerk')).ok(desks.inbox, inbox);
});

test('a principal whose last day passes is refused his act from midnight on, with nothing written by anybody', async () => {
  const [principal, other] = [await world.as('waterPrincipal'), await world.as('financePrincipal')];
  await lastDay('waterPrincipal', '2026-09-03');
  await run(sql`update kernel.session set ends_at = '2026-09-05Z'`);
  await principal.ok(sessions.me, {});
  const before = world.clock.now();
  world.clock.set('2026-09-03T16:00:01.000Z' as typeof before);
  const taken = {
    params: { matterId: '01990000-0000-7000-8000-000000000001' },
    body: { taskId: '01990000-0000-7000-8000-000000000002', expectedVersion: 1, handlerId: 1 },
  };
  await principal.refused(supervisionAssignments.assign, taken, 'base.holds_no_post');
  await principal.refused(supervisionAssignments.assign, taken, 'base.not_signed_in');
  expect(await told('waterPrincipal')).toEqual(['sign_in.done', 'session.ended_without_post']);
  // Nobody else's session is touched, nor what he is told of a wrong form.
  await other.ok(sessions.me, {});
  world.clock.set(before);
  await lastDay('waterPrincipal', null);
});

test('a leaver who sends nonsense is told that he left, not what is wrong with it', async () => {
  const staff = await world.as('waterStaff');
  await lastDay('waterStaff', '2026-09-01');
  await staff.refused(
    supervisionAssignments.assign,
    { params: { matterId: '01990000-0000-7000-8000-000000000001' }, body: { handlerId: '？' } },
    'base.holds_no_post',
  );
  await lastDay('waterStaff', null);
});
