/** Days as prints carry them: with the year, since a sheet outlives it. */
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';

/** `2026年9月3日`, as papers write dates (GB/T 9704-2012 7.3.5.4: Arabic numerals, no leading zero). */
export function formalDay(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return said(matters.labels.formalDay, { year, month, day: date });
}
