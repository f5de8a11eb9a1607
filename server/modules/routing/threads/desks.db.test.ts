/** Threads about desks and files: slow inboxes of ordinary users, what leaked between two at once, the wrong attachment. */
import { expect, test } from 'vitest';
import { inbox } from '../../../../contracts/modules/desks.ts';
import { download } from '../../../../contracts/modules/files.ts';
import * as matters from '../../../../contracts/modules/matters.ts';
import { sql } from '../../../platform/db/sql.ts';
import { aPaper, dispatched, instructed, registered } from '../../../testing/loop.ts';
import { openWorld } from '../../../testing/world.ts';

const world = await openWorld();

test('platform#7105: a cache by name opened another matter’s attachment; of two papers of one name each opens its own', async () => {
  const clerk = await world.as('clerk');
  const [one, two] = [await registered(world, '同名一'), await registered(world, '同名二')];
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.file set name = '通知.txt' where matter_id in (${one}, ${two})`),
  );
  for (const [matterId, marker] of [
    [one, '同名一'],
    [two, '同名二'],
  ] as const) {
    const page = await clerk.ok(matters.matterPage, { params: { matterId } });
    const file = page.files[0];
    expect(file?.name).toBe('通知.txt');
    const { bytes } = await clerk.call(download, { params: { fileId: file?.id ?? '' } });
    expect(Buffer.from(bytes).equals(Buffer.from(aPaper(marker).bytes))).toBe(true);
  }
});

test('yudao#589: under load one user saw another’s data; forty questions at once are each answered for their asker', async () => {
  const { item } = await instructed(world, '并发');
  const { water, finance } = await dispatched(world, item);
  const [a, b] = [await world.as('waterPrincipal'), await world.as('financePrincipal')];
  const answers = await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      const [who, own, other] = i % 2 === 0 ? [a, water, finance] : [b, finance, water];
      const desk = await who.ok(inbox, { query: { limit: 50 } });
      const page = await who.call(matters.matterPage, { params: { matterId: other } });
      return {
        own: desk.items.some((r) => r.matterId === own),
        other: desk.items.some((r) => r.matterId === other),
        page: page.status,
      };
    }),
  );
  expect(answers.filter((x) => !x.own || x.other || x.page !== 404)).toEqual([]);
});

test('Flowable#2580, Flowable#3975, Activiti#3512, NocoBase#7174: the inbox of an ordinary user reads his own tasks, not the table', async () => {
  const matterId = await registered(world, '慢');
  const mine = world.post('clerk');
  await world.database.owner.transaction(async (tx) => {
    await tx.run(sql`insert into kernel.task (id, matter_id, step, addressee_id, state, round, urgency, opened_at, opened_seq, due_key)
      select gen_random_uuid(), ${matterId}, 'propose', case when n % 500 = 0 then ${mine}::bigint else ${world.post('mayor')}::bigint end,
             case when n % 5 = 0 then 'open' else 'done' end, 1, 'normal', '2026-09-03Z', 1, '2026-09-10Z'::timestamptz + n * interval '1 minute'
        from generate_series(1, 60000) n`);
    await tx.run(sql`analyze kernel.task`);
  });
  const plan = await world.database.owner.read.rows<{ 'QUERY PLAN': string }>(sql`
    explain (analyze, buffers, costs off) select t.id from kernel.task_v t
     where t.addressee_id = ${mine} and t.state = 'open' order by t.due_key, t.id limit 21`);
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toMatch(/using inbox on task/i);
  const pages = Number(/shared hit=(\d+)/.exec(text)?.[1] ?? 0) + Number(/read=(\d+)/.exec(text)?.[1] ?? 0);
  // The table has more than a thousand pages.
  expect(pages).toBeLessThan(60);
});
