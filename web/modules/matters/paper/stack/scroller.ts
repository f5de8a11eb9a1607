/** What scrolls the paper: the column on an office screen, the whole page on a phone. */

/** The part of the screen the paper is seen through, and what scrolls it up and down. */
export interface View {
  readonly scroller: Element;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Looks up from the stack's box. The document's own scroller stands at the end of the line. */
export function viewOf(box: HTMLElement): View {
  const root = document.scrollingElement ?? document.documentElement;
  const screen = { left: 0, right: window.innerWidth, top: 0, bottom: window.innerHeight };
  for (let at = box.parentElement; at && at !== root && at !== document.body; at = at.parentElement) {
    if (!/(auto|scroll)/.test(getComputedStyle(at).overflowY) || at.scrollHeight <= at.clientHeight) continue;
    const is = at.getBoundingClientRect();
    return {
      scroller: at,
      left: Math.max(screen.left, is.left),
      right: Math.min(screen.right, is.right),
      top: Math.max(screen.top, is.top),
      bottom: Math.min(screen.bottom, is.bottom),
    };
  }
  return { scroller: root, ...screen };
}

/** Moves the paper left and up by so much. On a phone the box scrolls sideways by itself, the page does not. */
export function scrollToShow(box: HTMLElement, left: number, top: number): void {
  const { scroller } = viewOf(box);
  const sideways = /(auto|scroll)/.test(getComputedStyle(box).overflowX) ? box : scroller;
  sideways.scrollLeft += left;
  scroller.scrollTop += top;
}
