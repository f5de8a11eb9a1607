/** Matters and tasks by the million, made inside the database; one task in five is open. */
import type pg from 'pg';

/** How many addressees share the tasks with the person measured. */
const OTHERS = 400;
const BATCH = 500_000;

/** Adds addressees who are nobody in particular. @returns their ids */
async function others(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ first: string }>(
    `with made as (insert into kernel.addressee (kind, name)
       select 'group', '办公组' || i from generate_series(1, $1::int) i returning id) select min(id) as first from made`,
    [OTHERS],
  );
  return Number(rows[0]?.first);
}

/**
 * Brings the number of tasks from `from` to `to`, ten to a matter. Every 400th goes to one of `mine`, in turn. Foreign
 * keys sleep meanwhile: the rows are right, and checking ten million of them is not what is measured.
 */
export async function growTasks(
  db: pg.Client,
  span: { from: number; to: number; mine: readonly number[]; now: string },
): Promise<void> {
  const first = await others(db);
  await db.query("set session_replication_role = 'replica'");
  const unit = (await db.query<{ id: string }>("select id from kernel.unit where kind = 'office'")).rows[0]
    ?.id;
  for (let from = span.from; from < span.to; from += BATCH) {
    const to = Math.min(span.to, from + BATCH);
    await db.query(
      `insert into kernel.matter (id, kind, title, number, source, unit_id, opened_at, definition_version, state, step, seq, head_hash, changed_at)
       select ('00000000-0000-7000-8000-' || lpad(to_hex(m), 12, '0'))::uuid, 'documents.incoming', '关于第' || m || '号事项的通知',
              '云政办收〔2025〕' || m || '号', '江州市人民政府办公室', $3, $4::timestamptz - m * interval '1 second', 1, 'open', 'propose', 1, '', $4
         from generate_series(($1::bigint + 9) / 10, ($2::bigint - 1) / 10) m on conflict do nothing`,
      [from, to, unit, span.now],
    );
    await db.query(
      `insert into kernel.task (id, matter_id, step, addressee_id, state, round, urgency, opened_at, opened_seq, due_at, due_key, warn_at)
       select ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid,
              ('00000000-0000-7000-8000-' || lpad(to_hex(i / 10), 12, '0'))::uuid, 'propose',
              case when i % $5::int = 0 then ($6::bigint[])[1 + (i / $5) % cardinality($6::bigint[])] else $3::bigint + i % $5 end,
              case when (i / $5) % 5 = 0 then 'open' else 'done' end, 1, 'normal', $4, 1, d.at, d.at, d.at - interval '1 day'
         from generate_series($1::bigint, $2::bigint - 1) i,
              lateral (select $4::timestamptz + ((i * 7919) % 2000000 - 1000000) * interval '1 second' as at) d`,
      [from, to, first, span.now, OTHERS, span.mine],
    );
  }
  await db.query("set session_replication_role = 'origin'");
  await db.query('vacuum analyze kernel.task');
  await db.query('vacuum analyze kernel.matter');
}
