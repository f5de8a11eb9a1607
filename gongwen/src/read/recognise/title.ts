import { wholeDate } from './chinese-date.ts';
import { numberWithin } from './doc-number.ts';
import { issuersOfTitle } from './issuers.ts';
import { endsLikeTitle, kindOfTitle } from './kind.ts';
import type { Line } from './line.ts';
import { BEGINS, isOrgan, organsOf } from './organs.ts';

const MATTER = /关于|印发|转发|批转|公布|发布|表彰|授予|任免|对.+的(?:答复|复函|批复)/;
const MARKER =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)][^）)]{3,}|\d+[.．、]|第[一二三四五六七八九十百\d]+[条章节部]|附件|附[:：]|目录$|抄送)/;
/** A joint paper's title may have each organ on a line of its own. */
const MOST_LINES = 16;
const LONGEST_LINE = 64;
const LONGEST_TITLE = 200;

/** A text without what stands in 《》 or “”: punctuation in a quoted title does not make a sentence. */
const unquoted = (text: string): string => text.replace(/《[^》]*》|“[^”]*”|〈[^〉]*〉/g, '');

function couldBeTitle(tight: string): boolean {
  if (tight.length > LONGEST_TITLE) return false;
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

/** The lines from `i` on that could belong to one title, at most {@link MOST_LINES}; blanks and noise between do not count. */
function run(lines: Line[], i: number): Line[] {
  const out: Line[] = [];
  for (let k = i; k < lines.length && out.length < MOST_LINES; k++) {
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
      (MATTER.test(joined) && line === candidates.at(-1) && candidates.length <= 6)
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
  if (
    !couldBeTitle(line.tight) ||
    before.length + line.tight.length > LONGEST_TITLE ||
    title.length >= MOST_LINES
  )
    return false;
  if (numberWithin(line.tight)?.before === '') return false;
  if (!endsLikeTitle(before)) return looksLikeTitleLine(lines, i) || endsLikeTitle(before + line.tight);
  if (!/的.{1,3}$/.test(before) && closesSoon(lines, i)) return true;
  // Broken after a word that could have been its end (…意见 / 报告的通知).
  return (
    line.tight.length <= 30 &&
    endsLikeTitle(line.tight) &&
    /的.{1,4}$|^的/.test(line.tight) &&
    !/关于/.test(line.tight)
  );
}

/** Short lines from `i` on that soon end in 的通知 or the like: what looked like the end before (…关于规范) was none. */
function closesSoon(lines: Line[], i: number): boolean {
  let joined = '';
  for (const line of run(lines, i).slice(0, 3)) {
    joined += line.tight;
    if (line.tight.length > 30 || /关于/.test(line.tight)) return false;
    if (/的.{1,3}$/.test(joined) && kindOfTitle(joined) !== null) return true;
  }
  return false;
}

/** Joins title lines: organs that stand on lines of their own keep a blank between them, everything else is one. */
export function joinTitle(title: readonly Line[]): string {
  let out = '';
  let afterOrgan = false;
  for (const line of title) {
    const text = line.text.replace(/[\s\u3000]*\n[\s\u3000]*/g, '');
    const organ = organsOf(text).length > 0;
    out += (afterOrgan && (organ || beginsOrgan(text)) ? ' ' : '') + spreadLess(text);
    afterOrgan = organ;
  }
  return out;
}

/** A line that begins with the full name of one more organ (江州市财政局关于…), not with the rest of one (办公室关于…). */
function beginsOrgan(text: string): boolean {
  const first = text.split(/[\s\u3000、]/)[0] ?? '';
  const [name = isOrgan(first) ? first : ''] = issuersOfTitle(first);
  return name.length >= 5 && BEGINS.test(name);
}

/** 通　　知 → 通知; blanks between organs' names stay. */
function spreadLess(text: string): string {
  return /^(?:\S[\s\u3000]+)+\S$/.test(text) ? text.replace(/[\s\u3000]+/g, '') : text;
}
