/** Figures: centred in the type area, caption under them, never cut by a page end. */
import type { Figure } from '../model/figure.ts';
import { openBlock, putPicture } from './canvas.ts';
import { type Flow, keepTogether, rowsFor, takeRows } from './flow.ts';
import { AREA } from './geometry.ts';
import { readImage } from './image.ts';
import { gridStyle, setParagraph } from './set-paragraph.ts';
import { glyphsOf, type Typesetter } from './text/glyphs.ts';

/** Sets a figure; one taller than a page with its caption is made smaller and the report says so. */
export function setFigure(setter: Typesetter, flow: Flow, figure: Figure): void {
  const image = readImage(figure.image);
  const captionRows = figure.caption === undefined ? 0 : 1 + Math.floor([...figure.caption].length / 28);
  const tallest = AREA.height - (captionRows + 0.5) * flow.sheet.pitch - 10;
  let width = figure.widthMm;
  let height = (width * image.height) / image.width;
  if (height > tallest) {
    width *= tallest / height;
    height = tallest;
    setter.report.remarks.push(`一幅图高过一页，已缩小为宽 ${width.toFixed(0)} 毫米`);
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
