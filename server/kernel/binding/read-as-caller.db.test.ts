/** What a node reads as the caller it knows counts only while the database agrees that he is the same. */
import { expect, test } from 'vitest';
import * as archives from '../../../contracts/modules/archives.ts';
import * as desks from '../../../contracts/modules/desks.ts';
import * as sessions from '../../../contracts/modules/sessions.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import { registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const { owner } = world.database;
const run = (fragment: Fragment) => owner.transaction((tx) => tx.run(fragment));

test('a clerk who leaves one of her two posts keeps her session; the work of that post is gone at her very next look', async () => {
  const id = await registered(world, '防汛');
  const clerk = await world.as('clerk');
  const mine = async () =>
    (await clerk.ok(desks.inbox, { query: { limit: 20, whose: 'mine' } })).items.map((row) => row.matterId);
  expect(await mine()).toContain(id);
  await run(sql`insert into kernel.holding (person_id, post_id, kind, from_on)
    select ${world.person('clerk')}, post_id, 'acting', '2026-01-04' from kernel.holding where person_id = ${world.person('outsider')}`);
  await run(
    sql`update kernel.holding set to_on = '2026-09-01' where person_id = ${world.person('clerk')} and kind <> 'acting'`,
  );
  expect(await mine()).toEqual([]);
  await run(sql`update kernel.holding set to_on = null where person_id = ${world.person('clerk')}`);
  expect(await mine()).toContain(id);
  await run(sql`delete from kernel.holding where person_id = ${world.person('clerk')} and kind = 'acting'`);
});

test('a permission taken away refuses at once, one given allows at once', async () => {
  const archivist = await world.as('archivist');
  const list = () => archivist.call(archives.prefiled, { query: { limit: 20 } });
  expect((await list()).status).toBe(200);
  const grant = sql`role = 'archivist' and permission = 'archives.read'`;
  const taken = await owner.read.one<{ scope: string }>(
    sql`select scope from kernel.grant_rule where ${grant}`,
  );
  await run(sql`delete from kernel.grant_rule where ${grant}`);
  expect((await list()).error?.code).toBe('base.not_permitted');
  await run(
    sql`insert into kernel.grant_rule (role, permission, scope) values ('archivist', 'archives.read', ${taken.scope})`,
  );
  expect((await list()).status).toBe(200);
});

test('a session that was ended elsewhere reads nothing more, though nothing of the organisation changed', async () => {
  const director = await world.as('director');
  expect((await director.call(sessions.me, {})).status).toBe(200);
  await run(
    sql`delete from kernel.session s using kernel.account a where a.id = s.account_id and a.login = 'shenguohua'`,
  );
  const answer = await director.call(sessions.me, {});
  expect([answer.status, answer.error?.code]).toEqual([401, 'base.not_signed_in']);
});

test('readers by the dozen beside changes of the organisation are each answered as of one side or the other', async () => {
  const chief = await world.as('sectionChief');
  await chief.ok(sessions.me, {});
  const names = new Set<string>();
  await Promise.all([
    ...Array.from({ length: 40 }, async () => {
      names.add((await chief.ok(sessions.me, {})).name);
    }),
    run(sql`update kernel.addressee set name = '罗建平（借调）' where id = ${world.person('sectionChief')}`),
  ]);
  expect([...names].filter((name) => !['罗建平', '罗建平（借调）'].includes(name))).toEqual([]);
  expect((await chief.ok(sessions.me, {})).name).toBe('罗建平（借调）');
});
