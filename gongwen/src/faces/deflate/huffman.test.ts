import fc from 'fast-check';
import { inflateSync, unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { huffmanDeflate, huffmanZlib } from './huffman.ts';

describe('deflate by letter frequencies', () => {
  it('is read back whole by another implementation, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (data) => {
        expect(inflateSync(huffmanDeflate(data))).toEqual(data);
        expect(unzlibSync(huffmanZlib(data))).toEqual(data);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps codes within 15 bits for very uneven letters and crosses block ends', () => {
    const uneven: number[] = [];
    for (let letter = 0, times = 1; letter < 24; letter++, times = Math.ceil(times * 1.62)) {
      for (let i = 0; i < times && uneven.length < 200_000; i++) uneven.push(letter);
    }
    const data = Uint8Array.from(uneven);
    expect(data.length).toBeGreaterThan(2 * 65536);
    expect(inflateSync(huffmanDeflate(data))).toEqual(data);
  });
});
