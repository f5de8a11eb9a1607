/** Cutting a table into pieces that fit: at row ends, never inside rows that a spanning cell ties together while those fit a page. */
import type { Grid } from './grid.ts';

/** Rows `from`–`to` (exclusive) of a table, on one page. */
export interface Piece {
  from: number;
  to: number;
  /** The header rows are repeated above this piece. */
  repeatsHead: boolean;
  /** Height with the repeated header, in mm. */
  height: number;
}

/**
 * Cuts a grid: `first` mm are at hand on the current page, `full` on any other. The first piece may be empty when nothing but
 * the header would fit; the caller then turns the page.
 */
export function cutPieces(grid: Grid, headerRows: number, first: number, full: number): Piece[] {
  const head = sum(grid.heights, 0, headerRows);
  const rows = grid.heights.length;
  const pieces: Piece[] = [];
  let from = 0;
  let room = first;
  while (from < rows) {
    const repeatsHead = from >= headerRows && from > 0 && head > 0 && head < full / 2;
    const used = repeatsHead ? head : 0;
    let to = fitting(grid, from, room - used, full);
    // A header alone at a page's foot says nothing.
    if (from === 0 && to <= headerRows && to < rows) to = 0;
    if (to === from && room < full) {
      pieces.push({ from, to, repeatsHead: false, height: 0 });
      room = full;
      continue;
    }
    to = Math.max(to, from + 1);
    if (from === 0) to = Math.max(to, Math.min(rows, headerRows + 1));
    pieces.push({ from, to, repeatsHead, height: used + sum(grid.heights, from, to) });
    from = to;
    room = full;
  }
  return pieces;
}

/** The last row end that fits, at an untied row if there is one. */
function fitting(grid: Grid, from: number, room: number, full: number): number {
  let height = 0;
  let to = from;
  let loose = from;
  while (to < grid.heights.length && height + (grid.heights[to] ?? 0) <= room + 0.001) {
    height += grid.heights[to] ?? 0;
    to++;
    if (!grid.tied[to - 1]) loose = to;
  }
  if (loose > from) return loose;
  let group = from;
  while (grid.tied[group]) group++;
  // A tied group longer than a whole page has to be cut somewhere.
  return sum(grid.heights, from, group + 1) > full ? to : from;
}

function sum(heights: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += heights[i] ?? 0;
  return total;
}
