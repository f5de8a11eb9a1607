/**
 * Where a glyph's ink lies. The standard measures from ink (the mark's upper edge, the dash of the page number), and
 * designers sink their characters differently into the em box: Fandol by 0.07 em compared with most others.
 */
import { numberLength, numberValue } from './charstring.ts';

/** Bounds of a glyph in font units, y up; control points count as ink, which for Chinese glyphs is exact enough. */
export interface Ink {
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

interface Pen {
  x: number;
  y: number;
  ink: Ink | null;
}

/** Ink of a flat Type 2 charstring; null when the glyph is blank. */
export function inkOfCharString(code: Uint8Array): Ink | null {
  const pen: Pen = { x: 0, y: 0, ink: null };
  let stack: number[] = [];
  let stems = 0;
  let i = 0;
  while (i < code.length) {
    const b = code[i] ?? 0;
    const length = numberLength(b);
    if (length > 0) {
      stack.push(numberValue(code, i));
      i += length;
      continue;
    }
    if (b === 1 || b === 3 || b === 18 || b === 23 || b === 19 || b === 20) stems += stack.length >> 1;
    if (b === 19 || b === 20) i += (stems + 7) >> 3;
    if (b === 12) i++;
    draw(pen, b === 12 ? 1200 + (code[i] ?? 0) : b, stack);
    stack = [];
    i++;
  }
  return pen.ink;
}

function move(pen: Pen, dx: number, dy: number): void {
  pen.x += dx;
  pen.y += dy;
}

function line(pen: Pen, dx: number, dy: number): void {
  mark(pen);
  move(pen, dx, dy);
  mark(pen);
}

function curve(pen: Pen, d: readonly number[]): void {
  mark(pen);
  for (let i = 0; i + 1 < d.length; i += 2) {
    move(pen, d[i] ?? 0, d[i + 1] ?? 0);
    mark(pen);
  }
}

function mark(pen: Pen): void {
  const ink = pen.ink;
  if (ink === null) {
    pen.ink = { xMin: pen.x, xMax: pen.x, yMin: pen.y, yMax: pen.y };
    return;
  }
  ink.xMin = Math.min(ink.xMin, pen.x);
  ink.xMax = Math.max(ink.xMax, pen.x);
  ink.yMin = Math.min(ink.yMin, pen.y);
  ink.yMax = Math.max(ink.yMax, pen.y);
}

function draw(pen: Pen, operator: number, s: readonly number[]): void {
  const last = s[s.length - 1] ?? 0;
  if (operator === 21) move(pen, s[s.length - 2] ?? 0, last);
  else if (operator === 22) move(pen, last, 0);
  else if (operator === 4) move(pen, 0, last);
  else if (operator === 5) lines(pen, s);
  else if (operator === 6 || operator === 7) zigzag(pen, s, operator === 6);
  else if (operator === 8) curve(pen, s.slice(0, s.length - (s.length % 6)));
  else if (operator === 24) {
    curve(pen, s.slice(0, s.length - 2));
    lines(pen, s.slice(-2));
  } else if (operator === 25) {
    lines(pen, s.slice(0, s.length - 6));
    curve(pen, s.slice(-6));
  } else if (operator === 26 || operator === 27) straightCurves(pen, s, operator === 27);
  else if (operator === 30 || operator === 31) alternatingCurves(pen, s, operator === 31);
  else if (operator >= 1234) flex(pen, s, operator);
}

function lines(pen: Pen, s: readonly number[]): void {
  for (let i = 0; i + 1 < s.length; i += 2) line(pen, s[i] ?? 0, s[i + 1] ?? 0);
}

function zigzag(pen: Pen, s: readonly number[], startsHorizontal: boolean): void {
  s.forEach((d, i) => {
    const horizontal = (i % 2 === 0) === startsHorizontal;
    line(pen, horizontal ? d : 0, horizontal ? 0 : d);
  });
}

/** vvcurveto (26) and hhcurveto (27). */
function straightCurves(pen: Pen, s: readonly number[], horizontal: boolean): void {
  let i = s.length % 4;
  let extra = i === 1 ? (s[0] ?? 0) : 0;
  for (; i + 3 < s.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = s.slice(i, i + 4);
    curve(pen, horizontal ? [a, extra, b, c, d, 0] : [extra, a, b, c, 0, d]);
    extra = 0;
  }
}

/** vhcurveto (30) and hvcurveto (31). */
function alternatingCurves(pen: Pen, s: readonly number[], startsHorizontal: boolean): void {
  let horizontal = startsHorizontal;
  for (let i = 0; i + 3 < s.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = s.slice(i, i + 4);
    const extra = s.length - i === 5 ? (s[i + 4] ?? 0) : 0;
    curve(pen, horizontal ? [a, 0, b, c, extra, d] : [0, a, b, c, d, extra]);
    horizontal = !horizontal;
  }
}

function flex(pen: Pen, s: readonly number[], operator: number): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, k = 0] = s;
  if (operator === 1235) curve(pen, s.slice(0, 12));
  else if (operator === 1234) curve(pen, [a, 0, b, c, d, 0, e, 0, f, -c, g, 0]);
  else if (operator === 1236) curve(pen, [a, b, c, d, e, 0, f, 0, g, h, k, -(b + d + h)]);
  else if (operator === 1237) {
    const dx = a + c + e + g + k;
    const dy = b + d + f + h + (s[9] ?? 0);
    const tail = s[10] ?? 0;
    const [x, y] = Math.abs(dx) > Math.abs(dy) ? [tail, -dy] : [-dx, tail];
    curve(pen, [...s.slice(0, 10), x, y]);
  }
}
