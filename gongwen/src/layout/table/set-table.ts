/** A table in the running of the page: caption above, as wide as the type area, cut at row ends with its header repeated. */
import type { Table } from '../../model/table.ts';
import { openBlock } from '../canvas.ts';
import { type Flow, keepTogether, rowsFor, rowsLeft, takeRows, turnPage } from '../flow.ts';
import { AREA, CHARACTERS, PITCH } from '../geometry.ts';
import { gridStyle, setParagraph } from '../set-paragraph.ts';
import { glyphsOf, type Typesetter } from '../text/glyphs.ts';
import { drawPiece } from './draw-piece.ts';
import { type Grid, planGrid } from './grid.ts';
import { cutPieces } from './pieces.ts';
import { cutTallRows } from './tall-rows.ts';

/** Cutting rows to less than two lines would tear them to shreds. */
const LEAST_ROOM = 15;

/** Sets an upright table. `here`: its first rows must stand on this page, cut where they else would not be. */
export function setTable(setter: Typesetter, flow: Flow, table: Table, here = false): void {
  const planned = planGrid(setter, table, AREA.width, AREA.height);
  const grid = here ? fittedHere(setter, planned, table, flow) : planned;
  const block = openBlock(flow.canvas, 'Table');
  if (table.caption !== undefined) {
    const opening = grid.heights.slice(0, table.headerRows + 1).reduce((sum, height) => sum + height, 0);
    keepTogether(flow, Math.min(15, 1 + rowsFor(flow, opening)));
    const glyphs = glyphsOf(setter, table.caption, gridStyle('hei'));
    const at = { role: 'caption' as const, tag: 'Caption' as const, align: 'center' as const };
    setParagraph(setter, flow, glyphs, gridStyle('hei'), at);
  }
  const first = rowsLeft(flow) * flow.sheet.pitch;
  for (const piece of cutPieces(grid, table.headerRows, first, AREA.height)) {
    if (piece.to === piece.from) {
      turnPage(flow);
      continue;
    }
    const rows = Math.min(rowsFor(flow, piece.height), Math.floor(AREA.height / PITCH));
    if (rowsLeft(flow) < rows) turnPage(flow);
    const top = takeRows(flow, rows);
    const { page } = flow.sheet;
    flow.sheet.bodyRows++;
    const place = { canvas: flow.canvas, page, setter, left: AREA.left, top, table: block };
    drawPiece(grid, piece, { ...place, headerRows: table.headerRows });
  }
}

/** The grid with nothing tied and no row higher than what is left of this page under caption and header; a cut row is said. */
function fittedHere(setter: Typesetter, grid: Grid, table: Table, flow: Flow): Grid {
  const head = grid.heights.slice(0, table.headerRows).reduce((sum, height) => sum + height, 0);
  const caption = Math.ceil([...(table.caption ?? '')].length / CHARACTERS) * flow.sheet.pitch;
  const room = rowsLeft(flow) * flow.sheet.pitch - caption - head - 1;
  const loose = { ...grid, tied: grid.tied.map(() => false) };
  if (room <= LEAST_ROOM) return loose;
  const cut = cutTallRows(loose, room);
  // Its cells then read on beside each other, no longer one after the other.
  if (cut.heights.length > loose.heights.length)
    setter.report.remarks.push('首页表格有一行排不下，已在行内断开');
  return cut;
}
