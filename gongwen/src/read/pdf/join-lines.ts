import type { Align, ExtractedParagraph } from '../extracted.ts';
import type { PdfLine } from './page-lines.ts';

/** Left and right edge of the running text of the whole paper, pt. */
export interface TextBlock {
  left: number;
  right: number;
}

/** The most frequent value, to the point, weighted by how long the lines are. */
function commonest(values: [number, number][]): number | null {
  const counts = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value / 3) * 3;
    counts.set(key, (counts.get(key) ?? 0) + weight);
  }
  return [...counts].sort((p, q) => q[1] - p[1])[0]?.[0] ?? null;
}

/** Where body text begins and ends: the commonest left and right edges of long lines. */
export function textBlock(lines: PdfLine[]): TextBlock | null {
  const widest = Math.max(0, ...lines.map((l) => l.right - l.x));
  const long = lines.filter((l) => l.right - l.x > widest * 0.75);
  const left = commonest(long.map((l) => [l.x, 1]));
  const right = commonest(long.map((l) => [l.right, 1]));
  return left === null || right === null || long.length < 2 ? null : { left, right };
}

const STARTS_ANEW =
  /^[\s\u3000]*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百\d]+[条章节]|附件|抄送|抄报|[①-⑳])/;
const HANGING = /^[\s\u3000]*(?:附件?[:：]|\d{1,2}[.．、]|抄[送报][:：]|[出列缺]席|主持|请假)/;

/**
 * Does this line go on with the paragraph before? The line before must reach the right edge, this one must begin at
 * the left edge, or (attachment lists, imprint) hang under the first letter of an entry.
 */
function continues(before: PdfLine, first: PdfLine, line: PdfLine, block: TextBlock): boolean {
  const letter = line.size || 16;
  // 避头尾 and squeezed punctuation may leave a line up to two letters short.
  if (before.gapped || line.gapped) return false;
  if (before.right < block.right - 2.2 * letter) return false;
  if (Math.abs(before.size - line.size) > 1.2 || line.page > before.page + 1) return false;
  if (line.page === before.page && line.y < before.y) return false;
  const indent = (line.x - block.left) / letter;
  if (indent < 1.2) return !STARTS_ANEW.test(line.text) || !/[。：；！？]$/.test(before.text);
  return HANGING.test(first.text) && indent > 2.5 && !STARTS_ANEW.test(line.text);
}

function alignOf(line: PdfLine, block: TextBlock | null): Align | undefined {
  if (!block) return undefined;
  const left = line.x - block.left;
  const right = block.right - line.right;
  if (left > 2.6 * line.size && Math.abs(left - right) < 1.5 * line.size) return 'center';
  if (left > 6 * line.size && right < 6 * line.size) return 'right';
  return undefined;
}

/** A line as a paragraph of its own. */
export function lineAsParagraph(line: PdfLine, region: ExtractedParagraph['region']): ExtractedParagraph {
  return {
    text: line.text,
    page: line.page,
    line: line.line,
    region,
    x: line.x,
    y: line.y,
    fontSize: line.size,
  };
}

/** Makes paragraphs of lines. Centred lines (titles) stay lines: where they break is part of their setting. */
export function joinLines(lines: PdfLine[]): ExtractedParagraph[] {
  const block = textBlock(lines);
  const out: ExtractedParagraph[] = [];
  let first: PdfLine | undefined;
  let before: PdfLine | undefined;
  for (const line of lines) {
    const last = out.at(-1);
    if (
      block &&
      last &&
      first &&
      before &&
      last.align !== 'center' &&
      continues(before, first, line, block)
    ) {
      last.text = joinText(last.text, line.text);
    } else {
      const align = alignOf(line, block);
      out.push({ ...lineAsParagraph(line, 'body'), ...(align ? { align } : {}) });
      first = line;
    }
    before = line;
  }
  return out;
}

function joinText(before: string, next: string): string {
  const latin = /[A-Za-z0-9,.;)]$/.test(before) && /^[A-Za-z(]/.test(next);
  return before.trimEnd() + (latin ? ' ' : '') + next.trimStart();
}
