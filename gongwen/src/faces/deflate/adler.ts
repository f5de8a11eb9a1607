/** The check sum of zlib data (RFC 1950), which can be put together from sums of parts. */

const BASE = 65521;

/** Sum of a part that begins with nothing before it: the letters, and the letters by their distance from the end. */
export interface PartSum {
  letters: number;
  weighted: number;
  length: number;
}

/** The sum of a part of `data`. */
export function sumOf(data: Uint8Array, from = 0, to = data.length): PartSum {
  let letters = 0;
  let weighted = 0;
  for (let i = from; i < to; ) {
    const until = Math.min(to, i + 3800);
    for (; i < until; i++) {
      letters += data[i] ?? 0;
      weighted += letters;
    }
    letters %= BASE;
    weighted %= BASE;
  }
  return { letters, weighted, length: to - from };
}

/** The check sum of parts one after another. */
export class Adler {
  private letters = 1;
  private weighted = 0;

  /** Adds the next part. */
  add(part: PartSum): void {
    this.weighted = (this.weighted + part.length * this.letters + part.weighted) % BASE;
    this.letters = (this.letters + part.letters) % BASE;
  }

  /** The sum so far. */
  value(): number {
    return ((this.weighted << 16) | this.letters) >>> 0;
  }
}
