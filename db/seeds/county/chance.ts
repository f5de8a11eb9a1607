/** Chance that is the same every time: each story draws from its own source, so that one more draw in one changes no other. */

/** A source of chance. */
export interface Chance {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** True in this share of cases. */
  happens(share: number): boolean;
  /** One of a list. @throws Error for an empty one */
  of<T>(list: readonly T[]): T;
  /** One of a list by weight. */
  weighted<T>(list: readonly (readonly [item: T, weight: number])[]): T;
}

/** A source for a name. */
export function chanceOf(name: string): Chance {
  let state = [...name].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619),
    2166136261,
  );
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  function of<T>(list: readonly T[]): T {
    const item = list[Math.floor(next() * list.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
  return {
    next,
    of,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (share) => next() < share,
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of list) {
        left -= weight;
        if (left < 0) return item;
      }
      return of(list)[0];
    },
  };
}
