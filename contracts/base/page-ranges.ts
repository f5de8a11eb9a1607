/** Pages of a file cut into parts. A cut is the pages where parts begin: each page is in one part by construction, order kept. */

/** Pages of a part, from 1, both ends in it. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** Do these pages begin parts of a file of so many pages: the first page first, each after the one before, none beyond the end? */
export function isCut(starts: readonly number[], pages: number): boolean {
  return (
    starts[0] === 1 &&
    starts.every((start, i) => Number.isInteger(start) && start <= pages && start > (starts[i - 1] ?? 0))
  );
}

/** The parts. @throws RangeError when it is no cut */
export function rangesOf(starts: readonly number[], pages: number): PageRange[] {
  if (!isCut(starts, pages)) throw new RangeError('no cut of these pages');
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? pages + 1) - 1 }));
}
