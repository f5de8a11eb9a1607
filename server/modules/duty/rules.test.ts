import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import { areTimesOfShift, isSameList } from './rules.ts';

const at = (text: string) => text as Instant;

describe('the list both sign', () => {
  it('is the same in any order, and another as soon as one is left out or added', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1 }), fc.uuid(), (ids, other) => {
        fc.pre(!ids.includes(other));
        expect(isSameList(ids, [...ids].reverse())).toBe(true);
        expect(isSameList(ids, ids.slice(1))).toBe(false);
        expect(isSameList(ids, [...ids, other])).toBe(false);
        expect(isSameList(ids, [...ids.slice(1), other])).toBe(false);
      }),
    );
  });

  it('is not made longer by ticking one thing twice', () => {
    expect(isSameList(['a', 'a'], ['a', 'b'])).toBe(false);
  });
});

describe('the times of a shift', () => {
  it.each([
    ['2026-09-03T00:30:00.000Z', '2026-09-04T00:30:00.000Z', true],
    ['2026-09-03T00:30:00.000Z', '2026-09-05T00:30:00.000Z', true],
    ['2026-09-03T00:30:00.000Z', '2026-09-05T00:30:00.001Z', false],
    ['2026-09-03T00:30:00.000Z', '2026-09-03T00:30:00.000Z', false],
    ['2026-09-04T00:30:00.000Z', '2026-09-03T00:30:00.000Z', false],
  ])('%s to %s: %s', (from, to, holds) => {
    expect(areTimesOfShift(at(from), at(to))).toBe(holds);
  });
});
