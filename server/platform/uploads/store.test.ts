import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openUploads, UPLOAD_BOUNDS } from './store.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const reasonOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (thrown) {
    return (thrown as { reason: string }).reason;
  }
};

describe('an upload in pieces', () => {
  it('arrives whole whatever is sent twice, lost in between, or cut differently', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 3000 }),
        fc.array(fc.tuple(fc.nat(400), fc.boolean()), { maxLength: 60 }),
        (bytes, steps) => {
          const uploads = openUploads();
          const id = uploads.begin('a', '甲.pdf', bytes.length);
          let at = 0;
          for (const [length, isLost] of [
            ...steps,
            ...Array.from({ length: 8 }, () => [400, false] as const),
          ]) {
            if (at >= bytes.length) break;
            const received = uploads.put(id, 'a', at, bytes.subarray(at, at + length + 1));
            // The answer is lost: the sender sends the same again, cut as he likes.
            if (!isLost) at = received;
          }
          at = uploads.received(id, 'a');
          if (at < bytes.length) uploads.put(id, 'a', at, bytes.subarray(at));
          expect(uploads.take(id, 'a', sha(bytes)).bytes).toEqual(bytes);
          expect(reasonOf(() => uploads.take(id, 'a', sha(bytes)))).toBe('gone');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with a gap, beyond its end, unfinished or altered is refused', () => {
    const uploads = openUploads();
    const id = uploads.begin('a', '甲.pdf', 10);
    expect(reasonOf(() => uploads.put(id, 'a', 3, new Uint8Array(2)))).toBe('wrong-offset');
    expect(reasonOf(() => uploads.put(id, 'a', 0, new Uint8Array(11)))).toBe('wrong-offset');
    expect(reasonOf(() => uploads.take(id, 'a', sha(new Uint8Array(10))))).toBe('wrong-offset');
    uploads.put(id, 'a', 0, new Uint8Array(10).fill(1));
    expect(reasonOf(() => uploads.take(id, 'a', sha(new Uint8Array(10))))).toBe('differs');
  });

  it('belongs to whoever began it', () => {
    const uploads = openUploads();
    const id = uploads.begin('a', '甲.pdf', 10);
    expect(reasonOf(() => uploads.put(id, 'b', 0, new Uint8Array(1)))).toBe('gone');
    expect(reasonOf(() => uploads.received(id, 'b'))).toBe('gone');
    expect(reasonOf(() => uploads.take(id, 'b', ''))).toBe('gone');
  });

  it('does not fill the memory: few of one person, all together bounded, forgotten when left lying', () => {
    let at = 0;
    const uploads = openUploads(() => at);
    for (let i = 0; i < UPLOAD_BOUNDS.perOwner; i++) uploads.begin('a', '甲.pdf', 10);
    expect(reasonOf(() => uploads.begin('a', '甲.pdf', 10))).toBe('too-many');
    expect(reasonOf(() => uploads.begin('b', '乙.pdf', UPLOAD_BOUNDS.totalBytes))).toBe('too-many');
    at = UPLOAD_BOUNDS.idleMillis + 1;
    expect(reasonOf(() => uploads.begin('a', '甲.pdf', 10))).toBe('done');
  });
});
