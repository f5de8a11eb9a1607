/** Handwriting as kept: vector strokes with time, small whole numbers, so that it prints sharp and a replay is possible. */

/** A point: x, y in pad units, t in milliseconds since the first point of the ink. */
export type InkPoint = readonly [x: number, y: number, t: number];

/** What was written by hand. Version 1. */
export interface Ink {
  readonly v: 1;
  /** Pad size the points refer to. */
  readonly w: number;
  readonly h: number;
  /** Epoch milliseconds (server's clock) of the first point. */
  readonly at: number;
  readonly strokes: readonly (readonly InkPoint[])[];
}

/** An ink without strokes. */
export function emptyInk(w: number, h: number): Ink {
  return { v: 1, w, h, at: 0, strokes: [] };
}

/** Ink as the contract carries it; undefined when nothing was written. */
export function inkText(ink: Ink): string | undefined {
  return ink.strokes.length === 0 ? undefined : JSON.stringify(ink);
}

/** Reads ink; undefined for what is none (an older or foreign text). */
export function readInk(text: string | null | undefined): Ink | undefined {
  if (!text) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    return isInk(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isInk(value: unknown): value is Ink {
  if (typeof value !== 'object' || value === null) return false;
  const ink = value as Partial<Ink>;
  return ink.v === 1 && typeof ink.w === 'number' && typeof ink.h === 'number' && Array.isArray(ink.strokes);
}

/** Leaves out points that add nothing: nearer than `gap` to the one before. A long text in ink stays under the limit. */
export function thinned(points: readonly InkPoint[], gap = 1.5): InkPoint[] {
  const kept: InkPoint[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (!before || Math.hypot(point[0] - before[0], point[1] - before[1]) >= gap) kept.push(point);
  }
  const last = points.at(-1);
  if (last && kept.at(-1) !== last) kept.push(last);
  return kept;
}
