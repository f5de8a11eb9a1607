/**
 * Brings matters' segments in the index up to what the matters are now. Derived data: idempotent, and gone with what was
 * purged. What an act did not touch stays as it is: a paper of a hundred pages is not indexed anew for a signature.
 */
import { idsUnseen, prepared, sql } from '../../platform/db/sql.ts';
import type { Db, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { type Head, type Segment, wantedSegments } from './segments.ts';
import { wordsOf } from './words.ts';

/** One matter. */
export async function indexMatter(db: Db, matterId: string): Promise<void> {
  await db.lazily((tx) => indexMatters(tx, [matterId]));
}

/** Many matters, in as many round trips. */
export async function indexMatters(tx: Tx, matterIds: readonly string[]): Promise<void> {
  // A lock that excludes itself: two runs side by side would each leave their segments.
  const heads = await tx.rows<Head>(
    prepared(
      sql`select id, title, number, source from kernel.matter where id = any(${idsUnseen(matterIds, 'uuid')}) order by id for no key update`,
    ),
  );
  if (heads.length === 0) return;
  const [wanted, indexed] = await Promise.all([wantedSegments(tx, heads), indexedOf(tx, matterIds)]);
  const known = new Set(indexed.map(keyOf));
  const needed = new Set(wanted.map(keyOf));
  const stale = indexed.filter((segment) => !needed.has(keyOf(segment))).map((segment) => segment.id);
  const missing = wanted.filter((segment) => !known.has(keyOf(segment)));
  if (stale.length > 0)
    await tx.run(
      prepared(sql`delete from kernel.search_segment where id = any(${idsUnseen(stale, 'uuid')})`),
    );
  await updateReaders(tx, indexed);
  await insertSegments(tx, missing);
}

interface Indexed extends Pick<Segment, 'matter_id' | 'kind' | 'digest' | 'audience'> {
  readonly id: string;
  /** Found by others than may read the matter now, or not by all of them. */
  readonly has_other_readers: boolean;
}

/** The same words for the same persons. */
function keyOf({ matter_id, kind, digest, audience }: Omit<Indexed, 'id' | 'has_other_readers'>): string {
  return `${matter_id} ${kind} ${digest} ${audience?.join(',') ?? 'all'}`;
}

async function indexedOf(tx: Tx, matterIds: readonly string[]): Promise<Indexed[]> {
  return tx.rows<Indexed>(
    prepared(sql`
    select s.id, s.matter_id, s.kind, s.digest, s.audience,
           not (s.readers @> r.keys and s.readers <@ r.keys) as has_other_readers
      from (select m.id, kernel.reader_keys(m.id) as keys from kernel.matter m where m.id = any(${idsUnseen(matterIds, 'uuid')})) r
      join kernel.search_segment s on s.matter_id = r.id`),
  );
}

async function updateReaders(tx: Tx, indexed: readonly Indexed[]): Promise<void> {
  const changed = [...new Set(indexed.filter((s) => s.has_other_readers).map((s) => s.matter_id))];
  if (changed.length === 0) return;
  await tx.run(
    prepared(sql`update kernel.search_segment s set readers = r.keys
      from (select m.id, kernel.reader_keys(m.id) as keys from kernel.matter m where m.id = any(${idsUnseen(changed, 'uuid')})) r
     where s.matter_id = r.id`),
  );
}

async function insertSegments(tx: Tx, missing: readonly Segment[]): Promise<void> {
  if (missing.length === 0) return;
  const bodies = await bodiesOf(
    tx,
    missing.flatMap((segment) => segment.content_id ?? []),
  );
  const rows = missing.map(({ text, content_id, ...segment }) => ({
    ...segment,
    id: newId(),
    words: wordsOf(content_id === null ? text : `${text} ${bodies.get(content_id) ?? ''}`),
  }));
  await tx.run(
    prepared(sql`insert into kernel.search_segment (id, matter_id, kind, digest, words, audience, readers)
    select x.id, x.matter_id, x.kind, x.digest, to_tsvector('simple', x.words),
           case when jsonb_typeof(x.audience) = 'array' then array(select jsonb_array_elements_text(x.audience)::bigint) end, r.keys
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, matter_id uuid, kind text, digest text, words text, audience jsonb)
      join (select m.id, kernel.reader_keys(m.id) as keys from kernel.matter m
             where m.id = any(${idsUnseen([...new Set(rows.map((row) => row.matter_id))], 'uuid')})) r on r.id = x.matter_id`),
  );
}

async function bodiesOf(tx: Tx, contentIds: readonly string[]): Promise<Map<string, string>> {
  if (contentIds.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; body: string | null }>(
    prepared(sql`select id, body from kernel.content where id = any(${idsUnseen(contentIds, 'uuid')})`),
  );
  return new Map(rows.map((row) => [row.id, row.body ?? '']));
}
