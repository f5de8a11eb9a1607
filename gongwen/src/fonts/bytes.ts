/**
 * Big-endian reading and writing of font tables. Fonts come from offices' own folders and may be damaged, so every read
 * is bounds-checked by DataView, which throws RangeError; `openFace` turns that into a message that names the file.
 */

/** A growing big-endian byte buffer, for writing font tables. */
export class ByteWriter {
  private buffer: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.buffer = new Uint8Array(capacity);
  }

  u8(value: number): this {
    this.room(1);
    this.buffer[this.length++] = value & 0xff;
    return this;
  }

  u16(value: number): this {
    this.room(2);
    this.buffer[this.length++] = value >>> 8;
    this.buffer[this.length++] = value;
    return this;
  }

  u32(value: number): this {
    this.room(4);
    this.buffer[this.length++] = value >>> 24;
    this.buffer[this.length++] = value >>> 16;
    this.buffer[this.length++] = value >>> 8;
    this.buffer[this.length++] = value;
    return this;
  }

  bytes(data: Uint8Array): this {
    this.room(data.length);
    this.buffer.set(data, this.length);
    this.length += data.length;
    return this;
  }

  /** Cut back to an earlier length; used to take a subroutine number back off a charstring. */
  truncate(length: number): void {
    this.length = length;
  }

  /** What has been written; the writer is given up with it. */
  done(): Uint8Array {
    return this.length === this.buffer.length ? this.buffer : this.buffer.slice(0, this.length);
  }

  private room(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
  }
}

/** A DataView over exactly these bytes (a Buffer may be a window into a larger pool). */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
