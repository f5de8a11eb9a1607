/**
 * 发文机关标志 (7.2.4): red 小标宋, centred, its upper edge at a prescribed height. Its size is the drafter's ("醒目、美观、庄重"),
 * so it is chosen here from the number and length of the names.
 */
import { openBlock, putGlyphs } from '../canvas.ts';
import { AREA, MM_PER_PT, RED } from '../geometry.ts';
import { type Glyph, glyphsOf } from '../text/glyphs.ts';
import type { Composition } from './context.ts';

/** Largest size, pt; the body of a character is then 16.2 mm high. */
const LARGEST = 46;
const SMALLEST = 12;

interface MarkLine {
  glyphs: Glyph[];
  x: number;
  /** Top of the character body. */
  top: number;
  /** Width the glyphs are spread over. */
  width: number;
}

/**
 * Sets the mark with its upper edge at `top` and returns the foot of its last line. A ruler finds the edge of the ink, a
 * program the edge of the character body a little above it; the two are laid astride the prescribed height, so that both
 * are within 0.5 mm of it. Nothing is drawn for pre-printed paper; the room is the same.
 */
export function putMark(composition: Composition, top: number): number {
  const { mark, preprinted } = composition.paper.head;
  const names = mark?.names ?? [''];
  const suffix = mark?.suffix ?? '';
  const layout =
    names.length > 1 ? stacked(composition, names, suffix) : single(composition, names[0] ?? '', suffix);
  const shift = top - upperEdge(layout.lines);
  if (mark !== undefined && !preprinted) {
    const block = openBlock(composition.canvas, 'P');
    for (const line of layout.lines) putMarkLine(composition, line, shift, block);
  }
  return shift + layout.height;
}

/** Half-way between the highest character body and the highest ink, from the layout's own zero. */
function upperEdge(lines: readonly MarkLine[]): number {
  let ink = Number.POSITIVE_INFINITY;
  let body = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    body = Math.min(body, line.top);
    for (const glyph of line.glyphs) {
      const bounds = glyph.face.ink(glyph.face.glyphOf(glyph.codePoint));
      if (bounds === null) continue;
      ink = Math.min(ink, line.top + (glyph.face.bodyTop - bounds.yMax) * glyph.size * MM_PER_PT);
    }
  }
  return Number.isFinite(ink) && Number.isFinite(body) ? (ink + body) / 2 : 0;
}

function single(
  composition: Composition,
  name: string,
  suffix: string,
): { lines: MarkLine[]; height: number } {
  const text = name + suffix;
  const count = Math.max(1, [...text].length);
  const most = composition.smallMark ? 30 : LARGEST;
  const rows = count > 22 ? Math.ceil(count / 16) : 1;
  const perRow = Math.ceil(count / rows);
  const size = Math.max(SMALLEST, Math.min(most, AREA.width / perRow / MM_PER_PT));
  const body = size * MM_PER_PT;
  const characters = [...text];
  const lines = Array.from({ length: rows }, (_, i) => {
    const part = characters.slice(i * perRow, (i + 1) * perRow).join('');
    const length = [...part].length;
    // Short names are spaced out by up to half a character: a mark should be seen from across a desk.
    const width = Math.min(AREA.width, length * body * (rows === 1 && length < 8 ? 1.35 : 1));
    const x = AREA.left + (AREA.width - width) / 2;
    return { glyphs: markGlyphs(composition, part, size), x, top: i * body * 1.15, width };
  });
  return { lines, height: (rows - 1) * body * 1.15 + body };
}

/** Joint mark: names one under another, spread to one width; the word after them centred on the stack (7.2.4). */
function stacked(
  composition: Composition,
  names: readonly string[],
  suffix: string,
): { lines: MarkLine[]; height: number } {
  const longest = Math.max(...names.map((name) => [...name].length));
  const after = [...suffix].length;
  const tallest = composition.smallMark ? 48 : 78;
  const byHeight = tallest / (names.length * 1.28) / MM_PER_PT;
  const byWidth = AREA.width / (longest + (after > 0 ? after * 1.5 + 0.7 : 0)) / MM_PER_PT;
  const size = Math.max(SMALLEST, Math.min(36, byHeight, byWidth));
  const suffixSize = after === 0 ? 0 : Math.min(LARGEST, size * 1.5);
  const body = size * MM_PER_PT;
  const suffixBody = suffixSize * MM_PER_PT;
  const step = body * 1.28;
  const height = (names.length - 1) * step + body;
  const gap = after > 0 ? body * 0.7 : 0;
  const width = Math.min(longest * body, AREA.width - gap - after * suffixBody);
  const left = AREA.left + (AREA.width - width - gap - after * suffixBody) / 2;
  const lines: MarkLine[] = names.map((name, i) => ({
    glyphs: markGlyphs(composition, name, size),
    x: left,
    top: i * step,
    width,
  }));
  if (after > 0) {
    lines.push({
      glyphs: markGlyphs(composition, suffix, suffixSize),
      x: left + width + gap,
      top: (height - suffixBody) / 2,
      width: after * suffixBody,
    });
  }
  return { lines, height };
}

function markGlyphs(composition: Composition, text: string, size: number): Glyph[] {
  const style = { cls: 'xiaobiaosong' as const, size, half: (size * MM_PER_PT) / 2 };
  return glyphsOf(composition.setter, text, style);
}

/** Spreads the glyphs evenly over the line's width, first and last flush with its ends. */
function putMarkLine(composition: Composition, line: MarkLine, shift: number, block: number): void {
  const natural = line.glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
  const squeeze = Math.min(1, line.width / Math.max(natural, 0.001));
  const gaps = Math.max(1, line.glyphs.length - 1);
  const lone = line.glyphs.length === 1;
  const space = lone ? 0 : (line.width - natural * squeeze) / gaps;
  let at = lone ? (line.width - natural) / 2 : 0;
  const placed = line.glyphs.map((glyph) => {
    const here = { glyph, at, width: glyph.width * squeeze };
    at += glyph.width * squeeze + space;
    return here;
  });
  const bodyTop = composition.setter.library.faceOf('xiaobiaosong').bodyTop;
  const size = (line.glyphs[0]?.size ?? 0) * MM_PER_PT;
  const baseline = shift + line.top + bodyTop * size;
  putGlyphs(composition.page, placed, line.x, baseline, { role: 'mark', block, colour: RED });
}
