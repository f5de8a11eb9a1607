/** Codes of letters by their frequency (Huffman), as deflate blocks carry them (RFC 1951, 3.2.2 and 3.2.7). */
import type { BitWriter, Codes } from './bits.ts';

/** The letter which ends a block. */
export const END = 256;
const MOST_BITS = 15;
/** Order in which the lengths of the length code are sent (RFC 1951, 3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** How often each byte occurs; the end of the block once. */
export function frequenciesOf(data: Uint8Array): Uint32Array {
  const frequencies = new Uint32Array(END + 1);
  for (let i = 0; i < data.length; i++) {
    const byte = data[i] ?? 0;
    frequencies[byte] = (frequencies[byte] ?? 0) + 1;
  }
  frequencies[END] = 1;
  return frequencies;
}

/** The best code for these frequencies with at most fifteen bits a letter; letters that do not occur get none. */
export function codesFor(frequencies: Uint32Array): Codes {
  const flattened = frequencies.slice();
  for (;;) {
    const lengths = huffman(flattened);
    if (lengths.every((length) => length <= MOST_BITS)) return canonicalCodes(lengths);
    flattened.forEach((frequency, i) => {
      if (frequency > 0) flattened[i] = (frequency >> 1) | 1;
    });
  }
}

/** Opens a block in this code. */
export function openBlock(out: BitWriter, codes: Codes, last: boolean): void {
  out.put(last ? 1 : 0, 1);
  out.put(2, 2);
  // 257 literal lengths, one (unused) distance, all 19 lengths of the length code.
  out.put(0, 5);
  out.put(0, 5);
  out.put(15, 4);
  for (const symbol of ORDER) out.put(symbol < 16 ? 4 : 0, 3);
  for (let symbol = 0; symbol <= END; symbol++) out.put(reversed((codes[symbol] ?? 0) >>> 16, 4), 4);
  out.put(0, 4);
}

/** Ends a block. */
export function closeBlock(out: BitWriter, codes: Codes): void {
  const code = codes[END] ?? 0;
  out.put(code & 0xffff, code >>> 16);
}

/** Lengths by merging the two rarest again and again; leaves come sorted, merged nodes are born in order. */
function huffman(frequencies: Uint32Array): Uint8Array {
  const symbols = sortedSymbols(frequencies);
  const count = symbols.length;
  const weight = new Float64Array(2 * count);
  symbols.forEach((symbol, i) => {
    weight[i] = frequencies[symbol] ?? 0;
  });
  const parent = new Uint16Array(2 * count);
  let leaf = 0;
  let node = count;
  let born = count;
  const rarest = (): number => {
    const takeLeaf = leaf < count && (node >= born || (weight[leaf] ?? 0) <= (weight[node] ?? 0));
    return takeLeaf ? leaf++ : node++;
  };
  for (; born < 2 * count - 1; born++) {
    const [a, b] = [rarest(), rarest()];
    parent[a] = born;
    parent[b] = born;
    weight[born] = (weight[a] ?? 0) + (weight[b] ?? 0);
  }
  const lengths = new Uint8Array(END + 1);
  const depth = new Uint8Array(2 * count);
  for (let i = born - 2; i >= 0; i--) {
    depth[i] = (depth[parent[i] ?? 0] ?? 0) + 1;
    const symbol = symbols[i];
    if (symbol !== undefined) lengths[symbol] = depth[i] ?? 0;
  }
  // A lone symbol still needs a bit.
  if (count === 1) lengths[symbols[0] ?? END] = 1;
  return lengths;
}

function sortedSymbols(frequencies: Uint32Array): number[] {
  const symbols: number[] = [];
  frequencies.forEach((frequency, symbol) => {
    if (frequency > 0) symbols.push(symbol);
  });
  return symbols.sort((a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0) || a - b);
}

/** Codes in canonical order, ready to be written from their lowest bit. */
function canonicalCodes(lengths: Uint8Array): Codes {
  const codes = new Uint32Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= MOST_BITS; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] === length) codes[symbol] = reversed(code++, length) | (length << 16);
    }
    code <<= 1;
  }
  return codes;
}

function reversed(value: number, length: number): number {
  let out = 0;
  for (let i = 0; i < length; i++) out |= ((value >> i) & 1) << (length - 1 - i);
  return out;
}
