/** How large a page is shown. A scale of 1 is the paper's own size (96 CSS px an inch), or a picture's own pixels. */

/** Width and height in CSS px at scale 1. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where + and − stop: the steps readers know from other viewers. */
export const STEPS = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5] as const;
const SMALLEST = STEPS[0];
const LARGEST = STEPS[STEPS.length - 1] ?? 5;

/** A scale one may zoom to. */
export function clampScale(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}

/** The next step up or down from any scale; the last step stays. */
export function stepZoom(scale: number, by: 1 | -1): number {
  // A hair's breadth is no step: from a fitted 0.65 to 0.67 nothing would be seen to happen.
  const far = 0.06;
  const next =
    by > 0 ? STEPS.find((s) => s > scale * (1 + far)) : STEPS.findLast((s) => s < scale * (1 - far));
  return next ?? (by > 0 ? LARGEST : SMALLEST);
}

/** The scale at which pages side by side fill the room. Never more than `most`: letters a hand high read badly. */
export function fitScale(room: number, width: number, columns: number, gap: number, most: number): number {
  const each = (room - gap * (columns - 1)) / columns;
  return each <= 0 || width <= 0 ? SMALLEST : Math.min(most, Math.max(0.1, each / width));
}

/** Ctrl+wheel: a notch (100) is a fifth; a touch pad sends many small ones. */
export function wheelZoom(scale: number, deltaY: number): number {
  return clampScale(scale * Math.exp(-Math.max(-200, Math.min(200, deltaY)) * 0.0018));
}
