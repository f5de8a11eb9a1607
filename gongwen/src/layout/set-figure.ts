/** Figures: centred in the type area, caption under them, never cut by a page end. */
import type { Figure } from '../model/figure.ts';
import { openBlock, putPicture } from './canvas.ts';
import { type Flow, keepTogether, rowsFor, rowsLeft, takeRows } from './flow.ts';
import { AREA } from './geometry.ts';
import { readImage } from './image.ts';
import { gridStyle, setParagraph } from './set-paragraph.ts';
import { glyphsOf, type Typesetter } from './text/glyphs.ts';

/** Below this a figure on page 1 could not be read; it then goes to the next page. */
const SMALLEST = 25;

/**
 * Sets a figure; one taller than a page with its caption is made smaller and the report says so. `here`: it must stand on this
 * page, so that it may be no taller than what is left of it.
 */
export function setFigure(setter: Typesetter, flow: Flow, figure: Figure, here = false): void {
  const image = readImage(figure.image);
  const captionRows = figure.caption === undefined ? 0 : 1 + Math.floor([...figure.caption].length / 28);
  const tallest = tallestFor(flow, captionRows, here);
  let width = figure.widthMm;
  let height = (width * image.height) / image.width;
  if (height > tallest) {
    width *= tallest / height;
    height = tallest;
    const why = here ? '放不进首页' : '高过一页';
    setter.report.remarks.push(`一幅图${why}，已缩小为宽 ${width.toFixed(0)} 毫米`);
  }
  const rows = rowsFor(flow, height + 2);
  keepTogether(flow, rows + captionRows);
  const top = takeRows(flow, rows);
  flow.sheet.bodyRows++;
  const y = top + (rows * flow.sheet.pitch - height) / 2;
  putPicture(flow.sheet.page, {
    x: AREA.left + (AREA.width - width) / 2,
    y,
    width,
    height,
    turned: false,
    bytes: image.bytes,
    type: image.type,
    alt: figure.caption ?? '图',
    role: 'figure',
    block: openBlock(flow.canvas, 'Figure'),
  });
  if (figure.caption === undefined) return;
  const glyphs = glyphsOf(setter, figure.caption, gridStyle('fang'));
  setParagraph(setter, flow, glyphs, gridStyle('fang'), { role: 'caption', tag: 'Caption', align: 'center' });
}

function tallestFor(flow: Flow, captionRows: number, here: boolean): number {
  const left = (rowsLeft(flow) - captionRows) * flow.sheet.pitch - 2;
  return here && left >= SMALLEST ? left : AREA.height - (captionRows + 0.5) * flow.sheet.pitch - 10;
}
