/** Dates as papers print them: Arabic, full year, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
import { z } from 'zod';

/** A calendar day, `2026-01-05`. */
export const Day = z.iso.date('日期应为 2026-01-05 的样子');
export type Day = z.infer<typeof Day>;

/** `2026-01-05` → `2026年1月5日`. */
export function printedDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

/** `2026年1月5日` (also with zeros or blanks) → `2026-01-05`; undefined when it is no such day. */
export function readDay(text: string): Day | undefined {
  const found = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text.replace(/[\s\u3000]/g, ''));
  if (found === null) return undefined;
  const day = `${found[1]}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`;
  return Day.safeParse(day).success ? day : undefined;
}
