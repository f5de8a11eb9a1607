import { expect, test } from 'vitest';
import { signIn as contract } from '../../../contracts/modules/sessions.ts';
import { DEMO_PASSWORD } from '../../../db/seeds/office.ts';
import { sql } from '../../platform/db/sql.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

test.each(['', '-'])('an account whose first password is not set (%j) is shut to everybody', async (hash) => {
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.account set password_hash = ${hash}, is_active = false where login = 'qinlang'`),
  );
  const answer = world
    .stranger()
    .refused(
      contract,
      { body: { account: 'qinlang', password: 'nobody has this password' } },
      'sessions.wrong_credentials',
    );
  expect((await answer).params).toEqual({});
});

test('who left his last post is told so with the right password, and with a wrong one no more than anybody', async () => {
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.holding set to_on = '2026-09-02' where person_id = ${world.person('outsider')}`),
  );
  const body = (password: string) => ({ body: { account: 'jiangyifan', password } });
  const stranger = world.stranger();
  await stranger.refused(contract, body(DEMO_PASSWORD), 'sessions.holds_no_post');
  await stranger.refused(contract, body('something else'), 'sessions.wrong_credentials');
  const told = await world.database.db.read.rows<{ event: string }>(
    sql`select r.event from kernel.record r where r.stream = 'sign_ins' and r.person_id = ${world.person('outsider')} order by r.seq`,
  );
  expect(told.map((r) => r.event)).toEqual(['sign_in.no_post', 'sign_in.failed']);
});
