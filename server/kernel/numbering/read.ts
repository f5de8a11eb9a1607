/** Reading the ledger: series by year with their counts, numbers with who issued them. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Fragment, sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';

/** A series' year with counts. */
export interface SeriesCounts {
  readonly id: string;
  readonly template: string;
  readonly year: number;
  readonly next: number;
  readonly issued: number;
  readonly reserved: number;
  readonly released: number;
  readonly voided: number;
}

/** One number with its matter. */
export interface LedgerRow {
  readonly serial: number;
  readonly display: string;
  readonly state: 'reserved' | 'issued' | 'released' | 'void';
  readonly origin: 'taken' | 'reserved' | 'manual' | 'skipped';
  readonly matter_id: string | null;
  readonly reason: string | null;
  readonly changed_by: number | null;
  readonly changed_at: Instant | null;
  readonly at: Instant;
  /** Who acted when it was issued; null for what a job did. */
  readonly issued_by: number | null;
}

/** The series of a year, and every year there is. */
export async function seriesOf(
  read: ReadOnly,
  year: number,
): Promise<{ series: SeriesCounts[]; years: number[] }> {
  const series = await read.rows<SeriesCounts>(sql`
    select s.id, s.template, s.year, s.next,
           count(*) filter (where n.state = 'issued')::int as issued, count(*) filter (where n.state = 'reserved')::int as reserved,
           count(*) filter (where n.state = 'released')::int as released, count(*) filter (where n.state = 'void')::int as voided
      from kernel.number_series s left join kernel.number n on n.series_id = s.id
     where s.year = ${year} group by s.id order by (s.id like 'archives.%'), s.id`);
  const years = await read.rows<{ year: number }>(
    sql`select distinct year from kernel.number_series order by year desc`,
  );
  return { series, years: years.map((row) => row.year) };
}

/** Numbers of a series put aside and not used yet, the lowest first; fifty at most. */
export async function reservedOf(
  read: ReadOnly,
  id: string,
): Promise<{ serial: number; display: string; reason: string }[]> {
  return read.rows(sql`select serial, display, coalesce(reason, '') as reason from kernel.number
    where series_id = ${id} and state = 'reserved' order by serial limit 50`);
}

/** A page of a series' numbers, newest first. */
export async function numbersOf(
  read: ReadOnly,
  id: string,
  page: { readonly before: number | undefined; readonly limit: number; readonly gapsOnly: boolean },
): Promise<LedgerRow[]> {
  const below: Fragment = page.before === undefined ? TRUE : sql`n.serial < ${page.before}`;
  return read.rows<LedgerRow>(sql`
    select n.serial, n.display, n.state, n.origin, n.matter_id, n.reason, n.changed_by, n.changed_at, n.at, r.person_id as issued_by
      from kernel.number n
      left join lateral (select person_id from kernel.record r where r.stream = 'matters' and r.subject = n.matter_id::text
        and r.body::jsonb -> 'number' ->> 'display' = n.display order by r.seq limit 1) r on true
     where n.series_id = ${id} and ${below} and ${page.gapsOnly ? sql`(n.state <> 'issued' or n.origin <> 'taken')` : TRUE}
     order by n.serial desc limit ${page.limit}`);
}
