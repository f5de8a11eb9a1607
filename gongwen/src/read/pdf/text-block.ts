import type { PdfLine } from './page-lines.ts';

/** Left and right edge of running text, pt. */
export interface TextBlock {
  left: number;
  right: number;
}

const BUCKET = 5;

/** Edges that several lines share, by how many do; a single line reaching further out is an exception. */
function sharedEdges(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / BUCKET) * BUCKET;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = values.length <= 6 ? 1 : Math.max(2, values.length * 0.06);
  return [...counts].filter(([, count]) => count >= enough).map(([value]) => value);
}

const least = (values: readonly number[]): number | undefined =>
  values.reduce<number | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);

function blockOf(lines: readonly PdfLine[]): TextBlock | null {
  const widest = lines.reduce((w, l) => Math.max(w, l.right - l.x), 0);
  const long = lines.filter((l) => l.right - l.x > widest * 0.75);
  // Indented first lines are as frequent as flush ones where paragraphs are short: the outermost shared edge counts.
  const left = least(sharedEdges(long.map((l) => l.x)));
  const right = least(sharedEdges(long.map((l) => -l.right)));
  return left === undefined || right === undefined ? null : { left, right: -right };
}

/** Where running text begins and ends, for each kind of page (upright, landscape) by itself. */
export function textBlocks(lines: readonly PdfLine[]): Map<string, TextBlock> {
  const frames = new Map<string, PdfLine[]>();
  for (const line of lines) {
    if (line.gapped) continue;
    const frame = frames.get(line.frame) ?? [];
    frame.push(line);
    frames.set(line.frame, frame);
  }
  const blocks = new Map<string, TextBlock>();
  for (const [frame, own] of frames) {
    const block = blockOf(own);
    if (block) blocks.set(frame, block);
  }
  return blocks;
}
