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
/** A numbered line that is a single closed sentence is a heading only when it is shorter and undivided. */
const LONGEST_CLOSED = 20;
/** 会议时间：… — the label is the heading; a longer stretch before a colon is a sentence. */
const LONGEST_LABEL = 12;
/** Words of sentences, not of headings: 各乡镇要于……、不得截留……. */
const SENTENCE =
  /(?<![主重需必首])要(?![素求点闻])|应当|必须|不得|共计|拟(?!定)|(?<![自理缘事])由|[，；].*[，；]/;

/** Level of a paragraph by the number it begins with; 0 when it begins with none. `length` = length of the number. */
export function numberedLevel(text: string): { level: Level; length: number } {
  for (const [level, pattern] of NUMBERS) {
    const found = pattern.exec(text);
    if (found !== null) return { level, length: found[0].length };
  }
  return { level: 0, length: 0 };
}

/**
 * Level of a paragraph and where its heading ends: after a label's colon, after a first sentence that reads as a heading, at the
 * end of a short line; else right after the number, because a numbered sentence has no heading (the standard sets the number
 * in the level's face). `end` = `text.length` means nothing follows.
 */
export function splitHeading(text: string): { level: Level; end: number } {
  const { level, length } = numberedLevel(text);
  if (level === 0 || length === text.length) return { level, end: text.length };
  const colon = text.indexOf('：', length);
  const stop = text.indexOf('。', length);
  if (
    colon !== -1 &&
    colon - length <= LONGEST_LABEL &&
    colon + 1 < text.length &&
    (stop === -1 || colon < stop)
  ) {
    return { level, end: colon + 1 };
  }
  return { level, end: headingEnd(text, length, stop) };
}

function headingEnd(text: string, start: number, stop: number): number {
  const closed = /[。；：]$/.test(text);
  const end = stop === -1 ? text.length : stop + 1;
  const heading = text.slice(start, end);
  if (end === text.length && closed) {
    return heading.length <= LONGEST_CLOSED && !/[，；]/.test(heading.slice(0, -1)) && !SENTENCE.test(heading)
      ? end
      : start;
  }
  return heading.length <= LONGEST_HEADING && !SENTENCE.test(heading) ? end : start;
}
