/** Which pages are drawn: those in sight and their neighbours. All others are empty boxes, however long the paper is. */

/** Rows from `first` to `last`, both in it. */
export interface Sight {
  readonly first: number;
  readonly last: number;
}

/** Rows kept ready above and below what is seen, so that scrolling meets drawn pages. */
export const AHEAD = 2;

/**
 * The rows that touch the stretch from `top` to `bottom`, found by halving: `topOf` reads the screen, which is dear.
 * Rows lie below each other in order; at least one is always in sight.
 */
export function rowsInSight(
  rows: number,
  topOf: (row: number) => number,
  top: number,
  bottom: number,
): Sight {
  const first = Math.max(0, lastAtOrAbove(rows, topOf, top));
  const last = Math.max(first, lastAtOrAbove(rows, topOf, bottom - 1));
  return { first, last };
}

/** The last row that begins at or above a line; -1 when all are below it. */
function lastAtOrAbove(rows: number, topOf: (row: number) => number, line: number): number {
  let low = 0;
  let high = rows - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) <= line) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Is this page (from 0) to be drawn? */
export function isDrawn(page: number, columns: number, sight: Sight): boolean {
  const row = Math.floor(page / columns);
  return row >= sight.first - AHEAD && row <= sight.last + AHEAD;
}

/** Device pixels for one CSS px of a page, so that no page takes more than `mostPixels` however far it is zoomed. */
export function pixelRatio(area: number, wanted: number, mostPixels: number): number {
  return area <= 0 ? wanted : Math.min(wanted, Math.sqrt(mostPixels / area));
}
