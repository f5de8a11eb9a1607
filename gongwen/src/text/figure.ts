/** Figures: `![caption](file.png){宽=80}`, the width in millimetres (100 when left out). */
import type { Figure } from '../model/figure.ts';
import { type Place, SyntaxFault } from './errors.ts';
import { escapeText, glyphsOf } from './escape.ts';

const FIGURE = /^!\[((?:\\.|[^\]\\])*)\]\(([^()\s]+)\)(?:\{宽=(\d+(?:\.\d+)?)\})?$/;
const DEFAULT_WIDTH_MM = 100;

/** A line beginning with `![` as a figure. @throws SyntaxFault */
export function parseFigure(line: string, place: Place): Figure {
  const found = FIGURE.exec(line);
  if (found === null) throw new SyntaxFault(place, '“![图题](文件名.png){宽=80}”');
  const caption = glyphsOf(found[1] ?? '')
    .map((glyph) => glyph.character)
    .join('')
    .trim();
  return {
    type: 'figure',
    image: found[2] ?? '',
    widthMm: found[3] === undefined ? DEFAULT_WIDTH_MM : Number(found[3]),
    ...(caption === '' ? {} : { caption }),
  };
}

/** A figure as a line. */
export function printFigure(figure: Figure): string {
  const width = figure.widthMm === DEFAULT_WIDTH_MM ? '' : `{宽=${figure.widthMm}}`;
  return `![${escapeText(figure.caption ?? '', '[]')}](${figure.image})${width}`;
}
