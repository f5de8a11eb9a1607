import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCut, rangesOf } from './page-ranges.ts';

/** Any cut of any file: its pages, and where parts begin. */
const anyCut = fc.integer({ min: 1, max: 400 }).chain((pages) =>
  fc.tuple(
    fc.constant(pages),
    fc
      .uniqueArray(fc.integer({ min: 1, max: pages }), { maxLength: 60 })
      .map((more) => [...new Set([1, ...more])].sort((a, b) => a - b)),
  ),
);

test('any cut has each page exactly once, in order', () => {
  fc.assert(
    fc.property(anyCut, ([pages, starts]) => {
      const seen = rangesOf(starts, pages).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      );
      expect(seen).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
    }),
  );
});

test('what leaves out the first page, turns back, repeats or goes beyond the end is no cut', () => {
  for (const starts of [[], [2], [1, 1], [1, 3, 2], [1, 6], [0, 2], [1, 2.5]]) {
    expect([starts, isCut(starts, 5)]).toEqual([starts, false]);
  }
  expect(() => rangesOf([1, 6], 5)).toThrow(RangeError);
});
