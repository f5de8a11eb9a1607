/** Everything that people type for 〇: the ideograph, circles, Latin, Greek and Cyrillic O, zeros. */
const ZERO = '〇○◯零0０OoＯｏОоΟο●';
const DIGIT = new Map<string, number>([
  ...[...'一二三四五六七八九'].map((char, i): [string, number] => [char, i + 1]),
  ...[...'壹贰叁肆伍陆柒捌玖'].map((char, i): [string, number] => [char, i + 1]),
  ...[...'123456789'].map((char, i): [string, number] => [char, i + 1]),
  ...[...ZERO].map((char): [string, number] => [char, 0]),
  ['两', 2],
  ['元', 1],
]);

const NUMERAL = `[${ZERO}一二三四五六七八九十廿卅元壹贰叁肆伍陆柒捌玖拾\\d]`;

/** A date inside other text; groups year, month, day. */
export const DATE_PATTERN = `(${NUMERAL}{4})年(${NUMERAL}{1,3})月(${NUMERAL}{1,3})日`;
const FIGURES = '((?:19|20)\\d{2})[-./．](\\d{1,2})[-./．](\\d{1,2})';

/** Reads a numeral of a date: 二〇〇四 and 2004 digit by digit, 二十九, 廿九, 三〇 as what they mean. */
function numeral(text: string): number {
  const spelled = text.replaceAll('廿', '二十').replaceAll('卅', '三十').replaceAll('拾', '十');
  const ten = spelled.indexOf('十');
  if (ten < 0) return [...spelled].reduce((sum, char) => sum * 10 + (DIGIT.get(char) ?? Number.NaN), 0);
  const tens = ten === 0 ? 1 : numeral(spelled.slice(0, ten));
  const ones = spelled.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : numeral(ones));
}

/** YYYY-MM-DD, or null where there is no such day. */
function iso(year: string, month: string, day: string): string | null {
  const y = numeral(year);
  const m = numeral(month);
  const d = numeral(day);
  const real = new Date(Date.UTC(y, m - 1, d));
  const exists = y >= 1900 && y <= 2999 && real.getUTCMonth() === m - 1 && real.getUTCDate() === d;
  return exists ? real.toISOString().slice(0, 10) : null;
}

const WHOLE = new RegExp(`^(?:${DATE_PATTERN}|${FIGURES})$`);
const WITHIN = new RegExp(DATE_PATTERN, 'g');

/** A text that is a date and nothing else (blanks taken out before) as YYYY-MM-DD; null for anything else. */
export function wholeDate(tight: string): string | null {
  const found = WHOLE.exec(tight);
  if (!found) return null;
  const [, y, m, d, fy, fm, fd] = found;
  return iso(y ?? fy ?? '', m ?? fm ?? '', d ?? fd ?? '');
}

const FIGURES_WITHIN = new RegExp(`(?<!\\d)${FIGURES}(?!\\d)`);

/** A date as page boxes give it, 2026-1-5 with or without a clock, or written out; null where there is none. */
export function boxedDate(tight: string): string | null {
  const figures = FIGURES_WITHIN.exec(tight);
  return lastDateIn(tight) ?? (figures ? iso(figures[1] ?? '', figures[2] ?? '', figures[3] ?? '') : null);
}

/** The last date written in a text (blanks taken out before); null where it has none. */
export function lastDateIn(tight: string): string | null {
  let last: string | null = null;
  for (const [, y = '', m = '', d = ''] of tight.matchAll(WITHIN)) last = iso(y, m, d) ?? last;
  return last;
}
