/** Writing deflate data (RFC 1951, 3.1.1): bits from the lowest up, in words of sixteen, so that prepared pieces are shifted in whole. */

/** Letters coded beforehand: `count` bits in words of sixteen, lowest bit first. */
export interface Bits {
  words: Uint16Array;
  count: number;
}

/** Code of each letter with its length above it: `code | length << 16`. */
export type Codes = Uint32Array;

/** A growing stream of bits. */
export class BitWriter {
  private words: Uint16Array;
  private at = 0;
  private pending = 0;
  private count = 0;

  /** Room for about this many bytes; it grows. */
  constructor(bytes: number) {
    this.words = new Uint16Array((bytes >> 1) + 64);
  }

  /** The lowest `length` (at most 16) bits of a value. */
  put(value: number, length: number): void {
    this.room(1);
    this.pending |= value << this.count;
    this.count += length;
    if (this.count >= 16) this.flush();
  }

  /** Letters in a code. State is kept in variables: nearly all the time of a new text is spent here. */
  letters(data: Uint8Array, codes: Codes, from = 0, to = data.length): void {
    this.room(to - from);
    const { words } = this;
    let { at, pending, count } = this;
    for (let i = from; i < to; i++) {
      const code = codes[data[i] ?? 0] ?? 0;
      pending |= (code & 0xffff) << count;
      count += code >>> 16;
      if (count < 16) continue;
      words[at++] = pending;
      pending >>>= 16;
      count -= 16;
    }
    this.at = at;
    this.pending = pending;
    this.count = count;
  }

  /** Bits coded beforehand. */
  piece(piece: Bits): void {
    const whole = piece.count >> 4;
    this.room(whole + 1);
    const { words, count } = this;
    const source = piece.words;
    let { at, pending } = this;
    for (let i = 0; i < whole; i++) {
      pending |= (source[i] ?? 0) << count;
      words[at++] = pending;
      pending >>>= 16;
    }
    this.at = at;
    this.pending = pending;
    if ((piece.count & 15) > 0) this.put(source[whole] ?? 0, piece.count & 15);
  }

  /** Everything written, as bits. */
  bits(): Bits {
    const words = this.words.slice(0, this.at + 1);
    words[this.at] = this.pending;
    return { words, count: 16 * this.at + this.count };
  }

  /** Everything written, filled up to a whole byte, after `before` bytes and before `after` bytes left free. */
  bytes(before = 0, after = 0): Uint8Array {
    const tail = (this.count + 7) >> 3;
    const out = new Uint8Array(before + 2 * this.at + tail + after);
    let to = before;
    for (let i = 0; i < this.at; i++) {
      const word = this.words[i] ?? 0;
      out[to++] = word;
      out[to++] = word >>> 8;
    }
    for (let i = 0; i < tail; i++) out[to++] = this.pending >>> (8 * i);
    return out;
  }

  private flush(): void {
    this.words[this.at++] = this.pending;
    this.pending >>>= 16;
    this.count -= 16;
  }

  /** A letter takes at most fifteen bits, so a word each is always enough. */
  private room(more: number): void {
    if (this.at + more + 1 <= this.words.length) return;
    const grown = new Uint16Array(Math.max(2 * this.words.length, this.at + more + 64));
    grown.set(this.words.subarray(0, this.at));
    this.words = grown;
  }
}
