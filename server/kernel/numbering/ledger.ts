/**
 * What else can become of a number: put aside, given back, given after all, void, given by hand. The series is locked
 * first, so that two of these never meet; each leaves its reason, which is what explains the gap later.
 */
import type { Instant } from '../../../contracts/base/dates.ts';
import { numberingErrors } from '../../../contracts/modules/numbering.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';
import { normaliseNumber, readNumber } from './format.ts';
import {
  bump,
  displayOf,
  openYear,
  type SeriesYear,
  seriesId,
  type TakenNumber,
  takeNumber,
} from './take.ts';

/** Who does it, why and when. */
export interface NumberBy {
  readonly by: number;
  readonly reason: string;
  readonly now: Instant;
}

/** A number's place. */
export interface NumberPlace extends SeriesYear {
  readonly serial: number;
}

interface NumberRow {
  readonly serial: number;
  readonly display: string;
  readonly state: 'reserved' | 'issued' | 'released' | 'void';
}

/** Longest leap that a number by hand may make: a slip of the pen must not leave thousands of gaps. */
export const LONGEST_LEAP = 50;

/** Puts the next numbers aside for papers to come. @throws numbering.unknown_series */
export async function reserveNumbers(
  tx: Tx,
  wanted: SeriesYear,
  count: number,
  as: NumberBy,
): Promise<TakenNumber[]> {
  const taken: TakenNumber[] = [];
  for (let i = 0; i < count; i += 1) taken.push(await addNext(tx, wanted, 'reserved', 'reserved', as));
  return taken;
}

/** Gives a reserved number back: it may be filled. @throws numbering.no_such_number, numbering.wrong_state */
export async function releaseNumber(tx: Tx, place: NumberPlace, as: NumberBy): Promise<string> {
  return changed(tx, place, 'released', ['reserved'], as);
}

/** 作废, for ever; the matter that has it keeps it in its papers. @throws numbering.no_such_number, numbering.wrong_state */
export async function voidNumber(tx: Tx, place: NumberPlace, as: NumberBy): Promise<string> {
  return changed(tx, place, 'void', ['issued', 'reserved', 'released'], as);
}

/** Gives a reserved or released number after all; it becomes the matter's when the act is written. */
export async function fillNumber(tx: Tx, place: NumberPlace, as: NumberBy): Promise<TakenNumber> {
  const display = await changed(tx, place, 'issued', ['reserved', 'released'], as);
  return { seriesId: seriesId(place), serial: place.serial, display };
}

/** The next number, or the one chosen among those put aside. Every act that gives a number asks here. */
export function giveNumber(
  tx: Tx,
  wanted: SeriesYear,
  as: Pick<NumberBy, 'by' | 'now'> & { readonly reserved: number | undefined },
): Promise<TakenNumber> {
  const { reserved } = as;
  return reserved === undefined
    ? takeNumber(tx, wanted, as.now)
    : takeReserved(tx, { ...wanted, serial: reserved }, as);
}

/**
 * Gives a number put aside to the paper it was put aside for; why it was put aside stays in the ledger. One that was given
 * back is filled by whoever keeps the ledger, not here. @throws numbering.no_such_number, numbering.wrong_state
 */
async function takeReserved(
  tx: Tx,
  place: NumberPlace,
  as: Pick<NumberBy, 'by' | 'now'>,
): Promise<TakenNumber> {
  await lockSeries(tx, place);
  const row = await tx.first<{ reason: string | null }>(
    sql`select reason from kernel.number where series_id = ${seriesId(place)} and serial = ${place.serial}`,
  );
  const display = await changed(tx, place, 'issued', ['reserved'], { ...as, reason: row?.reason ?? '' });
  return { seriesId: seriesId(place), serial: place.serial, display };
}

/**
 * Gives the number that a person names, checked against the series' format; what it passes over is kept as skipped and
 * may be filled. @throws numbering.unknown_series, numbering.wrong_format, numbering.wrong_state, numbering.leap_too_long
 */
export async function manualNumber(
  tx: Tx,
  wanted: SeriesYear,
  text: string,
  as: NumberBy,
): Promise<TakenNumber> {
  const series = await lockSeries(tx, wanted);
  const read = readNumber(series.template, text);
  const serial = Number(read?.serial ?? 0);
  const isOfSeries =
    serial > 0 &&
    (read?.year === undefined || read.year === wanted.year) &&
    normaliseNumber(displayOf(series.template, wanted.year, serial)) === normaliseNumber(text);
  if (!isOfSeries) {
    throw problem(numberingErrors.wrongFormat, {
      example: displayOf(series.template, wanted.year, series.next),
    });
  }
  if (serial < series.next) return fillNumber(tx, { ...wanted, serial }, as);
  if (serial - series.next > LONGEST_LEAP) throw problem(numberingErrors.leapTooLong, { most: LONGEST_LEAP });
  for (let at = series.next; at < serial; at += 1) await addNext(tx, wanted, 'released', 'skipped', as);
  return addNext(tx, wanted, 'issued', 'manual', as);
}

async function addNext(
  tx: Tx,
  wanted: SeriesYear,
  state: NumberRow['state'],
  origin: string,
  as: NumberBy,
): Promise<TakenNumber> {
  const { template } = await lockSeries(tx, wanted);
  const id = seriesId(wanted);
  const row = await bump(tx, id);
  if (!row) throw problem(numberingErrors.unknownSeries, { series: wanted.series });
  const display = displayOf(template, wanted.year, row.serial);
  await tx.run(sql`insert into kernel.number (series_id, serial, display, state, origin, reason, changed_by, changed_at, at)
    values (${id}, ${row.serial}, ${display}, ${state}, ${origin}, ${as.reason}, ${as.by}, ${as.now}, ${as.now})`);
  return { seriesId: id, serial: row.serial, display };
}

async function changed(
  tx: Tx,
  place: NumberPlace,
  to: NumberRow['state'],
  from: readonly NumberRow['state'][],
  as: NumberBy,
): Promise<string> {
  await lockSeries(tx, place);
  const id = seriesId(place);
  const row = await tx.first<NumberRow>(
    sql`select serial, display, state from kernel.number where series_id = ${id} and serial = ${place.serial}`,
  );
  if (!row) throw problem(numberingErrors.noSuchNumber, { serial: place.serial });
  if (!from.includes(row.state)) {
    throw problem(numberingErrors.wrongState, { number: row.display, state: row.state });
  }
  const issuedAt = to === 'issued' ? sql`, at = ${as.now}` : sql``;
  await tx.run(sql`update kernel.number set state = ${to}, reason = ${as.reason}, changed_by = ${as.by}, changed_at = ${as.now} ${issuedAt}
    where series_id = ${id} and serial = ${place.serial}`);
  return row.display;
}

async function lockSeries(tx: Tx, wanted: SeriesYear): Promise<{ template: string; next: number }> {
  const id = seriesId(wanted);
  const read = () =>
    tx.first<{ template: string; next: number }>(
      sql`select template, next from kernel.number_series where id = ${id} for update`,
    );
  const row = (await read()) ?? ((await openYear(tx, wanted, id)) ? await read() : undefined);
  if (!row) throw problem(numberingErrors.unknownSeries, { series: wanted.series });
  return row;
}
