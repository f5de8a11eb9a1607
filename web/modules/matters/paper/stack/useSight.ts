/** Which rows of pages are on the screen now. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { rowsInSight, type Sight } from './page-window.ts';
import { viewOf } from './scroller.ts';

/** Rows in sight and the one being read: the row at a third of the view. */
export interface Reading extends Sight {
  readonly reading: number;
}

/** Follows scrolling of any ancestor, resizing, and `change` (a word that differs when sizes do). */
export function useSight(box: RefObject<HTMLDivElement | null>, rows: number, change: string): Reading {
  const [sight, setSight] = useState<Reading>({ first: 0, last: 0, reading: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` is what the rows' places follow from
  useLayoutEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      if (!box.current) return;
      const { children } = box.current;
      const { top, bottom } = viewOf(box.current);
      const topOf = (row: number) => children[row]?.getBoundingClientRect().top ?? 0;
      const { first, last } = rowsInSight(rows, topOf, top, bottom);
      const line = top + (bottom - top) / 3;
      const { first: reading } = rowsInSight(rows, topOf, line, line);
      setSight((before) =>
        before.first === first && before.last === last && before.reading === reading
          ? before
          : { first, last, reading },
      );
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    // Scroll events do not bubble, but they are captured: whichever ancestor scrolls, one listener hears it.
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, [box, rows, change]);
  return sight;
}
