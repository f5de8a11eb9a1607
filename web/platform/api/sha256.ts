/** SHA-256 of bytes as they come. The browser's own is only there over HTTPS, and inside an office it often is not. */

const K = Uint32Array.from(
  { length: 64 },
  (() => {
    // The fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
    const primes: number[] = [];
    for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
    return (_: unknown, i: number) => {
      const root = Math.cbrt(primes[i] ?? 0);
      return Math.floor((root - Math.floor(root)) * 2 ** 32);
    };
  })(),
);

const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** A sum that is added to. */
export interface Sha256 {
  add(bytes: Uint8Array): void;
  /** In hex; nothing can be added afterwards. */
  end(): string;
}

/** Begins a sum. */
export function sha256(): Sha256 {
  const state = Uint32Array.from(START);
  const words = new Uint32Array(64);
  const block = new Uint8Array(64);
  let filled = 0;
  let length = 0;

  function compress(): void {
    for (let i = 0; i < 16; i++) {
      const at = i * 4;
      words[i] =
        ((block[at] ?? 0) << 24) |
        ((block[at + 1] ?? 0) << 16) |
        ((block[at + 2] ?? 0) << 8) |
        (block[at + 3] ?? 0);
    }
    for (let i = 16; i < 64; i++) {
      const x = words[i - 15] ?? 0;
      const y = words[i - 2] ?? 0;
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (words[i] ?? 0)) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] ?? 0) + value) | 0;
  }

  function add(bytes: Uint8Array): void {
    length += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const take = Math.min(64 - filled, bytes.length - at);
      block.set(bytes.subarray(at, at + take), filled);
      filled += take;
      at += take;
      if (filled === 64) {
        compress();
        filled = 0;
      }
    }
  }

  return {
    add,
    end() {
      const bits = length;
      add(Uint8Array.of(0x80));
      while (filled !== 56) add(Uint8Array.of(0));
      const tail = new DataView(new ArrayBuffer(8));
      tail.setBigUint64(0, BigInt(bits) * 8n);
      add(new Uint8Array(tail.buffer));
      return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
    },
  };
}

const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by));
