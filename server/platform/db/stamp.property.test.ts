import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, lastDayOf, localDateOf } from '../../../contracts/base/dates.ts';
import { instantOfStamp } from './stamp.ts';

const HOUR = 3600_000;
const moments = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2199, 11, 31) });

/** As PostgreSQL prints it: Shanghai's wall clock, trailing noughts of the fraction cut. */
function printed(epoch: number, separator: string, zone: string): string {
  const [whole = '', fraction = ''] = new Date(epoch + 8 * HOUR).toISOString().replace('Z', '').split('.');
  const cut = fraction.replace(/0+$/, '');
  return `${whole.replace('T', separator)}${cut ? `.${cut}` : ''}${zone}`;
}

describe('a timestamp of the database as an instant', () => {
  it('is the same by cutting as by Date, for rows and for JSON', () => {
    fc.assert(
      fc.property(moments, (epoch) => {
        expect(instantOfStamp(printed(epoch, ' ', '+08'))).toBe(new Date(epoch).toISOString());
        expect(instantOfStamp(printed(epoch, 'T', '+08:00'))).toBe(new Date(epoch).toISOString());
      }),
    );
  });

  it('is cut, not rounded, from microseconds', () => {
    expect(instantOfStamp('2026-09-04 00:20:00.123999+08')).toBe('2026-09-03T16:20:00.123Z');
    expect(instantOfStamp('2026-09-04 08:00:00.5+08')).toBe('2026-09-04T00:00:00.500Z');
  });

  it('is right in the summers before 1992, when Shanghai had another hour', () => {
    expect(instantOfStamp('1990-07-01 09:00:00+09')).toBe('1990-07-01T00:00:00.000Z');
  });
});

describe('the day of an instant in Shanghai', () => {
  it('is that of the wall clock there', () => {
    fc.assert(
      fc.property(moments, (epoch) => {
        const wall = new Date(epoch + 8 * HOUR).toISOString().slice(0, 10);
        expect(localDateOf(instantOf(epoch))).toBe(wall);
        expect(lastDayOf(instantOf(epoch))).toBe(new Date(epoch - 1 + 8 * HOUR).toISOString().slice(0, 10));
      }),
    );
  });

  it('of a limit at 24:00 is the day it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8000, max: 80_000 }), (day) => {
        const midnight = instantOf(day * 24 * HOUR - 8 * HOUR);
        expect(localDateOf(midnight)).toBe(new Date(day * 24 * HOUR).toISOString().slice(0, 10));
        expect(lastDayOf(midnight)).toBe(new Date((day - 1) * 24 * HOUR).toISOString().slice(0, 10));
      }),
    );
  });
});
