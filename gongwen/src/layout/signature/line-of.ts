/** One line of a signature: measured, then put at a place. */
import { baselineIn, openBlock, putLine } from '../canvas.ts';
import type { Flow } from '../flow.ts';
import { AREA, BLACK, HALF, SIZE } from '../geometry.ts';
import type { Role } from '../laid-out.ts';
import { gridStyle } from '../set-paragraph.ts';
import { atomsOf } from '../text/atoms.ts';
import { breakLines, type Line } from '../text/break-lines.ts';
import { glyphsOf, type Typesetter } from '../text/glyphs.ts';

/** Text broken to at most `room` half cells a line; a name longer than the type area wraps. */
export function signatureLinesOf(setter: Typesetter, text: string, room = 56): Line[] {
  const atoms = atomsOf(glyphsOf(setter, text, gridStyle('fang')), HALF);
  return breakLines(atoms, { first: room, rest: room, spread: false, half: HALF });
}

/** Width of the widest line, mm. */
export function widthOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map((line) => line.width)) * HALF;
}

/** Puts lines down from `top`, the first starting at x; or each centred about `centre`, kept within the type area. */
export function putSignatureLines(
  setter: Typesetter,
  flow: Flow,
  lines: readonly Line[],
  top: number,
  place: { x: number } | { centre: number },
  role: Role,
): void {
  const block = openBlock(flow.canvas, 'P');
  const bodyTop = setter.library.faceOf('fang').bodyTop;
  lines.forEach((line, i) => {
    const width = line.width * HALF;
    const wanted = 'x' in place ? place.x : place.centre - width / 2;
    const x = Math.max(AREA.left, Math.min(wanted, AREA.right - width));
    const baseline = baselineIn(top + i * flow.sheet.pitch, flow.sheet.pitch, SIZE.san, bodyTop);
    putLine(flow.sheet.page, line, x, baseline, { role, block, colour: BLACK });
  });
}
