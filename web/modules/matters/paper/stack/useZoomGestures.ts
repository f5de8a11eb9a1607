/** Ctrl+wheel and two fingers. */
import { useEffect, useRef } from 'react';
import type { PageStack, Point } from './usePageStack.ts';
import { wheelZoom } from './zoom.ts';

interface Pinch {
  readonly apart: number;
  readonly scale: number;
}

/** Both are listened to by hand: React's own listeners are passive and could not keep the browser from zooming too. */
export function useZoomGestures(stack: PageStack): void {
  const latest = useRef(stack);
  latest.current = stack;
  const { box } = stack;
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const scaleNow = () => latest.current.scaleOf(latest.current.page);
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current.zoomTo(wheelZoom(scaleNow(), event.deltaY), { x: event.clientX, y: event.clientY });
    };
    let pinch: Pinch | null = null;
    const onTouch = (event: TouchEvent) => {
      const [one, two] = event.touches;
      if (!one || !two) {
        pinch = null;
        return;
      }
      const apart = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
      if (!pinch || event.type === 'touchstart') pinch = { apart, scale: scaleNow() };
      if (event.type !== 'touchmove') return;
      event.preventDefault();
      const middle: Point = { x: (one.clientX + two.clientX) / 2, y: (one.clientY + two.clientY) / 2 };
      latest.current.zoomTo((pinch.scale * apart) / Math.max(1, pinch.apart), middle);
    };
    const active = { passive: false } as const;
    place.addEventListener('wheel', onWheel, active);
    place.addEventListener('touchstart', onTouch, active);
    place.addEventListener('touchmove', onTouch, active);
    place.addEventListener('touchend', onTouch, active);
    return () => {
      place.removeEventListener('wheel', onWheel);
      place.removeEventListener('touchstart', onTouch);
      place.removeEventListener('touchmove', onTouch);
      place.removeEventListener('touchend', onTouch);
    };
  }, [box]);
}
