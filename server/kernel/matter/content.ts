/** Texts kept apart from events. A purged one answers null: a tombstone stands where it was. */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Bodies by content id; purged and unknown ones are absent. */
export async function textsOf(
  read: ReadOnly | Tx,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await read.rows<{ id: string; body: string }>(
    sql`select id, body from kernel.content where id = any(${wanted}::uuid[]) and body is not null`,
  );
  return new Map(rows.map((row) => [row.id, row.body]));
}

/** One JSON body, or the fallback when it is absent or purged. */
export async function jsonOf<T>(read: ReadOnly | Tx, id: string | null, fallback: T): Promise<T> {
  const body = (await textsOf(read, [id])).get(id ?? '');
  return body === undefined ? fallback : (JSON.parse(body) as T);
}
