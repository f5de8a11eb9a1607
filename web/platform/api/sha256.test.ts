import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

test('the sum is that of the standard, however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 }), (pieces) => {
      const sum = sha256();
      const other = createHash('sha256');
      for (const piece of pieces) {
        sum.add(piece);
        other.update(piece);
      }
      expect(sum.end()).toBe(other.digest('hex'));
    }),
  );
});
