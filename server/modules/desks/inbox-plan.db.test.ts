/** The inbox is planned once a connection, however many tasks there are. */
import pg from 'pg';
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import { defaultCalendar } from '../../kernel/calendar/api.ts';
import { getActor } from '../../kernel/org/api.ts';
import type { Fragment, Statement } from '../../platform/db/sql.ts';
import { openWorld } from '../../testing/world.ts';
import { inbox } from './queries/inbox.ts';

const world = await openWorld();

test('the plan for any value is taken also where pages are dear: the clerk’s page is not planned anew each time', async () => {
  const { db, url } = world.database;
  const now: Instant = world.clock.now();
  const sent: Statement[] = [];
  const read = {
    ...db.read,
    rows: (query: Fragment | Statement) => {
      if ('text' in query) sent.push(query);
      return db.read.rows(query);
    },
  };
  const actor = await getActor(db.read, world.person('clerk'), now);
  const kernel = { calendar: defaultCalendar };
  await inbox({ read, actor, now, kernel } as never, { query: { limit: 20, whose: 'mine' } } as never);
  const [statement] = sent;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // As if the tables were ten thousand times as large: what the plans differ by outweighs the work of planning.
  await client.query('set random_page_cost = 40000; set seq_page_cost = 40000; set cpu_tuple_cost = 100');
  for (let i = 0; i < 12; i += 1)
    await client.query({ name: 'page', text: statement?.text ?? '', values: [...(statement?.values ?? [])] });
  const { rows } = await client.query(
    'select generic_plans::int, custom_plans::int from pg_prepared_statements',
  );
  await client.end();
  expect(rows).toEqual([{ generic_plans: 7, custom_plans: 5 }]);
});
