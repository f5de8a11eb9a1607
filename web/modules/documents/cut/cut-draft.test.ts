import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCut } from '../../../../contracts/base/page-ranges.ts';
import { mayCut, merged, moved, withOneMore } from './cut-draft.ts';

it('stays a cut however often parts are added and merged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.array(fc.nat(9)), (pages, presses) => {
      let starts: readonly number[] = [1];
      for (const press of presses) {
        starts = press > 6 ? merged(starts, press % starts.length) : withOneMore(starts, pages);
        expect(isCut(starts, pages)).toBe(true);
      }
    }),
  );
});

it('is not sent while a page is out of order, or nothing is cut', () => {
  expect(mayCut(moved([1, 3, 5], 1, 4), 5)).toBe(true);
  expect(mayCut(moved([1, 3, 5], 1, 5), 5)).toBe(false);
  expect(mayCut(moved([1, 3], 1, 9), 5)).toBe(false);
  expect(mayCut([1], 5)).toBe(false);
  expect(moved([1, 3], 0, 2)).toEqual([1, 3]);
});
