/**
 * A table's columns, its rows' heights and its cells' lines, before it is put anywhere. Sizes follow the width at hand, so
 * that a table of forty columns still prints.
 */
import { type PlacedCell, placeCells, type Table } from '../../model/table.ts';
import { MM_PER_PT, SIZE } from '../geometry.ts';
import { solidStyle } from '../set-paragraph.ts';
import { type Atom, atomsOf } from '../text/atoms.ts';
import { breakLines } from '../text/break-lines.ts';
import { glyphsOf, type Style, type Typesetter } from '../text/glyphs.ts';
import type { Grid, GridCell } from './grid-types.ts';
import { cutTallRows } from './tall-rows.ts';

export type { Grid, GridCell } from './grid-types.ts';

/** Line pitch of cells in character heights. */
const LEADING = 1.45;
const PADDING = 1.5;

/** Cells are set no smaller than this to make a row fit a page; after that the row is cut. */
const SMALLEST = 6;

/**
 * Plans a table for a width in mm and pages of `height` mm. A row higher than a page is set smaller; one still higher is cut
 * between lines, and the report says so.
 */
export function planGrid(setter: Typesetter, table: Table, width: number, height: number): Grid {
  let grid = planAt(setter, table, width, SIZE.xiaosi);
  const room = height - grid.heights.slice(0, table.headerRows).reduce((sum, each) => sum + each, 0) - 1;
  const tooHigh = (): boolean => grid.heights.slice(table.headerRows).some((each) => each > room);
  for (let size = SIZE.xiaosi - 2; tooHigh() && size >= SMALLEST; size -= 2)
    grid = planAt(setter, table, width, size);
  if (!tooHigh()) return grid;
  setter.report.remarks.push('表格中有一行高过一页，已在行内断开');
  return cutTallRows(grid, Math.max(20, room));
}

function planAt(setter: Typesetter, table: Table, width: number, most: number): Grid {
  const placed = placeCells(table.rows);
  if (placed === undefined) throw new Error('a table whose cells do not fit its grid');
  const { columns } = placed;
  // Two characters at least fit into every column, whatever it costs in size.
  const padding = Math.min(PADDING, width / columns / 8);
  const roomiest = (width / columns - 2 * padding) / 2 / MM_PER_PT;
  const size = Math.max(3, Math.min(most, roomiest));
  const style = solidStyle('fang', size);
  const headStyle = solidStyle('hei', size);
  const atoms = placed.cells.map((each) => cellAtoms(setter, each, table.headerRows, style, headStyle));
  const edges = columnEdges(table, placed.cells, atoms, columns, width, padding, style.half);
  const cells = placed.cells.map((each, i) => ({
    ...each,
    lines: (atoms[i] ?? []).flatMap((line) => {
      const room = innerWidth(edges, each) - 2 * padding;
      const cellsWide = Math.max(2, Math.floor(room / style.half + 0.01));
      return breakLines(line, { first: cellsWide, rest: cellsWide, spread: false, half: style.half });
    }),
  }));
  const linePitch = size * MM_PER_PT * LEADING;
  const heights = rowHeights(cells, table.rows.length, linePitch, padding);
  return {
    edges,
    heights,
    cells,
    style,
    headStyle,
    linePitch,
    padding,
    tied: tiedRows(cells, table.rows.length),
  };
}

function cellAtoms(
  setter: Typesetter,
  each: PlacedCell,
  headerRows: number,
  style: Style,
  headStyle: Style,
): Atom[][] {
  if (each.cell.text === '') return [];
  const own = each.row < headerRows ? headStyle : style;
  return each.cell.text.split('\n').map((line) => atomsOf(glyphsOf(setter, line, own), own.half));
}

function innerWidth(edges: readonly number[], cell: PlacedCell): number {
  return (edges[cell.column + cell.colSpan] ?? 0) - (edges[cell.column] ?? 0);
}

/** Left edges of columns: by the given widths, or by content. */
function columnEdges(
  table: Table,
  cells: readonly PlacedCell[],
  atoms: readonly Atom[][][],
  columns: number,
  width: number,
  padding: number,
  half: number,
): number[] {
  const least = Math.min(width / columns, 4 * half + 2 * padding);
  const widths = table.widths
    ? byShare(table.widths, width, least)
    : byContent(wishesOf(cells, atoms, columns, padding, half), width, least);
  const edges = [0];
  for (const each of widths) edges.push((edges[edges.length - 1] ?? 0) + each);
  return edges;
}

/** Room for the longest line of each column, with a little to spare for word processors that space figures off. */
function wishesOf(
  cells: readonly PlacedCell[],
  atoms: readonly Atom[][][],
  columns: number,
  padding: number,
  half: number,
): number[] {
  const wishes = new Array<number>(columns).fill(0);
  cells.forEach((cell, i) => {
    const longest = Math.max(
      0,
      ...(atoms[i] ?? []).map((line) => line.reduce((sum, a) => sum + a.halves, 0)),
    );
    const wish = (longest * half) / cell.colSpan + 2 * padding + 3;
    for (let c = cell.column; c < cell.column + cell.colSpan; c++) wishes[c] = Math.max(wishes[c] ?? 0, wish);
  });
  return wishes;
}

function byShare(shares: readonly number[], width: number, least: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const spare = width - least * shares.length;
  return shares.map((share) => least + (spare * share) / total);
}

/** Columns that ask for no more than a fair share get what they ask; the long ones divide the rest by what they ask. */
function byContent(wishes: readonly number[], width: number, least: number): number[] {
  const settled = new Map<number, number>();
  for (let changed = true; changed; ) {
    changed = false;
    const left = width - [...settled.values()].reduce((sum, each) => sum + each, 0);
    const fair = left / Math.max(1, wishes.length - settled.size);
    wishes.forEach((wish, i) => {
      if (settled.has(i) || Math.max(least, wish) > fair) return;
      settled.set(i, Math.max(least, wish));
      changed = true;
    });
  }
  const open = wishes.map((_, i) => i).filter((i) => !settled.has(i));
  const taken = [...settled.values()].reduce((sum, each) => sum + each, 0);
  if (open.length === 0) return wishes.map((_, i) => ((settled.get(i) ?? 0) * width) / taken);
  // Roots of the wishes: a column with ten times the text wants more lines, not ten times the width.
  const asked = open.reduce((sum, i) => sum + Math.sqrt(wishes[i] ?? 0), 0);
  const spare = width - taken - least * open.length;
  return wishes.map((wish, i) => settled.get(i) ?? least + (spare * Math.sqrt(wish)) / asked);
}

function rowHeights(cells: readonly GridCell[], rows: number, linePitch: number, padding: number): number[] {
  const heights = new Array<number>(rows).fill(linePitch + 2 * padding * 0.7);
  const need = (cell: GridCell): number => cell.lines.length * linePitch + 2 * padding * 0.7;
  for (const cell of cells) {
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, need(cell));
  }
  for (const cell of cells) {
    if (cell.rowSpan === 1) continue;
    const last = cell.row + cell.rowSpan - 1;
    let have = 0;
    for (let r = cell.row; r <= last; r++) have += heights[r] ?? 0;
    if (have < need(cell)) heights[last] = (heights[last] ?? 0) + need(cell) - have;
  }
  return heights;
}

function tiedRows(cells: readonly GridCell[], rows: number): boolean[] {
  const tied = new Array<boolean>(rows).fill(false);
  for (const cell of cells) for (let r = cell.row; r < cell.row + cell.rowSpan - 1; r++) tied[r] = true;
  return tied;
}
