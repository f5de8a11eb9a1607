/** Records and seals as the auditor sees them: who, when, which event; of matters neither title nor words. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';

/** A record's head. */
export interface RecordLine {
  readonly id: number;
  readonly stream: 'matters' | 'sign_ins' | 'settings' | 'refusals' | 'reads';
  readonly event: string;
  readonly person: string | null;
  readonly at: Instant;
  /** Of settings and sign-ins, where it holds no business: what was set. */
  readonly detail: string | null;
}

/** Newest first. */
export async function recordLines(
  read: ReadOnly,
  page: { stream: RecordLine['stream'] | null; after: number | null; limit: number },
): Promise<RecordLine[]> {
  const lines = await read.rows<RecordLine>(sql`
    select r.id, r.stream, r.event, r.at, a.name as person,
           case when r.stream in ('settings', 'sign_ins') then r.body
                when r.stream = 'refusals' then r.body::jsonb ->> 'code' end as detail
      from kernel.record r left join kernel.addressee a on a.id = r.person_id
     where ${page.stream === null ? TRUE : sql`r.stream = ${page.stream}`} and ${page.after === null ? TRUE : sql`r.id < ${page.after}`}
     order by r.id desc limit ${page.limit}`);
  return named(read, lines);
}

/** Whom a setting concerns stands in it by number; the auditor reads names. */
const WHO = ['standIn', 'receiver', 'person', 'post', 'unit', 'parent', 'leader', 'other', 'to'];
/** More is not shown of one record: a list of a thousand members is a count to whoever reads it. */
const LONGEST_DETAIL = 4_000;

async function named(read: ReadOnly, lines: readonly RecordLine[]): Promise<RecordLine[]> {
  const bodies = lines.map((line) => (line.detail?.startsWith('{') ? bodyOf(line.detail) : undefined));
  const ids = bodies.flatMap((body) => WHO.map((key) => body?.[key])).filter((id) => typeof id === 'number');
  const rows = await read.rows<{ id: number; name: string }>(
    sql`select id, name from kernel.addressee where id = any(${ids}::bigint[])`,
  );
  const names = new Map<unknown, string>(rows.map((row) => [row.id, row.name]));
  return lines.map((line, i) => {
    const body = bodies[i];
    if (!body) return line;
    const shown = Object.entries(body).map(([key, value]) => [
      key,
      (WHO.includes(key) ? names.get(value) : undefined) ?? value,
    ]);
    const detail = JSON.stringify(Object.fromEntries(shown));
    return { ...line, detail: detail.length > LONGEST_DETAIL ? null : detail };
  });
}

function bodyOf(detail: string): Record<string, unknown> {
  return JSON.parse(detail) as Record<string, unknown>;
}

/** How far everything is sealed. */
export interface SealStanding {
  readonly seals: number;
  readonly lastAt: Instant | null;
  readonly lastHash: string | null;
  readonly records: number;
}

/** The seals counted, and the last. */
export async function sealStanding(read: ReadOnly): Promise<SealStanding> {
  return read.one<SealStanding>(sql`
    select count(*)::int as seals, max(at) as "lastAt", coalesce(sum(records), 0)::int as records,
           (select hash from kernel.seal order by id desc limit 1) as "lastHash" from kernel.seal`);
}
