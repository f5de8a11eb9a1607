/** Timestamps as PostgreSQL writes them in a session that lives in Shanghai, as our instants. */
import { type Instant, instantOf, type LocalDate, neighbourOf } from '../../../contracts/base/dates.ts';

/** `2026-09-04 15:20:00.5+08`, in JSON `2026-09-04T15:20:00.5+08:00`: the plain shape, four digits of year. */
const PLAIN = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?\+08(:00)?$/;
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

/**
 * The instant of a timestamp. By cutting the text: a page of tasks has eighty, and a Date for each, made and printed
 * again, was an eighth of the page's work. What is not plain (summer time until 1991, years before Christ) goes by Date.
 */
export function instantOfStamp(text: string): Instant {
  if (!PLAIN.test(text)) return instantOf(Date.parse(text));
  const hour = Number(text.slice(11, 13)) - 8;
  const day = text.slice(0, 10) as LocalDate;
  const utc = hour < 0 ? `${neighbourOf(day, -1)}T${HOURS[hour + 24]}` : `${day}T${HOURS[hour]}`;
  const zone = text.indexOf('+', 19);
  const milliseconds = zone === 19 ? '000' : text.slice(20, Math.min(zone, 23)).padEnd(3, '0');
  return `${utc}${text.slice(13, 19)}.${milliseconds}Z` as Instant;
}
