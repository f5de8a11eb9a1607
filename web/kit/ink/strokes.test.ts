import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.ts';
import { emptyInk, type InkPoint, inkText, readInk, thinned } from './strokes.ts';

const point = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 400 }), fc.nat(60_000));

describe('handwriting', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 1 }), { minLength: 1 }), (strokes) => {
        const ink = { ...emptyInk(800, 400), at: 1, strokes: strokes as InkPoint[][] };
        expect(readInk(inkText(ink))).toEqual(ink);
      }),
    );
  });

  it('that has no stroke is nothing at all', () => {
    expect(inkText(emptyInk(800, 400))).toBeUndefined();
  });

  it('is refused when it is none, without harm to the page', () => {
    for (const text of ['', 'x', 'null', '{"v":2}', '{"v":1,"w":1}']) expect(readInk(text)).toBeUndefined();
  });

  it('keeps where a stroke begins and ends when it is thinned', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const kept = thinned(points as InkPoint[]);
        expect(kept[0]).toEqual(points[0]);
        expect(kept.at(-1)).toEqual(points.at(-1));
      }),
    );
  });

  it('of a single dot still shows', () => {
    expect(outlineOf([[10, 10, 0]])).toMatch(/^M.*Z$/);
  });
});
