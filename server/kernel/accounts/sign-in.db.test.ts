import { expect, test } from 'vitest';
import { signIn as contract } from '../../../contracts/modules/sessions.ts';
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
