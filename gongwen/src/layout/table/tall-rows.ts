/** Rows higher than a page, cut between lines into rows that fit: the last resort for a cell holding a whole chapter. */
import type { Grid, GridCell } from './grid-types.ts';

/** The same table with every row at most `room` mm high. Cells keep their text order within each piece of the row. */
export function cutTallRows(grid: Grid, room: number): Grid {
  const most = Math.max(1, Math.floor((room - 2 * grid.padding) / grid.linePitch));
  const parts = grid.heights.map((height) => (height > room ? piecesOf(grid, height, room) : 1));
  const firstOf: number[] = [];
  let count = 0;
  for (const part of parts) {
    firstOf.push(count);
    count += part;
  }
  const cells: GridCell[] = [];
  for (const cell of grid.cells) {
    const last = cell.row + cell.rowSpan - 1;
    const end = (firstOf[last] ?? 0) + (parts[last] ?? 1);
    const start = firstOf[cell.row] ?? 0;
    if ((parts[cell.row] ?? 1) === 1 || cell.rowSpan > 1) {
      cells.push({ ...cell, row: start, rowSpan: end - start });
      continue;
    }
    for (let k = 0; k < end - start; k++) {
      cells.push({ ...cell, row: start + k, rowSpan: 1, lines: cell.lines.slice(k * most, (k + 1) * most) });
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const heights = grid.heights.flatMap((height, row) =>
    (parts[row] ?? 1) === 1
      ? [height]
      : new Array<number>(parts[row] ?? 1).fill(most * grid.linePitch + 1.4 * grid.padding),
  );
  const tied = grid.tied.flatMap((each, row) => [
    ...new Array<boolean>((parts[row] ?? 1) - 1).fill(false),
    each,
  ]);
  return { ...grid, cells, heights, tied };
}

function piecesOf(grid: Grid, height: number, room: number): number {
  const lines = Math.ceil((height - 1.4 * grid.padding) / grid.linePitch);
  const most = Math.max(1, Math.floor((room - 2 * grid.padding) / grid.linePitch));
  return Math.ceil(lines / most);
}
