/** Finds matters by words: only segments and matters that the searcher may read, whatever the index holds. */
import type { Urgency } from '../../../contracts/base/acts.ts';
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import { type Fragment, sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { segmentVisibleTo, visibleTo } from '../access/api.ts';
import { type Actor, readReach } from '../org/api.ts';
import { excerptsOf } from './excerpts.ts';
import { queryOf } from './words.ts';

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

/** What to find, and among which. */
export interface Wanted {
  readonly q: string;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  /** Begun on these days, in Shanghai. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** Owned or led by this unit. */
  readonly unitId?: number | undefined;
  /** A part of the name of where it came from. */
  readonly source?: string | undefined;
  readonly urgency?: Urgency | undefined;
  /** Those alone in which I did something. */
  readonly mine?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A row found, before its excerpt is cut. */
export type Hit = Omit<Found, 'excerpt' | 'found'> & { readonly segment: 'head' | 'opinion' | 'file' };

/** Matters that match, newest first, one row each. `after`: id of the last one seen. */
export async function findMatters(read: ReadOnly, actor: Actor, wanted: Wanted): Promise<Found[]> {
  const query = queryOf(wanted.q);
  if (query === '') return [];
  const hits = await read.rows<Hit>(sql`
    with hit as materialized (
      select s.matter_id, min(array_position(array['head','opinion','file'], s.kind)) as best
        from kernel.search_segment s
       where s.words @@ ${query}::tsquery and s.readers && ${keysOf(actor)} and ${segmentVisibleTo(actor, sql`s.audience`)}
         and ${wanted.after ? sql`s.matter_id < ${wanted.after}::uuid` : TRUE}
       group by s.matter_id)
    select m.id, m.kind, m.title, m.number, m.state, m.opened_at, (array['head','opinion','file'])[hit.best] as segment,
           (select name from kernel.addressee u where u.id = m.lead_unit_id) as unit_name
      from hit join kernel.matter m on m.id = hit.matter_id
     where ${visibleTo(actor)} and ${among(actor, wanted)}
     order by hit.matter_id desc limit ${wanted.limit}`);
  return excerptsOf(read, actor, hits, wanted.q);
}

/** The keys a searcher may find under; at least those that open something to him. See `kernel.reader_keys`. */
function keysOf(actor: Actor): Fragment {
  const named = readReach(actor).flatMap((reach) => reach.addressees);
  const reads = Object.entries(actor.grants).filter(([permission]) => permission.endsWith('.read'));
  const units = reads.flatMap(([permission]) => actor.grantUnits[permission] ?? []);
  const whole = reads.filter(([, scope]) => scope === 'all').map(([permission]) => permission);
  const keys = [...new Set([actor.personId, ...named, ...units.map((id) => -id)])];
  return whole.length === 0
    ? sql`${keys}::bigint[]`
    : sql`(${keys}::bigint[] || array(select kernel.module_key(p) from unnest(${whole}::text[]) p))`;
}

function among(actor: Actor, wanted: Wanted): Fragment {
  const day = sql`(m.opened_at at time zone 'Asia/Shanghai')::date`;
  const conditions = [
    wanted.kind ? sql`m.kind = ${wanted.kind}` : TRUE,
    wanted.state ? sql`m.state = ${wanted.state}` : TRUE,
    wanted.from ? sql`${day} >= ${wanted.from}` : TRUE,
    wanted.to ? sql`${day} <= ${wanted.to}` : TRUE,
    wanted.unitId ? sql`${wanted.unitId} in (m.unit_id, m.lead_unit_id)` : TRUE,
    wanted.source ? sql`strpos(m.source, ${wanted.source}) > 0` : TRUE,
    wanted.urgency ? sql`m.urgency = ${wanted.urgency}` : TRUE,
    wanted.mine
      ? sql`exists (select 1 from kernel.record r where r.stream = 'matters' and r.subject = m.id::text and r.person_id = ${actor.personId})`
      : TRUE,
  ];
  return conditions.reduce((all, one) => sql`${all} and ${one}`);
}
