/** A table in the running of the page: caption above, as wide as the type area, cut at row ends with its header repeated. */
import type { Table } from '../../model/table.ts';
import { openBlock } from '../canvas.ts';
import { type Flow, keepTogether, rowsFor, rowsLeft, takeRows, turnPage } from '../flow.ts';
import { AREA, PITCH } from '../geometry.ts';
import { gridStyle, setParagraph } from '../set-paragraph.ts';
import { glyphsOf, type Typesetter } from '../text/glyphs.ts';
import { drawPiece } from './draw-piece.ts';
import { planGrid } from './grid.ts';
import { cutPieces } from './pieces.ts';

/** Sets an upright table. */
export function setTable(setter: Typesetter, flow: Flow, table: Table): void {
  const grid = planGrid(setter, table, AREA.width, AREA.height);
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
