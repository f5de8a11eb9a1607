/** The shape a pen leaves, as an SVG path. */
import { getStroke } from 'perfect-freehand';
import type { InkPoint } from './strokes.ts';

const PEN = { size: 5, thinning: 0.55, smoothing: 0.6, streamline: 0.4, simulatePressure: true, last: true };

/** The outline of one stroke, filled. */
export function outlineOf(points: readonly InkPoint[], size: number = PEN.size): string {
  const outline = getStroke(
    points.map(([x, y]) => [x, y]),
    { ...PEN, size },
  );
  const first = outline[0];
  if (!first) return '';
  const parts = [`M${fixed(first[0])} ${fixed(first[1])}Q`];
  outline.forEach((point, i) => {
    const next = outline[(i + 1) % outline.length] ?? first;
    parts.push(
      `${fixed(point[0])} ${fixed(point[1])} ${fixed(middle(point[0], next[0]))} ${fixed(middle(point[1], next[1]))}`,
    );
  });
  return `${parts.join(' ')}Z`;
}

function middle(a: number | undefined, b: number | undefined): number {
  return ((a ?? 0) + (b ?? 0)) / 2;
}

function fixed(n: number | undefined): string {
  return (n ?? 0).toFixed(1);
}
