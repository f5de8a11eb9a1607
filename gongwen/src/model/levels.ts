/** Levels known by their typed numbers: 一、（一）1.（1） (GB/T 9704-2012, 7.3.3), and where a heading ends that runs on. */
import type { Level } from './paragraph.ts';

const HAN = '[一二三四五六七八九十百]{1,4}';

/** Numbers of levels 1–4 at the start of a paragraph; 1.5 is a figure, not a number. */
const NUMBERS: readonly (readonly [Level, RegExp])[] = [
  [1, new RegExp(`^${HAN}、`)],
  [2, new RegExp(`^（${HAN}）`)],
  [3, /^\d{1,3}[.．](?!\d)/],
  [4, /^（\d{1,3}）/],
];

/** A heading longer than this is a sentence that happens to be numbered. */
const LONGEST_HEADING = 45;

/** Level of a paragraph by the number it begins with; 0 when it begins with none. `length` = length of the number. */
export function numberedLevel(text: string): { level: Level; length: number } {
  for (const [level, pattern] of NUMBERS) {
    const found = pattern.exec(text);
    if (found !== null) return { level, length: found[0].length };
  }
  return { level: 0, length: 0 };
}

/**
 * Level and end of the heading of a paragraph: after the first 。 when text follows and the heading is short; at the end when
 * the whole is short; else right after the number, because a long numbered sentence has no heading. `end` = `text.length` means
 * nothing follows.
 */
export function splitHeading(text: string): { level: Level; end: number } {
  const { level, length } = numberedLevel(text);
  if (level === 0) return { level, end: text.length };
  const stop = text.indexOf('。', length);
  const end = stop === -1 ? text.length : stop + 1;
  if (end <= LONGEST_HEADING) return { level, end };
  return { level, end: length === text.length ? text.length : length };
}
