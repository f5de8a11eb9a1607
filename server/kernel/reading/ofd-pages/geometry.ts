/** Places, turns and outlines as OFD writes them. */
import { type Box, numbersOf } from './resources.ts';

/** a b c d e f, as of a canvas. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A matrix as an attribute gives it; null where it gives none. */
export function matrixOf(value: string | undefined): Matrix | null {
  const [a, b, c, d, e, f] = numbersOf(value);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [a, b, c, d, e ?? 0, f ?? 0];
}

/** Matrices one after the other; the last is laid on first. */
export function product(all: readonly (Matrix | null)[]): Matrix {
  return all.reduce<Matrix>(
    ([a, b, c, d, e, f], next) => {
      const [g, h, i, j, k, l] = next ?? [1, 0, 0, 1, 0, 0];
      return [
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * l + e,
        b * k + d * l + f,
      ];
    },
    [1, 0, 0, 1, 0, 0],
  );
}

/** Where an object stands. Unlike a page it may have no height: a line has none. */
export function placeOf(value: string | undefined): Box | undefined {
  const [x, y, width = 0, height = 0] = numbersOf(value);
  return x === undefined || y === undefined ? undefined : { x, y, width, height };
}

/** OFD's short form of a path in the letters of SVG: B is its C, C its Z, S begins anew. */
export function svgPath(data: string): string {
  return data
    .trim()
    .split(/\s+/)
    .map((word) => ({ S: 'M', B: 'C', C: 'Z' })[word] ?? word)
    .filter((word) => /^[MLQCAZ]$/.test(word) || Number.isFinite(Number(word)))
    .join(' ');
}
