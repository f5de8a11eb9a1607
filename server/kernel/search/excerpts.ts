/** Surroundings of what was found: three questions for a whole page of hits, and never a whole file through the wire. */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { segmentVisibleTo } from '../access/api.ts';
import type { Actor } from '../org/api.ts';
import type { Found, Hit } from './find.ts';
import { excerptOf, foldedRuns, matchesNumber } from './words.ts';

/** Characters of a file's text fetched on each side of the words. */
const AROUND = 80;

interface Text {
  readonly matter_id: string;
  readonly body: string;
}

/** The hits with their excerpts, in their order. */
export async function excerptsOf(
  read: ReadOnly,
  actor: Actor,
  hits: readonly Hit[],
  q: string,
): Promise<Found[]> {
  const idsOf = (segment: Hit['segment']) => hits.filter((h) => h.segment === segment).map((h) => h.id);
  const heads = new Map(hits.filter((h) => h.segment === 'head').map((hit) => [hit.id, headOf(hit, q)]));
  const byName = [...heads].filter(([, head]) => head.found === 'people').map(([id]) => id);
  const [opinions, files, names] = await Promise.all([
    opinionsOf(read, actor, idsOf('opinion')),
    filesOf(read, actor, idsOf('file'), q),
    namesOf(read, byName, q),
  ]);
  return hits.map(({ segment, ...hit }) => {
    const head = heads.get(hit.id);
    if (head || segment === 'head') {
      const named = names.filter((n) => n.matter_id === hit.id).map((n) => `«${n.body}»`);
      return { ...hit, ...headOf(hit, q), ...(named.length > 0 ? { excerpt: named.join('、') } : {}) };
    }
    const texts = (segment === 'opinion' ? opinions : files)
      .filter((text) => text.matter_id === hit.id)
      .map(({ body }) => excerptOf(body, q));
    return { ...hit, found: segment, excerpt: texts.find((text) => text.includes('«')) ?? texts[0] ?? '' };
  });
}

/** In which part of the head the words stand: the title, else the number, else it was somebody's name or a unit's. */
function headOf(hit: { title: string; number: string | null }, q: string): Pick<Found, 'found' | 'excerpt'> {
  const title = excerptOf(hit.title, q);
  if (title.includes('«')) return { found: 'title', excerpt: title };
  if (hit.number !== null && matchesNumber(hit.number, q)) return { found: 'number', excerpt: hit.number };
  return { found: 'people', excerpt: title };
}

/** Whose names they were: units of a matter and whoever did something in it, as far as they are what was typed. */
async function namesOf(read: ReadOnly, ids: readonly string[], q: string): Promise<Text[]> {
  if (ids.length === 0) return [];
  const runs = foldedRuns(q);
  const rows = await read.rows<Text & { pinyin: string; initials: string }>(sql`
    select distinct w.matter_id, a.name as body, a.pinyin, a.initials from (
      select r.subject::uuid as matter_id, r.person_id as who from kernel.record r where r.stream = 'matters' and r.subject = any(${[...ids]}::text[])
      union select m.id, m.unit_id from kernel.matter m where m.id = any(${[...ids]}::uuid[])
      union select m.id, m.lead_unit_id from kernel.matter m where m.id = any(${[...ids]}::uuid[])) w
      join kernel.addressee a on a.id = w.who order by a.name`);
  return rows.filter(({ body, pinyin, initials }) =>
    runs.some((run) => body.includes(run) || pinyin.startsWith(run) || initials.startsWith(run)),
  );
}

async function opinionsOf(read: ReadOnly, actor: Actor, ids: readonly string[]): Promise<Text[]> {
  if (ids.length === 0) return [];
  return read.rows<Text>(sql`
    select o.matter_id, coalesce(o.option_label || ' ', '') || coalesce(left(c.body, 20000), '') as body
      from kernel.opinion o left join kernel.content c on c.id = o.content_id
     where o.matter_id = any(${[...ids]}::uuid[]) and ${segmentVisibleTo(actor, sql`o.audience`)} order by o.seq, o.id`);
}

async function filesOf(read: ReadOnly, actor: Actor, ids: readonly string[], q: string): Promise<Text[]> {
  if (ids.length === 0) return [];
  const [run = ''] = foldedRuns(q).sort((a, b) => b.length - a.length);
  const rows = await read.rows<Text>(sql`
    select f.matter_id, f.name || ' ' || coalesce(substr(c.body, greatest(1, strpos(lower(c.body), ${run}) - ${AROUND}), ${2 * AROUND + run.length}), '') as body
      from kernel.file f left join kernel.content c on c.id = f.text_id
     where f.matter_id = any(${[...ids]}::uuid[]) and f.purged_at is null and f.version_of is null and ${segmentVisibleTo(actor, sql`f.audience`)}
     order by f.at, f.id`);
  return rows.map((row) => ({ ...row, body: proseOf(row.body) }));
}

/** A file's text is kept by pages and lines: what holds these together is no text, even where it was cut through. */
function proseOf(cut: string): string {
  return cut.replace(/"?page"?:\d*,?|"?lines"?:|\\[nrt]|","|[[\]{}"]/g, '');
}
