/** A stack of pages: how large, how many side by side, which are in sight. Knows sizes, not what is on the pages. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useSession } from '../../../../platform/session.tsx';
import { store, stored } from '../../../../platform/storage.ts';
import { rowsInSight, type Sight } from './page-window.ts';
import { scrollToShow, viewOf } from './scroller.ts';
import { useSight } from './useSight.ts';
import { clampScale, fitScale, type Size, stepZoom } from './zoom.ts';

/** Px between pages and around them. */
export const GAP = 12;
/** Side by side only where both pages can be read. */
const ROOM_FOR_TWO = 880;

/** A point of the screen that stays where it is while zooming. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The stack as its tools and its pages use it. Pages count from 0. */
export interface PageStack {
  /** Goes on the element that holds the rows. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly sizes: readonly Size[];
  /** Px across, for the tools above the pages. */
  readonly room: number;
  readonly columns: number;
  readonly mayPair: boolean;
  readonly sight: Sight;
  /** The page being read. */
  readonly page: number;
  readonly isFit: boolean;
  scaleOf(page: number): number;
  zoomTo(scale: number, at?: Point): void;
  stepZoom(by: 1 | -1): void;
  fit(): void;
  pair(on: boolean): void;
  goTo(page: number): void;
  /** A screenful on or back. */
  turn(by: 1 | -1): void;
}

/** @param mostFit how far fitting the width may enlarge */
export function usePageStack(sizes: readonly Size[], mostFit: number): PageStack {
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  const [zoom, setZoom] = useState<number | null>(null);
  const [paired, pair] = usePaired();
  const mayPair = sizes.length > 1 && room >= ROOM_FOR_TWO;
  const columns = paired && mayPair ? 2 : 1;
  const inner = room - 2 * (room < 500 ? 4 : GAP);
  const scaleOf = (page: number) => zoom ?? fitScale(inner, sizes[page]?.width ?? 0, columns, GAP, mostFit);
  const change = `${zoom} ${room} ${columns} ${sizes.reduce((sum, s) => sum + s.height, 0)}`;
  const hold = useAnchor(box, change);
  const sight = useSight(box, Math.ceil(sizes.length / columns), change);
  const page = Math.min(sizes.length - 1, sight.reading * columns);

  function zoomTo(scale: number, at?: Point) {
    hold(at);
    setZoom(clampScale(scale));
  }
  return {
    box,
    sizes,
    room,
    columns,
    mayPair,
    sight,
    page,
    isFit: zoom === null,
    scaleOf,
    zoomTo,
    stepZoom: (by) => zoomTo(stepZoom(scaleOf(page), by)),
    fit() {
      hold();
      setZoom(null);
    },
    pair(on) {
      hold();
      pair(on);
    },
    goTo(wanted) {
      leafAt(box.current, wanted)?.scrollIntoView({ block: 'start', inline: 'nearest' });
    },
    turn(by) {
      if (!box.current) return;
      const { scroller, top, bottom } = viewOf(box.current);
      scroller.scrollBy({ top: by * (bottom - top) * 0.85 });
    },
  };
}

/** The element of a page. */
function leafAt(box: HTMLElement | null, page: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null;
}

/** The room is that of the column the paper stands in: the box itself grows with its pages. */
function useRoom(box: RefObject<HTMLDivElement | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const column = box.current?.closest('.mt-paper')?.parentElement;
    if (!column) return;
    const measure = () => setRoom(column.clientWidth - 2);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(column);
    return () => watch.disconnect();
  }, [box]);
  return room;
}

/** 双页 is the reader's habit, kept by person. */
function usePaired(): [boolean, (on: boolean) => void] {
  const { me } = useSession();
  const key = `paper.two_up.${me?.personId ?? 0}`;
  const [on, setOn] = useState(() => stored(key) === true);
  return [
    on,
    (next) => {
      store(key, next);
      setOn(next);
    },
  ];
}

interface Held {
  readonly page: number;
  /** Parts of the page's width and height. */
  readonly across: number;
  readonly down: number;
  readonly at: Point;
}

/** Before a change of size: `hold(point)`. After it what lay under the point (or the middle) lies there again. */
function useAnchor(box: RefObject<HTMLDivElement | null>, change: string): (at?: Point) => void {
  const held = useRef<Held | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` is what the pages' sizes follow from
  useLayoutEffect(() => {
    const { current } = held;
    held.current = null;
    const leaf = current && leafAt(box.current, current.page);
    if (!leaf || !box.current) return;
    const is = leaf.getBoundingClientRect();
    scrollToShow(
      box.current,
      is.left + is.width * current.across - current.at.x,
      is.top + is.height * current.down - current.at.y,
    );
  }, [box, change]);
  return useCallback(
    (at) => {
      if (!box.current) return;
      const view = viewOf(box.current);
      const point = at ?? { x: (view.left + view.right) / 2, y: view.top + (view.bottom - view.top) / 3 };
      const rows = [...box.current.children];
      const topOf = (row: number) => rows[row]?.getBoundingClientRect().top ?? 0;
      const row = rows[rowsInSight(rows.length, topOf, point.y, point.y).first];
      const leaves = [...(row?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];
      const leaf = leaves.findLast((l) => l.getBoundingClientRect().left <= point.x) ?? leaves[0];
      if (!leaf) return;
      const is = leaf.getBoundingClientRect();
      held.current = {
        page: Number(leaf.dataset.page),
        across: (point.x - is.left) / Math.max(1, is.width),
        down: (point.y - is.top) / Math.max(1, is.height),
        at: point,
      };
    },
    [box],
  );
}
