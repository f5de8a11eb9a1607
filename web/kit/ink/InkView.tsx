/** Handwriting shown in its place. */
import { useMemo } from 'react';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { outlineOf } from './outline.ts';
import { readInk } from './strokes.ts';

/** Ink as an image; nothing when there is none. `by` names the writer for screen readers. */
export function InkView({ ink, by }: { readonly ink: string | null | undefined; readonly by?: string }) {
  const read = useMemo(() => readInk(ink), [ink]);
  const box = useMemo(() => boundsOf(read?.strokes ?? []), [read]);
  if (!read || !box) return null;
  const label = by ? `${by}${base.labels.inkBy}` : base.labels.ink;
  return (
    <svg
      className="hy-ink-view"
      viewBox={`${box.x} ${box.y} ${box.w} ${box.h}`}
      style={{ maxWidth: Math.min(box.w, 560), aspectRatio: `${box.w} / ${box.h}` }}
      role="img"
      aria-label={label}
    >
      {read.strokes.map((points, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes of written ink never change places
        <path key={i} d={outlineOf(points)} fill="currentColor" />
      ))}
    </svg>
  );
}

function boundsOf(strokes: readonly (readonly (readonly [number, number, number])[])[]) {
  const points = strokes.flat();
  if (points.length === 0) return null;
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const x = Math.min(...xs) - 8;
  const y = Math.min(...ys) - 8;
  return { x, y, w: Math.max(...xs) - x + 8, h: Math.max(...ys) - y + 8 };
}
