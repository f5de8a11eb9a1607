/** What jobs do after every act, done once for the whole county: notices of what is open, and the search index. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { tell as tellOf } from '../../kernel/notify/api.ts';
import { indexMatters } from '../../kernel/search/api.ts';
import type { PoolClient } from '../../platform/db/pool.ts';
import { sql } from '../../platform/db/sql.ts';
import { type Db, txOf } from '../../platform/db/tx.ts';
import type { Progress } from './seed-county.ts';

const MATTERS_AT_ONCE = 150;
/** Percentages between which the index is made. */
const [INDEX_FROM, INDEX_TO] = [88, 97];

/** Does it. */
export async function tellAndIndex(
  connection: PoolClient,
  db: Db,
  anchor: Instant,
  tell: Progress,
): Promise<void> {
  await indexAll(connection, tell);
  tell(INDEX_TO, '提醒');
  await tellOpen(connection, db, anchor);
  tell(99, '统计信息');
  await connection.query('commit');
  await connection.query('analyze');
  await connection.query('begin');
}

/** An index over all words is made in a fraction of the time when the words are there before it. */
async function indexAll(connection: PoolClient, tell: Progress): Promise<void> {
  const tx = txOf(connection);
  const { definition } = await tx.one<{ definition: string }>(
    sql`select pg_get_indexdef('kernel.search_words_and_readers'::regclass) as definition`,
  );
  await tx.run(sql`drop index kernel.search_words_and_readers`);
  const ids = (await tx.rows<{ id: string }>(sql`select id from kernel.matter order by id`)).map(
    (row) => row.id,
  );
  // One portion is segmented here while the database stores the one before.
  let before: Promise<unknown> = Promise.resolve();
  for (let i = 0; i < ids.length; i += MATTERS_AT_ONCE) {
    tell(INDEX_FROM + ((INDEX_TO - 2 - INDEX_FROM) * i) / ids.length, '检索');
    const portion = indexMatters(tx, ids.slice(i, i + MATTERS_AT_ONCE));
    await before;
    before = portion;
  }
  await before;
  await tx.rows(sql`select set_config('maintenance_work_mem', '256MB', true)`);
  await connection.query(definition);
}

/** Acts whose tasks are open, and what leaders got back of late, are told; what warned of work long done is cleared. */
async function tellOpen(connection: PoolClient, db: Db, anchor: Instant): Promise<void> {
  const tx = txOf(connection);
  const acts = await tx.rows<{ matter_id: string; seq: number; at: Instant }>(sql`
    select matter_id, opened_seq as seq, min(opened_at) as at from kernel.task where state = 'open' group by matter_id, opened_seq
    union
    select subject::uuid, seq, at from kernel.record
     where stream = 'matters' and event = 'chase' and at > ${anchor}::timestamptz - interval '14 days'
     order by at`);
  for (const { matter_id, seq, at } of acts) await tellOf(db, [{ matterId: matter_id, seq }], at);
  await tx.run(sql`update kernel.notice n set cleared_at = m.changed_at from kernel.matter m
     where m.id = n.matter_id and n.cleared_at is null and n.kind like 'clock.%' and not exists (
       select 1 from kernel.task t left join kernel.holding h on h.post_id = t.addressee_id
        where t.matter_id = n.matter_id and t.state = 'open' and n.person_id in (t.addressee_id, h.person_id))`);
  // Whoever was told more than two days ago has seen it.
  await tx.run(sql`update kernel.notice set read_at = at + interval '5 hours'
     where read_at is null and cleared_at is null and at < ${anchor}::timestamptz - interval '2 days'`);
}
