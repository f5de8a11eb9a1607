/** Very many clocks: what falls due is found by an index page by page, taken once by whichever node comes first, in bounded batches. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql, statement } from '../../platform/db/sql.ts';
import { registered } from '../../testing/loop.ts';
import { sizeOf } from '../../testing/size.ts';
import { openWorld } from '../../testing/world.ts';
import { dueSteps, sweepClocks } from './api.ts';

const world = await openWorld();
const MANY = sizeOf({ ordinary: 2000, nightly: 1_000_000 });
const DUE = 40;

/** Stopped clocks of a matter with a step each: what the sweep reads past, or has read long ago. */
async function manySteps(matterId: string, n: number, at: string, done: string | null): Promise<void> {
  await world.database.owner.transaction((tx) =>
    tx.run(sql`
      with made as (
        insert into kernel.clock (id, matter_id, rule, owner_id, budget, unit, starts_at, state, due_at, due_on, calendar_version)
          select gen_random_uuid(), ${matterId}, 'documents.handling', ${world.post('clerk')}, 3, 'working-days', ${at}, 'stopped', ${at}, '2027-01-01', 'x'
            from generate_series(1, ${n}) returning id
      )
      insert into kernel.clock_step (clock_id, step, kind, at, detail, done_at)
        select id, 0, 'warn', ${at}::timestamptz, '{"to": "holder"}', ${done}::timestamptz from made`),
  );
}

test('the sweep finds what is due among very many by the index, in the order of it', async () => {
  world.clock.set('2026-09-03T01:00:00.000Z' as Instant);
  const past = await registered(world, '众多时限');
  // Its own warning would gather all of them as facts.
  await world.database.owner.transaction((tx) => tx.run(sql`update kernel.clock_step set done_at = at`));
  const due = await registered(world, '到期的');
  await manySteps(past, MANY, '2026-08-01T00:00:00Z', '2026-08-01T00:00:00Z');
  await manySteps(past, MANY, '2027-01-01T00:00:00Z', null);
  await manySteps(due, DUE, '2026-09-03T02:00:00Z', null);
  await world.database.owner.transaction((tx) => tx.rows({ text: 'analyze kernel.clock_step', values: [] }));
  const { text, values } = statement(dueSteps('2026-09-03T03:00:00.000Z' as Instant, 20));
  const plan = await world.database.owner.read.rows<{ 'QUERY PLAN': string }>({
    text: `explain (costs off) ${text}`,
    values,
  });
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toContain('Index Scan using clock_step_due');
  expect(lines).not.toMatch(/Seq Scan on clock_step/);
  const first = await world.database.db.read.rows<{ clock_id: string; at: Instant; step: number }>(
    dueSteps('2026-09-03T03:00:00.000Z' as Instant, 20),
  );
  expect(first).toHaveLength(20);
  const rest = await world.database.db.read.rows<{ clock_id: string }>(
    dueSteps('2026-09-03T03:00:00.000Z' as Instant, 200, first.at(-1)),
  );
  expect(rest).toHaveLength(DUE - 20);
  expect(new Set([...first, ...rest].map((row) => row.clock_id)).size).toBe(DUE);
});

test('steps that nothing can be decided upon silence nobody behind them, however many stand before', async () => {
  // Those of stopped clocks stay undone; twenty a page, and the paper's own warning comes last.
  world.clock.set('2026-09-07T01:00:00.000Z' as Instant);
  expect(await sweepClocks(world.kernel, 20)).toBe(1);
  expect(await sweepClocks(world.kernel, 20)).toBe(0);
});

test('two nodes that sweep at once tell once', async () => {
  world.clock.set('2026-09-07T01:00:00.000Z' as Instant);
  const matterId = await registered(world, '两个节点');
  world.clock.set('2026-09-10T01:00:00.000Z' as Instant);
  const taken = await Promise.all([1, 2, 3].map(() => sweepClocks(world.kernel)));
  expect(taken.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
  const told = await world.database.db.read.rows<{ kind: string; n: number }>(
    sql`select kind, count(*)::int as n from kernel.notice where matter_id = ${matterId} and kind like 'clock.%' group by kind`,
  );
  expect(told).toEqual([{ kind: 'clock.warn', n: 1 }]);
});
