/** How instants and codes read in a workbook: sortable, in Shanghai's time. */
import { addDays, type Instant, localDateOf, minuteOfDay } from '../../../contracts/base/dates.ts';
import { findText } from '../../../contracts/texts/texts.ts';

/** `2026-09-04 15:20`. */
export function momentCell(at: Instant | null): string | null {
  if (at === null) return null;
  const minutes = minuteOfDay(at);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${localDateOf(at)} ${time}`;
}

/** A limit: 24:00 of a day is that day, `2026-09-04`; one in hours bears its time. */
export function dueCell(at: Instant | null): string | null {
  if (at === null) return null;
  return minuteOfDay(at) === 0 ? addDays(localDateOf(at), -1) : momentCell(at);
}

/** The words of a step, whether its kind stands before it or not. */
export function stepCell(kind: string, step: string): string {
  return findText('steps', step) ?? findText('steps', `${kind}.${step}`) ?? step;
}

/** The words of a name: `light.red`. */
export function nameCell(key: string): string {
  return findText('names', key) ?? key;
}
