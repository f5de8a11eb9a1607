import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampScale, fitScale, STEPS, stepZoom, wheelZoom } from './zoom.ts';

describe('zooming a paper', () => {
  it('steps from a fitted scale to the next round one', () => {
    expect(stepZoom(0.84, 1)).toBe(1);
    expect(stepZoom(0.9, -1)).toBe(0.8);
  });

  it('takes a step that can be seen when the scale is a hair below one', () => {
    expect(stepZoom(0.65, 1)).toBe(0.8);
    expect(stepZoom(0.999, 1)).toBe(1.25);
    expect(stepZoom(1.001, -1)).toBe(0.8);
  });

  it('stays at the ends', () => {
    expect(stepZoom(5, 1)).toBe(5);
    expect(stepZoom(0.25, -1)).toBe(0.25);
  });

  it('fits the width, two pages side by side in half of it', () => {
    expect(fitScale(794, 794, 1, 12, 1.5)).toBe(1);
    expect(fitScale(812, 400, 2, 12, 1.5)).toBe(1);
    expect(fitScale(9000, 794, 1, 12, 1.5)).toBe(1.5);
  });

  it('never leaves the range, whatever the wheel says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), fc.double({ noNaN: true }), (from, by) => {
        const scale = wheelZoom(clampScale(from), by);
        expect(scale).toBeGreaterThanOrEqual(STEPS[0]);
        expect(scale).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('gets from any scale to the end and back by steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.25, max: 5, noNaN: true }), (from) => {
        let scale = from;
        for (let i = 0; i < STEPS.length; i += 1) scale = stepZoom(scale, 1);
        expect(scale).toBe(5);
        for (let i = 0; i < STEPS.length; i += 1) scale = stepZoom(scale, -1);
        expect(scale).toBe(0.25);
      }),
    );
  });
});
