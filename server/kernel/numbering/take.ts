/** Takes the next number of a series. The series row is locked until the commit: no gap, no double, by construction. */

import type { Instant } from '../../../contracts/base/dates.ts';
import { numberingErrors } from '../../../contracts/modules/numbering.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';

/** A number taken; it becomes the matter's when the act is written, or was never taken when it rolls back. */
export interface TakenNumber {
  readonly seriesId: string;
  readonly serial: number;
  readonly display: string;
}

/** A series with its year: `documents.incoming` in 2026. Series are data, one row a year, born from their template. */
export interface SeriesYear {
  readonly series: string;
  readonly year: number;
}

/**
 * Takes the next number. Call it last before writing: whoever holds a series holds up its other takers.
 * @throws numbering.unknown_series
 */
export async function takeNumber(tx: Tx, wanted: SeriesYear, now: Instant): Promise<TakenNumber> {
  const id = seriesId(wanted);
  const row = (await bump(tx, id)) ?? ((await openYear(tx, wanted, id)) ? await bump(tx, id) : undefined);
  if (!row) throw problem(numberingErrors.unknownSeries, { series: wanted.series });
  const display = displayOf(row.template, wanted.year, row.serial);
  await tx.run(sql`insert into kernel.number (series_id, serial, display, state, at)
    values (${id}, ${row.serial}, ${display}, 'issued', ${now})`);
  return { seriesId: id, serial: row.serial, display };
}

/** A series' row of a year. */
export function seriesId({ series, year }: SeriesYear): string {
  return `${series}/${year}`;
}

/** The number as papers show it. */
export function displayOf(template: string, year: number, serial: number): string {
  return template
    .replace('{year}', String(year))
    .replace(/\{serial(?::(\d+))?\}/, (_, width) => String(serial).padStart(Number(width ?? 1), '0'));
}

/** Moves the counter on; the row stays locked until the commit. */
export async function bump(tx: Tx, id: string): Promise<{ serial: number; template: string } | undefined> {
  return tx.first(
    sql`update kernel.number_series set next = next + 1 where id = ${id} returning next - 1 as serial, template`,
  );
}

/** The first number of a new year: the year's row is made from the newest row of the same series. */
export async function openYear(tx: Tx, wanted: SeriesYear, id: string): Promise<boolean> {
  const made = await tx.run(sql`insert into kernel.number_series (id, template, year)
    select ${id}, template, ${wanted.year} from kernel.number_series where id like ${`${wanted.series}/%`} order by year desc limit 1
    on conflict (id) do nothing`);
  return made > 0 || (await tx.first(sql`select 1 from kernel.number_series where id = ${id}`)) !== undefined;
}
