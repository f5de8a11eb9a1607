/**
 * 横排表格 (ch. 8): the table is turned a quarter to the left, so its head lies at the binding edge on odd pages and at the fore
 * edge on even ones; the page number stays where all pages have it.
 */
import type { Table } from '../../model/table.ts';
import { baselineIn, openBlock, putLine } from '../canvas.ts';
import { type Flow, turnPage } from '../flow.ts';
import { AREA, BLACK, HALF, PITCH } from '../geometry.ts';
import { gridStyle } from '../set-paragraph.ts';
import { atomsOf } from '../text/atoms.ts';
import { breakLines } from '../text/break-lines.ts';
import { glyphsOf, type Typesetter } from '../text/glyphs.ts';
import { drawPiece } from './draw-piece.ts';
import { planGrid } from './grid.ts';
import { cutPieces } from './pieces.ts';

const TURN = { left: AREA.left, bottom: AREA.bottom };

/** Sets a landscape table on pages of its own; what follows begins a new page. */
export function setLandscapeTable(setter: Typesetter, flow: Flow, table: Table): void {
  const grid = planGrid(setter, table, AREA.height, AREA.width);
  const block = openBlock(flow.canvas, 'Table');
  if (flow.sheet.used > 0) turnPage(flow);
  const captionRows = table.caption === undefined ? 0 : putCaption(setter, flow, table.caption);
  const first = AREA.width - captionRows * PITCH;
  cutPieces(grid, table.headerRows, first, AREA.width).forEach((piece, i) => {
    if (i > 0) turnPage(flow);
    flow.sheet.used = flow.sheet.rows;
    flow.sheet.bodyRows++;
    if (piece.to === piece.from) return;
    drawPiece(grid, piece, {
      canvas: flow.canvas,
      page: flow.sheet.page,
      setter,
      left: 0,
      top: i === 0 ? captionRows * PITCH : 0,
      headerRows: table.headerRows,
      table: block,
      turn: TURN,
    });
  });
}

function putCaption(setter: Typesetter, flow: Flow, caption: string): number {
  const room = Math.floor(AREA.height / HALF);
  const atoms = atomsOf(glyphsOf(setter, caption, gridStyle('hei')), HALF);
  const lines = breakLines(atoms, { first: room, rest: room, spread: false, half: HALF });
  const block = openBlock(flow.canvas, 'Caption');
  const bodyTop = setter.library.faceOf('fang').bodyTop;
  lines.forEach((line, i) => {
    const x = (AREA.height - line.width * HALF) / 2;
    const baseline = baselineIn(i * PITCH, PITCH, 16, bodyTop);
    putLine(flow.sheet.page, line, x, baseline, { role: 'caption', block, colour: BLACK, turn: TURN });
  });
  return lines.length;
}
