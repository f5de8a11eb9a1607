/** Puts matters' segments into the index anew: head, opinions, file texts; each with its readers. */
import { idsUnseen, prepared, sql } from '../../platform/db/sql.ts';
import type { Db, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { numberText, wordsOf } from './words.ts';

interface Segment {
  readonly matter_id: string;
  readonly kind: 'head' | 'opinion' | 'file';
  readonly text: string;
  readonly audience: number[] | null;
}

/** Rebuilds the segments of one matter. Derived data: idempotent, and gone with what was purged. */
export async function indexMatter(db: Db, matterId: string): Promise<void> {
  await db.lazily((tx) => indexMatters(tx, [matterId]));
}

/** The same for many matters, in as many round trips. */
export async function indexMatters(tx: Tx, matterIds: readonly string[]): Promise<void> {
  const ids = idsUnseen(matterIds, 'uuid');
  // A lock that excludes itself: two runs side by side would each leave their segments.
  const matters = await tx.rows<{ id: string; title: string; number: string | null; source: string | null }>(
    prepared(
      sql`select id, title, number, source from kernel.matter where id = any(${ids}) order by id for no key update`,
    ),
  );
  if (matters.length === 0) return;
  const [who, opinions, files] = await Promise.all([
    whoIn(tx, matterIds),
    saidIn(tx, matterIds),
    filesIn(tx, matterIds),
  ]);
  const segments = [
    ...matters.map(({ id, title, number, source }): Segment => {
      const text = `${title} ${source ?? ''} ${numberText(number ?? '')} ${who.get(id) ?? ''}`;
      return { matter_id: id, kind: 'head', text, audience: null };
    }),
    ...opinions,
    ...files,
  ];
  await tx.run(prepared(sql`delete from kernel.search_segment where matter_id = any(${ids})`));
  const rows = segments.map(({ text, ...segment }) => ({ ...segment, id: newId(), words: wordsOf(text) }));
  await tx.run(
    prepared(sql`insert into kernel.search_segment (id, matter_id, kind, words, audience, readers)
    select x.id, x.matter_id, x.kind, to_tsvector('simple', x.words),
           case when jsonb_typeof(x.audience) = 'array' then array(select jsonb_array_elements_text(x.audience)::bigint) end, r.keys
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, matter_id uuid, kind text, words text, audience jsonb)
      join (select m.id, kernel.reader_keys(m.id) as keys from kernel.matter m where m.id = any(${ids})) r on r.id = x.matter_id`),
  );
}

/** By matter its units and whoever did something in it, with their pinyin. */
async function whoIn(tx: Tx, matterIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; who: string }>(
    prepared(sql`
    select x.id, string_agg(a.name || ' ' || a.pinyin || ' ' || a.initials, ' ') as who from (
      select m.id, m.unit_id as who from kernel.matter m where m.id = any(${idsUnseen(matterIds, 'uuid')})
      union select m.id, m.lead_unit_id from kernel.matter m where m.id = any(${idsUnseen(matterIds, 'uuid')})
      union select r.subject::uuid, r.person_id from kernel.record r where r.stream = 'matters' and r.subject = any(${idsUnseen(matterIds, 'text')})
    ) x join kernel.addressee a on a.id = x.who group by x.id`),
  );
  return new Map(rows.map((row) => [row.id, row.who]));
}

async function saidIn(tx: Tx, matterIds: readonly string[]): Promise<Segment[]> {
  const rows = await tx.rows<{
    matter_id: string;
    body: string | null;
    option_label: string | null;
    audience: number[] | null;
  }>(
    prepared(sql`select o.matter_id, c.body, o.option_label, o.audience from kernel.opinion o left join kernel.content c on c.id = o.content_id
         where o.matter_id = any(${idsUnseen(matterIds, 'uuid')})`),
  );
  return rows.map(({ matter_id, body, option_label, audience }) => ({
    matter_id,
    kind: 'opinion',
    text: `${option_label ?? ''} ${body ?? ''}`,
    audience,
  }));
}

async function filesIn(tx: Tx, matterIds: readonly string[]): Promise<Segment[]> {
  const rows = await tx.rows<{
    matter_id: string;
    name: string;
    body: string | null;
    audience: number[] | null;
  }>(
    prepared(sql`select f.matter_id, f.name, c.body, f.audience from kernel.file f left join kernel.content c on c.id = f.text_id
         where f.matter_id = any(${idsUnseen(matterIds, 'uuid')}) and f.purged_at is null and f.version_of is null`),
  );
  return rows.map(({ matter_id, name, body, audience }) => ({
    matter_id,
    kind: 'file',
    text: `${name} ${body ?? ''}`,
    audience,
  }));
}
