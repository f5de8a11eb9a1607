/** The segments a matter should have in the index: head, opinions, file texts; each with who may find it. */
import { hash } from 'node:crypto';
import { idsUnseen, prepared, sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { numberText } from './words.ts';

/** A segment before its words are made; a body is read only where the segment is not in the index yet. */
export interface Segment {
  readonly matter_id: string;
  readonly kind: 'head' | 'opinion' | 'file';
  /** What it is made of, in short: two segments of a matter with one digest have the same words. */
  readonly digest: string;
  readonly text: string;
  readonly content_id: string | null;
  readonly audience: number[] | null;
}

/** A matter as its head segment needs it. */
export interface Head {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly source: string | null;
}

/** Raised when words are made differently: every segment is then made anew. */
const WAY_OF_MAKING = 1;

function digestOf(...parts: readonly (string | null)[]): string {
  return hash('sha256', JSON.stringify([WAY_OF_MAKING, ...parts]), 'base64url');
}

/** All of them. */
export async function wantedSegments(tx: Tx, heads: readonly Head[]): Promise<Segment[]> {
  const ids = heads.map((head) => head.id);
  const [who, opinions, files] = await Promise.all([whoIn(tx, ids), saidIn(tx, ids), filesIn(tx, ids)]);
  return [
    ...heads.map(({ id, title, number, source }): Segment => {
      const text = `${title} ${source ?? ''} ${numberText(number ?? '')} ${who.get(id) ?? ''}`;
      return { matter_id: id, kind: 'head', digest: digestOf(text), text, content_id: null, audience: null };
    }),
    ...opinions,
    ...files,
  ];
}

/** By matter its units and whoever did something in it, with their pinyin. */
async function whoIn(tx: Tx, matterIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; who: string }>(
    prepared(sql`
    select x.id, string_agg(a.name || ' ' || a.pinyin || ' ' || a.initials, ' ' order by a.id) as who from (
      select m.id, m.unit_id as who from kernel.matter m where m.id = any(${idsUnseen(matterIds, 'uuid')})
      union select m.id, m.lead_unit_id from kernel.matter m where m.id = any(${idsUnseen(matterIds, 'uuid')})
      union select r.subject::uuid, r.person_id from kernel.record r where r.stream = 'matters' and r.subject = any(${idsUnseen(matterIds, 'text')})
    ) x join kernel.addressee a on a.id = x.who group by x.id`),
  );
  return new Map(rows.map((row) => [row.id, row.who]));
}

interface Source {
  readonly id: string;
  readonly matter_id: string;
  /** The option ticked with an opinion, the name of a file. */
  readonly label: string | null;
  readonly content_id: string | null;
  readonly audience: number[] | null;
}

function segmentOf(kind: Segment['kind'], { id, label, ...source }: Source): Segment {
  return { ...source, kind, digest: digestOf(id, label, source.content_id), text: label ?? '' };
}

/** Opinions; of a purged one only the option is left, and its digest is another. */
async function saidIn(tx: Tx, matterIds: readonly string[]): Promise<Segment[]> {
  const rows = await tx.rows<Source>(
    prepared(sql`select o.id, o.matter_id, o.option_label as label, o.audience, c.id as content_id
       from kernel.opinion o left join kernel.content c on c.id = o.content_id and c.purged_at is null
      where o.matter_id = any(${idsUnseen(matterIds, 'uuid')})`),
  );
  return rows.map((row) => segmentOf('opinion', row));
}

async function filesIn(tx: Tx, matterIds: readonly string[]): Promise<Segment[]> {
  const rows = await tx.rows<Source>(
    prepared(sql`select f.id, f.matter_id, f.name as label, f.audience, c.id as content_id
       from kernel.file f left join kernel.content c on c.id = f.text_id and c.purged_at is null
      where f.matter_id = any(${idsUnseen(matterIds, 'uuid')}) and f.purged_at is null and f.version_of is null`),
  );
  return rows.map((row) => segmentOf('file', row));
}
