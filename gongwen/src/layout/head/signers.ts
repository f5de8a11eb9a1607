/**
 * 签发人 (7.2.6): right, one 字 from the edge, two names a line, wrapped lines under the first name; the number stands left on
 * the line of the last one (7.2.5). Label 仿宋, names 楷体. Two-character names are spread over three so that names align.
 */
import { baselineIn, openBlock, putGlyphs, putLine } from '../canvas.ts';
import { AREA, BLACK, CELL, HALF, PITCH } from '../geometry.ts';
import { gridStyle } from '../set-paragraph.ts';
import { atomsOf } from '../text/atoms.ts';
import { breakLines } from '../text/break-lines.ts';
import { glyphsOf } from '../text/glyphs.ts';
import type { Composition } from './context.ts';

const LABEL = '签发人：';
const A_LINE = 2;
/** “一般每行排两个姓名”: with many signers three, when page 1 would otherwise show no body. */
const A_CROWDED_LINE = 3;

/** Rows the signers take. */
export function signerRows(composition: Composition): number {
  return Math.max(1, Math.ceil(composition.paper.head.signers.length / namesPerLine(composition)));
}

function namesPerLine(composition: Composition): number {
  return composition.smallMark && composition.paper.head.signers.length > 4 ? A_CROWDED_LINE : A_LINE;
}

/** Puts the signers down from `top` on. */
export function putSigners(composition: Composition, top: number): void {
  const { paper, setter, canvas, page } = composition;
  const names = paper.head.signers.map((signer) => signer.name);
  if (names.length === 0) return;
  const column = Math.max(3, ...names.map((name) => [...name].length));
  const perLine = namesPerLine(composition);
  const columns = Math.min(perLine, names.length);
  const width = columns * column + (columns - 1);
  const x = Math.max(AREA.left + 4 * CELL, AREA.right - CELL - width * CELL);
  const bodyTop = setter.library.faceOf('fang').bodyTop;
  const block = openBlock(canvas, 'P');
  const style = { role: 'signers' as const, block, colour: BLACK };
  const label = atomsOf(glyphsOf(setter, LABEL, gridStyle('fang')), HALF);
  const [line] = breakLines(label, { first: 56, rest: 56, spread: false, half: HALF });
  const baseline = (row: number): number => baselineIn(top + row * PITCH, PITCH, 16, bodyTop);
  if (line !== undefined) putLine(page, line, x - 4 * CELL, baseline(0), style);
  names.forEach((name, i) => {
    const glyphs = glyphsOf(setter, name, gridStyle('kai'));
    const step = glyphs.length === 2 ? 2 * CELL : CELL;
    const placed = glyphs.map((glyph, k) => ({ glyph, at: k * step, width: CELL }));
    const left = x + (i % perLine) * (column + 1) * CELL;
    putGlyphs(page, placed, left, baseline(Math.floor(i / perLine)), style);
  });
}
