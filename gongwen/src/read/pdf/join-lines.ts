import type { Align, ExtractedParagraph } from '../extracted.ts';
import { HANGING, LISTS_NAMES, STARTS_ANEW } from '../flow-marks.ts';
import type { PdfLine } from './page-lines.ts';
import { type TextBlock, textBlocks } from './text-block.ts';

/** Letters of this size are a mark's or a title's, where each line stands for itself; pt. */
const LARGE = 20;

/**
 * Does this line go on with the paragraph before? The line before must reach the right edge, this one must begin at
 * the left edge, or (attachment lists, imprint) hang under the first letter of an entry.
 */
function continues(before: PdfLine, first: PdfLine, line: PdfLine, block: TextBlock): boolean {
  const letter = line.size || 16;
  if (block.right - block.left < 12 * letter) return false;
  // 避头尾 and squeezed punctuation may leave a line up to two letters short.
  if (before.gapped || line.gapped || line.size >= LARGE) return false;
  const names = LISTS_NAMES.test(first.text);
  if (before.right < block.right - (names ? 10 : 2.2) * letter) return false;
  if (Math.abs(before.size - line.size) > 1.2 || line.page > before.page + 1) return false;
  if (line.page === before.page && line.y < before.y) return false;
  const indent = (line.x - block.left) / letter;
  if (indent < 1.2) return !STARTS_ANEW.test(line.text) || !/[。：；！？]$/.test(before.text);
  // Names hang under the first name; a date farther in is the paper's.
  if (names && indent > 9) return false;
  return HANGING.test(first.text) && indent > 2.5 && !STARTS_ANEW.test(line.text);
}

function alignOf(line: PdfLine, block: TextBlock | undefined): Align | undefined {
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
  const blocks = textBlocks(lines);
  const out: ExtractedParagraph[] = [];
  let first: PdfLine | undefined;
  let before: PdfLine | undefined;
  for (const line of lines) {
    const last = out.at(-1);
    const block = blocks.get(line.frame);
    if (
      block &&
      last &&
      first &&
      before &&
      last.align !== 'center' &&
      before.frame === line.frame &&
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
