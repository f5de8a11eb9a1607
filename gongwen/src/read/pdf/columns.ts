import type { Segment } from './page-lines.ts';

/**
 * Finds the gutter of a two-column page: an x that no segment crosses on most lines, with running text on both sides.
 * Tables have gaps too, but short cells: columns must be at least ten letters wide on average on both sides.
 */
function gutter(rows: Segment[][]): number | null {
  const broken = rows.filter((row) => row.length === 2);
  if (rows.length < 8 || broken.length < rows.length * 0.6) return null;
  const left = Math.max(...broken.map((row) => row[0]?.right ?? 0));
  const right = Math.min(...broken.map((row) => row[1]?.x ?? 0));
  const letters = (side: number): number =>
    broken.reduce((sum, row) => sum + (row[side]?.runs.reduce((n, run) => n + run.text.length, 0) ?? 0), 0) /
    broken.length;
  return left < right && letters(0) >= 10 && letters(1) >= 10 ? (left + right) / 2 : null;
}

/** Gives lines in the order they are read: by row, or the left column before the right one. */
export function inReadingOrder(rows: Segment[][]): Segment[][] {
  const middle = gutter(rows);
  if (middle === null) return rows;
  const out: Segment[][] = [];
  let right: Segment[][] = [];
  for (const row of rows) {
    const crossing = row.some((s) => s.x < middle && s.right > middle);
    if (crossing) {
      // A heading across both columns closes what stood above it.
      out.push(...right, row);
      right = [];
      continue;
    }
    const leftPart = row.filter((s) => s.right <= middle);
    const rightPart = row.filter((s) => s.x >= middle);
    if (leftPart.length > 0) out.push(leftPart);
    if (rightPart.length > 0) right.push(rightPart);
  }
  return [...out, ...right];
}
