import { wholeDate } from './chinese-date.ts';
import type { Line } from './line.ts';
import { organsOf } from './organs.ts';

/** Where a seal goes, written out: （印章）（代章）. No part of name or date. */
export const SEAL = /[（(](?:印章|公章|盖章|代章|签章|章|印)[）)]$/;

const NAME_AND_DATE = /^(.+?)[\s\u3000]+(\S*\d{4}[\s\u3000]*年.+日|[〇○零Oo一二]\S{3}[\s\u3000]*年.+日)$/;

/** A line that is a date, alone or after organs on the same line: its day, and the organs. Null for any other line. */
export function datedLine(
  line: Line,
  known: readonly string[] = [],
): { value: string; organs: string[] } | null {
  const whole = wholeDate(line.tight.replace(SEAL, ''));
  if (whole !== null) return { value: whole, organs: [] };
  if (line.text.length > 200) return null;
  const all = line.text.split(/[\s\u3000]{2,}/).map((part) => wholeDate(part.replace(/[\s\u3000]+/g, '')));
  const last = all.at(-1) ?? null;
  // Under organs side by side each has its date; the last is the paper's (9.1.4: 最后签发机关).
  if (all.length > 1 && last !== null && all.every((each) => each !== null))
    return {
      value: all.reduce((late, each) => (each !== null && each > late ? each : late), last),
      organs: [],
    };
  const cut = NAME_AND_DATE.exec(line.text.replace(SEAL, ''));
  const value = cut ? wholeDate((cut[2] ?? '').replace(/[\s\u3000]+/g, '')) : null;
  const organs = value === null ? [] : organsOf(cut?.[1] ?? '', known);
  return value !== null && organs.length > 0 ? { value, organs } : null;
}
