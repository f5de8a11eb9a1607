import type { ExtractedParagraph } from '../extracted.ts';
import { HANGING, STARTS_ANEW } from '../flow-marks.ts';

/** Width in half-cells: a Chinese character counts two. */
function width(text: string): number {
  let sum = 0;
  for (const char of text.trimEnd()) sum += (char.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2;
  return sum;
}

/** Does the line break off in the middle of a sentence, with more of it on the next? */
function breaksOff(text: string, next: string | undefined): boolean {
  const open = /\p{Script=Han}|[，、\w]/u.test(text) && !/[。：；！？”）)—\-_=*]\s*$/.test(text);
  return open && next !== undefined && /^\S/.test(next) && !STARTS_ANEW.test(next);
}

/**
 * The width at which a file was wrapped, or null: the one that most lines end within two characters of. They must be a fair
 * share, most of them broken off in mid-sentence, and hardly any line longer (the imprint's smaller letters may be).
 */
function wrapWidth(lines: readonly ExtractedParagraph[], widths: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const w of widths) if (w >= 40 && w <= 100) counts.set(w, (counts.get(w) ?? 0) + 1);
  const near = (w: number): number => [0, 1, 2, 3].reduce((sum, d) => sum + (counts.get(w - d) ?? 0), 0);
  let best = 0;
  for (const w of counts.keys()) if (near(w) > near(best) || (near(w) === near(best) && w > best)) best = w;
  const full = lines.filter((_, i) => (widths[i] ?? 0) >= best - 3 && (widths[i] ?? 0) <= best);
  const isFull = new Set(full);
  const broken = lines.filter((line, i) => isFull.has(line) && breaksOff(line.text, lines[i + 1]?.text));
  const over = widths.filter((w) => w > 20).length;
  const longer = widths.filter((w) => w > best).length;
  const wrapped = broken.length >= 4 && broken.length >= full.length * 0.4 && full.length >= over * 0.25;
  return best > 0 && wrapped && longer <= Math.max(4, over * 0.1) ? best : null;
}

/**
 * Joins lines of a text file that some program wrapped at a fixed width (text saved from a PDF or a terminal).
 * A line continues the one before when that one is full and this one is not indented. Files with one paragraph a line
 * are left as they are: their lines have no common width.
 */
export function joinWrapped(lines: ExtractedParagraph[]): ExtractedParagraph[] {
  const widths = lines.map((line) => width(line.text));
  const wrapped = wrapWidth(lines, widths);
  if (wrapped === null) return lines;
  const indents = lines.filter((line) => INDENTED.test(line.text)).length >= 3;
  const out: ExtractedParagraph[] = [];
  lines.forEach((line, i) => {
    const last = out.at(-1);
    const previousFull = i > 0 && (widths[i - 1] ?? 0) >= wrapped - 4;
    if (last && previousFull && continues(last.text, line.text, indents))
      out[out.length - 1] = joined(last, line);
    else out.push(line);
  });
  return out;
}

/** Numbers and dates of papers stand on lines of their own. */
const STANDS_ALONE =
  /^\S{1,20}[〔[［（(﹝【]\d{4}[〕\]］）)﹞】]\s*\d+\s*号\s*$|^\S{4}年\S{1,3}月\S{1,3}日\s*$/;
const INDENTED = /^[\s\u3000]/;

/** Where a file indents its paragraphs, the indent decides; where it does not, a sentence's end starts a new one. */
function continues(before: string, text: string, indents: boolean): boolean {
  if (INDENTED.test(text))
    return HANGING.test(before) && width(text) - width(text.trimStart()) > 5 && !STARTS_ANEW.test(text);
  if (STARTS_ANEW.test(text) || STANDS_ALONE.test(text)) return false;
  return indents || !/[。！？：；]$/.test(before.trimEnd());
}

function joined(first: ExtractedParagraph, next: ExtractedParagraph): ExtractedParagraph {
  const latin = /[A-Za-z0-9]$/.test(first.text) && /^[A-Za-z]/.test(next.text);
  return { ...first, text: first.text.trimEnd() + (latin ? ' ' : '') + next.text.trimStart() };
}
