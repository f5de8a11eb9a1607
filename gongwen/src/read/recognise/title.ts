import { wholeDate } from './chinese-date.ts';
import { numberWithin } from './doc-number.ts';
import { endsLikeTitle } from './kind.ts';
import type { Line } from './line.ts';
import { organsOf } from './organs.ts';

const MATTER = /关于|印发|转发|批转|公布|发布|表彰|授予|任免|对.+的(?:答复|复函|批复)/;
const MARKER =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)][^）)]{3,}|\d+[.．、]|第[一二三四五六七八九十百\d]+[条章节部]|附件|附[:：]|目录$|抄送)/;
const LONGEST_LINE = 64;
const LONGEST_TITLE = 200;

/** A text without what stands in 《》 or “”: punctuation in a quoted title does not make a sentence. */
const unquoted = (text: string): string => text.replace(/《[^》]*》|“[^”]*”|〈[^〉]*〉/g, '');

function couldBeTitle(tight: string): boolean {
  const bare = unquoted(tight);
  return (
    tight !== '' &&
    !/[。；！？]|[：:;]$/.test(bare) &&
    !MARKER.test(tight) &&
    wholeDate(tight) === null &&
    (tight.length <= LONGEST_LINE ||
      (tight.length <= LONGEST_TITLE && MATTER.test(tight) && endsLikeTitle(tight)))
  );
}

/** The lines from `i` on that could belong to one title, at most six; blanks and noise between do not count. */
function run(lines: Line[], i: number): Line[] {
  const out: Line[] = [];
  for (let k = i; k < lines.length && out.length < 6; k++) {
    const line = lines[k];
    if (line === undefined || line.role === 'noise') continue;
    if (!couldBeTitle(line.tight) || line.source.cell) break;
    out.push(line);
  }
  return out;
}

/**
 * May a title begin at line `i`? The lines from here on, up to the first that cannot be title, must at some point read as
 * one: with 关于, 印发 or the like, or ending with a kind.
 */
export function looksLikeTitleLine(lines: Line[], i: number): boolean {
  const candidates = run(lines, i);
  let joined = '';
  for (const line of candidates) {
    joined += line.tight;
    if (
      endsLikeTitle(joined) ||
      (MATTER.test(joined) && line === candidates.at(-1) && candidates.length <= 5)
    )
      return joined.length <= LONGEST_TITLE;
  }
  return false;
}

/** Does line `i` go on with the title begun? Before it is complete anything fitting does; afterwards only a remark or more of it. */
export function titleGoesOn(title: readonly Line[], lines: Line[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.source.cell) return false;
  const before = title.map((l) => l.tight).join('');
  if (/^[（(][^（）()]{2,20}[）)]$/.test(line.tight)) return wholeDate(line.tight.slice(1, -1)) === null;
  if (!couldBeTitle(line.tight) || before.length + line.tight.length > LONGEST_TITLE || title.length >= 6)
    return false;
  if (numberWithin(line.tight)?.before === '') return false;
  if (!endsLikeTitle(before)) return looksLikeTitleLine(lines, i) || endsLikeTitle(before + line.tight);
  // Broken after a word that could have been its end (…意见 / 报告的通知).
  return (
    line.tight.length <= 30 &&
    endsLikeTitle(line.tight) &&
    /的.{1,4}$|^的/.test(line.tight) &&
    !/关于/.test(line.tight)
  );
}

/** Joins title lines: organs that stand on lines of their own keep a blank between them, everything else is one. */
export function joinTitle(title: readonly Line[]): string {
  let out = '';
  let afterOrgan = false;
  for (const line of title) {
    const text = line.text.replace(/[\s\u3000]*\n[\s\u3000]*/g, '');
    const organ = organsOf(text).length > 0;
    out += (afterOrgan && organ ? ' ' : '') + spreadLess(text);
    afterOrgan = organ;
  }
  return out;
}

/** 通　　知 → 通知; blanks between organs' names stay. */
function spreadLess(text: string): string {
  return /^(?:\S[\s\u3000]+)+\S$/.test(text) ? text.replace(/[\s\u3000]+/g, '') : text;
}
