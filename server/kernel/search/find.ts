/** Finds matters by words: only segments and matters that the searcher may read, whatever the index holds. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { segmentVisibleTo, visibleTo } from '../access/api.ts';
import type { Actor } from '../org/api.ts';
import { excerptOf, queryOf } from './words.ts';

/** One matter found, by its best segment. */
export interface Found {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  /** The unit that leads. */
  readonly unit_name: string | null;
  readonly state: 'open' | 'suspended' | 'closed' | 'filed' | 'void';
  readonly opened_at: Instant;
  readonly found: 'title' | 'number' | 'opinion' | 'file' | 'people';
  readonly excerpt: string;
}

/** Matters that match, newest first, one row each. `after`: id of the last one seen. */
export async function findMatters(
  read: ReadOnly,
  actor: Actor,
  input: {
    q: string;
    kind?: string | undefined;
    state?: string | undefined;
    after?: string | undefined;
    limit: number;
  },
): Promise<Found[]> {
  const query = queryOf(input.q);
  if (query === '') return [];
  const rows = await read.rows<Omit<Found, 'excerpt'>>(sql`
    select distinct on (m.id) m.id, m.kind, m.title, m.number, m.state, m.opened_at, s.kind as found,
           (select name from kernel.addressee u where u.id = m.lead_unit_id) as unit_name
      from kernel.search_segment s join kernel.matter m on m.id = s.matter_id
     where s.words @@ ${query}::tsquery and ${segmentVisibleTo(actor, sql`s.audience`)} and ${visibleTo(actor)}
       and ${input.kind ? sql`m.kind = ${input.kind}` : TRUE} and ${input.state ? sql`m.state = ${input.state}` : TRUE}
       and ${input.after ? sql`m.id < ${input.after}::uuid` : TRUE}
     order by m.id desc, array_position(array['number','title','opinion','people','file'], s.kind)
     limit ${input.limit}`);
  return Promise.all(
    rows.map(async (row) => ({ ...row, excerpt: await excerpt(read, actor, row, input.q) })),
  );
}

async function excerpt(
  read: ReadOnly,
  actor: Actor,
  row: Omit<Found, 'excerpt'>,
  q: string,
): Promise<string> {
  if (row.found === 'title' || row.found === 'people') return excerptOf(row.title, q);
  if (row.found === 'number') return row.number ?? '';
  const source =
    row.found === 'opinion'
      ? sql`select coalesce(o.option_label || ' ', '') || coalesce(c.body, '') as body from kernel.opinion o
             left join kernel.content c on c.id = o.content_id
            where o.matter_id = ${row.id} and ${segmentVisibleTo(actor, sql`o.audience`)}`
      : sql`select f.name || ' ' || coalesce((select string_agg(line, ' ') from jsonb_array_elements(c.body::jsonb) p,
                jsonb_array_elements_text(p -> 'lines') line), '') as body
              from kernel.file f left join kernel.content c on c.id = f.text_id
             where f.matter_id = ${row.id} and f.purged_at is null and ${segmentVisibleTo(actor, sql`f.audience`)}`;
  const bodies = await read.rows<{ body: string }>(source);
  const best = bodies.map(({ body }) => excerptOf(body, q));
  return best.find((text) => text.includes('«')) ?? best[0] ?? '';
}
