/** Drawing a piece of a table: rules and cells, upright or in a landscape frame. */
import { baselineIn, type Canvas, openBlock, putLine, type Turn, turned } from '../canvas.ts';
import { BLACK } from '../geometry.ts';
import type { LaidPage } from '../laid-out.ts';
import type { Typesetter } from '../text/glyphs.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Piece } from './pieces.ts';

/** Thickness of table rules, mm. */
const RULE = 0.2;

/** Where a piece is drawn: its upper left corner (along, down) in the frame. */
export interface PiecePlace {
  canvas: Canvas;
  page: LaidPage;
  setter: Typesetter;
  left: number;
  top: number;
  headerRows: number;
  /** Structure block of the table. */
  table: number;
  turn?: Turn;
}

/** Draws header rows (when repeated, as matter that is not text of the paper) and the piece's own rows. */
export function drawPiece(grid: Grid, piece: Piece, place: PiecePlace): void {
  let top = place.top;
  if (piece.repeatsHead) {
    drawRows(grid, 0, place.headerRows, top, place, openBlock(place.canvas, 'Artifact'));
    for (let r = 0; r < place.headerRows; r++) top += grid.heights[r] ?? 0;
  }
  drawRows(grid, piece.from, piece.to, top, place, null);
}

function drawRows(
  grid: Grid,
  from: number,
  to: number,
  top: number,
  place: PiecePlace,
  artifact: number | null,
): void {
  const tops = [top];
  for (let r = from; r < to; r++) tops.push((tops[r - from] ?? top) + (grid.heights[r] ?? 0));
  let row = -1;
  let rowBlock = place.table;
  for (const cell of grid.cells) {
    const starts = cell.row >= from && cell.row < to;
    const continues = cell.row < from && cell.row + cell.rowSpan > from;
    if (!starts && !continues) continue;
    const upper = tops[Math.max(0, cell.row - from)] ?? top;
    const lower = tops[Math.min(to, cell.row + cell.rowSpan) - from] ?? top;
    frame(grid, cell, upper, lower, place);
    if (!starts) continue;
    if (artifact === null && cell.row !== row) {
      row = cell.row;
      rowBlock = openBlock(place.canvas, 'TR', place.table);
    }
    const tag = cell.row < place.headerRows ? 'TH' : 'TD';
    const block = artifact ?? openBlock(place.canvas, tag, rowBlock);
    fill(grid, cell, upper, lower, place, block);
  }
}

function frame(grid: Grid, cell: GridCell, upper: number, lower: number, place: PiecePlace): void {
  const left = place.left + (grid.edges[cell.column] ?? 0);
  const right = place.left + (grid.edges[cell.column + cell.colSpan] ?? 0);
  line(place, left, upper, right, upper);
  line(place, left, lower, right, lower);
  line(place, left, upper, left, lower);
  line(place, right, upper, right, lower);
}

function line(place: PiecePlace, a1: number, d1: number, a2: number, d2: number): void {
  const from = place.turn === undefined ? { x: a1, y: d1 } : turned(place.turn, a1, d1);
  const to = place.turn === undefined ? { x: a2, y: d2 } : turned(place.turn, a2, d2);
  const rule = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  // Neighbouring cells share their rules; drawn twice they would look darker on some screens.
  const known = place.page.items.some(
    (item) =>
      item.kind === 'rule' &&
      item.x1 === rule.x1 &&
      item.y1 === rule.y1 &&
      item.x2 === rule.x2 &&
      item.y2 === rule.y2,
  );
  if (!known) place.page.items.push({ kind: 'rule', ...rule, width: RULE, colour: BLACK, role: 'rule' });
}

function fill(
  grid: Grid,
  cell: GridCell,
  upper: number,
  lower: number,
  place: PiecePlace,
  block: number,
): void {
  const { style, linePitch, padding } = grid;
  const left = place.left + (grid.edges[cell.column] ?? 0);
  const right = place.left + (grid.edges[cell.column + cell.colSpan] ?? 0);
  const height = cell.lines.length * linePitch;
  const first = upper + Math.max(0, (lower - upper - height) / 2);
  const align = cell.cell.align ?? (cell.row < place.headerRows || isShort(cell) ? 'center' : 'left');
  const bodyTop = place.setter.library.faceOf('fang').bodyTop;
  cell.lines.forEach((each, i) => {
    const width = each.width * style.half;
    const x = { left: left + padding, center: (left + right - width) / 2, right: right - padding - width }[
      align
    ];
    const baseline = baselineIn(first + i * linePitch, linePitch, style.size, bodyTop);
    const turn = place.turn === undefined ? {} : { turn: place.turn };
    putLine(place.page, each, x, baseline, { role: 'cell', block, colour: BLACK, half: style.half, ...turn });
  });
}

/** Figures and short words look right in the middle; running text begins at the left. */
function isShort(cell: GridCell): boolean {
  return cell.lines.length <= 1;
}
