/** Writing by hand: full width, undo, kept as strokes with time. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { epochOf } from '../../../contracts/base/dates.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { now } from '../../platform/clock.ts';
import { Button } from '../Button.tsx';
import { outlineOf } from './outline.ts';
import { emptyInk, type Ink, type InkPoint, inkText, readInk, thinned } from './strokes.ts';

/** Props of InkPad. `value` is ink as the contract carries it. */
export interface InkPadProps {
  readonly value: string | undefined;
  readonly onChange: (ink: string | undefined) => void;
  readonly label: string;
}

/** The pad. Pens and fingers write; once a pen has, resting fingers no longer do. */
export function InkPad({ value, onChange, label }: InkPadProps) {
  const pad = useRef<SVGSVGElement>(null);
  const size = usePadSize(pad);
  const ink = readInk(value) ?? emptyInk(size.w, size.h);
  const change = (next: Ink) => onChange(inkText(next));
  const pen = usePen(pad, ink, size, (next) => change(next));
  return (
    <div className="hy-ink">
      <svg
        ref={pad}
        className="hy-ink-pad"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${Math.max(ink.w, 1)} ${Math.max(ink.h, 1)}`}
        preserveAspectRatio="xMinYMin meet"
        onPointerDown={pen.down}
        onPointerMove={pen.move}
        onPointerUp={pen.up}
        onPointerCancel={pen.up}
      >
        {ink.strokes.map((points, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added and taken from the end
          <path key={i} d={outlineOf(points)} />
        ))}
        {pen.writing.length > 0 ? <path d={outlineOf(pen.writing)} /> : null}
      </svg>
      {ink.strokes.length === 0 && pen.writing.length === 0 ? (
        <span className="hy-ink-hint" aria-hidden="true">
          {base.labels.inkHere}
        </span>
      ) : null}
      <div className="hy-ink-tools">
        <Button
          disabled={ink.strokes.length === 0}
          onClick={() => change({ ...ink, strokes: ink.strokes.slice(0, -1) })}
        >
          {base.labels.undo}
        </Button>
        <Button disabled={ink.strokes.length === 0} onClick={() => change({ ...ink, strokes: [] })}>
          {base.labels.clear}
        </Button>
      </div>
    </div>
  );
}

function usePadSize(pad: { readonly current: SVGSVGElement | null }): { w: number; h: number } {
  const [size, setSize] = useState({ w: 0, h: 0 });
  useEffect(() => {
    const box = pad.current?.getBoundingClientRect();
    if (box) setSize({ w: Math.round(box.width), h: Math.round(box.height) });
  }, [pad]);
  return size;
}

function usePen(
  pad: { readonly current: SVGSVGElement | null },
  ink: Ink,
  size: { w: number; h: number },
  onStroke: (next: Ink) => void,
) {
  const [writing, setWriting] = useState<InkPoint[]>([]);
  const stroke = useRef<{ id: number; points: InkPoint[]; start: number } | null>(null);
  const penSeen = useRef(false);

  const point = (e: { clientX: number; clientY: number }, start: number): InkPoint => {
    const box = pad.current?.getBoundingClientRect();
    const scale = box && box.width > 0 ? (ink.w || size.w) / box.width : 1;
    const x = (e.clientX - (box?.left ?? 0)) * scale;
    const y = (e.clientY - (box?.top ?? 0)) * scale;
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(epochOf(now()) - start)];
  };

  return {
    writing,
    down(e: PointerEvent<SVGSVGElement>) {
      if (e.pointerType === 'pen') penSeen.current = true;
      if (stroke.current || (penSeen.current && e.pointerType === 'touch') || e.button > 0) return;
      e.currentTarget.setPointerCapture(e.pointerId);
      const start = ink.at || epochOf(now());
      stroke.current = { id: e.pointerId, points: [point(e, start)], start };
      setWriting(stroke.current.points);
    },
    move(e: PointerEvent<SVGSVGElement>) {
      const current = stroke.current;
      if (current?.id !== e.pointerId) return;
      const events = e.nativeEvent.getCoalescedEvents?.() ?? [e.nativeEvent];
      current.points = [...current.points, ...events.map((one) => point(one, current.start))];
      setWriting(current.points);
    },
    up(e: PointerEvent<SVGSVGElement>) {
      const current = stroke.current;
      if (current?.id !== e.pointerId) return;
      stroke.current = null;
      setWriting([]);
      const frame = ink.w > 0 ? { w: ink.w, h: ink.h } : size;
      onStroke({ ...ink, ...frame, at: current.start, strokes: [...ink.strokes, thinned(current.points)] });
    },
  };
}
