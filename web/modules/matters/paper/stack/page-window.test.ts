import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AHEAD, isDrawn, pixelRatio, rowsInSight } from './page-window.ts';

/** 300 pages of 1000 px with 12 px between them. */
const topOf = (scrolled: number) => (row: number) => row * 1012 - scrolled;

describe('which pages are drawn', () => {
  it('sees one page at the start and two where they meet', () => {
    expect(rowsInSight(300, topOf(0), 0, 600)).toEqual({ first: 0, last: 0 });
    expect(rowsInSight(300, topOf(700), 0, 600)).toEqual({ first: 0, last: 1 });
    expect(rowsInSight(300, topOf(299 * 1012), 0, 600)).toEqual({ first: 299, last: 299 });
  });

  it('sees the first page while the paper still lies below the screen', () => {
    expect(rowsInSight(300, topOf(-5000), 0, 600)).toEqual({ first: 0, last: 0 });
  });

  it('looks at few rows of a long paper', () => {
    let looks = 0;
    rowsInSight(
      300,
      (row) => {
        looks += 1;
        return topOf(150_000)(row);
      },
      0,
      600,
    );
    expect(looks).toBeLessThan(20);
  });

  it('draws what is seen and never more than its neighbours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        (pages, columns, scrolled) => {
          const rows = Math.ceil(pages / columns);
          const sight = rowsInSight(rows, topOf(scrolled), 0, 900);
          const drawn = Array.from({ length: pages }, (_, i) => i).filter((i) => isDrawn(i, columns, sight));
          expect(drawn.length).toBeGreaterThan(0);
          expect(drawn.length).toBeLessThanOrEqual(columns * (2 + 2 * AHEAD));
        },
      ),
    );
  });

  it('holds a page to its pixels however far it is zoomed', () => {
    expect(pixelRatio(794 * 1123, 2, 12e6)).toBe(2);
    const area = 3970 * 5615;
    expect(area * pixelRatio(area, 2, 12e6) ** 2).toBeCloseTo(12e6, 0);
  });
});
