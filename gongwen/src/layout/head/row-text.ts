/** A single line of the head put at a given row. */
import { baselineIn, openBlock, putLine } from '../canvas.ts';
import { AREA, BLACK, HALF, PITCH } from '../geometry.ts';
import type { Role } from '../laid-out.ts';
import { atomsOf } from '../text/atoms.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Glyph } from '../text/glyphs.ts';
import type { Composition } from './context.ts';

/** Where on the row: `indent` in half cells from the edge it is aligned to. */
export interface RowPlace {
  role: Role;
  align: 'left' | 'center' | 'right';
  indent?: number;
  /** Row height; the page's pitch unless the row is a bare character box. */
  height?: number;
  block?: number;
}

/** Sets glyphs on rows of the head from `top` on, and returns how many rows they took (an over-long one wraps). */
export function putRow(
  composition: Composition,
  glyphs: readonly Glyph[],
  top: number,
  place: RowPlace,
): number {
  const { canvas, page, setter } = composition;
  const indent = place.indent ?? 0;
  const room = 56 - indent;
  const lines = breakLines(atomsOf(glyphs, HALF), { first: room, rest: room, spread: false, half: HALF });
  const block = place.block ?? openBlock(canvas, 'P');
  const height = place.height ?? PITCH;
  const bodyTop = setter.library.faceOf('fang').bodyTop;
  lines.forEach((line, i) => {
    const width = line.width * HALF;
    const x = {
      left: AREA.left + indent * HALF,
      center: AREA.left + (AREA.width - width) / 2,
      right: AREA.right - indent * HALF - width,
    }[place.align];
    const baseline = baselineIn(top + i * PITCH, height, glyphs[0]?.size ?? 16, bodyTop);
    putLine(page, line, x, baseline, { role: place.role, block, colour: BLACK });
  });
  return lines.length;
}
