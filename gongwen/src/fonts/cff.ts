/**
 * Compact Font Format (Adobe technical note 5176): finding a glyph's program and what it refers to.
 */
import { viewOf } from './bytes.ts';

/** An INDEX: `count` objects, each a slice of the table. */
export interface CffIndex {
  count: number;
  end: number;
  at(i: number): Uint8Array;
}

/** A DICT as operator → operands; two-byte operators are 1200 + second byte. */
export type CffDict = Map<number, number[]>;

/** What subsetting needs of a CFF table. */
export interface CffFont {
  charStrings: CffIndex;
  globalSubrs: CffIndex;
  /** Font DICT number of a glyph; 0 throughout in fonts that are not CID-keyed. */
  fdOf(glyph: number): number;
  /** Private DICTs with their local subroutines, by font DICT number. */
  privates: { dict: CffDict; subrs: CffIndex | null }[];
}

/** Reads the table's structure; no glyph program is touched yet. */
export function readCff(table: Uint8Array): CffFont {
  const names = readIndex(table, table[2] ?? 4);
  const topDicts = readIndex(table, names.end);
  const strings = readIndex(table, topDicts.end);
  const globalSubrs = readIndex(table, strings.end);
  const top = readDict(topDicts.at(0));
  const charStrings = readIndex(table, operand(top, 17));
  const fdArrayAt = top.get(1236)?.[0];
  if (fdArrayAt === undefined) {
    return { charStrings, globalSubrs, fdOf: () => 0, privates: [readPrivate(table, top)] };
  }
  const fdArray = readIndex(table, fdArrayAt);
  const privates = [];
  for (let i = 0; i < fdArray.count; i++) privates.push(readPrivate(table, readDict(fdArray.at(i))));
  return { charStrings, globalSubrs, fdOf: readFdSelect(table, operand(top, 1237)), privates };
}

function operand(dict: CffDict, operator: number): number {
  const value = dict.get(operator)?.[0];
  if (value === undefined) throw new Error(`CFF operator ${operator} is missing`);
  return value;
}

function readPrivate(table: Uint8Array, dict: CffDict): CffFont['privates'][number] {
  const [size, offset] = dict.get(18) ?? [0, 0];
  const from = offset ?? 0;
  const parsed = readDict(table.subarray(from, from + (size ?? 0)));
  const subrs = parsed.get(19)?.[0];
  return { dict: parsed, subrs: subrs === undefined ? null : readIndex(table, from + subrs) };
}

function readFdSelect(table: Uint8Array, at: number): (glyph: number) => number {
  const view = viewOf(table);
  if (view.getUint8(at) === 0) return (glyph) => view.getUint8(at + 1 + glyph);
  const ranges = view.getUint16(at + 1);
  return (glyph) => {
    for (let i = ranges - 1; i >= 0; i--) {
      if (view.getUint16(at + 3 + 3 * i) <= glyph) return view.getUint8(at + 5 + 3 * i);
    }
    return 0;
  };
}

/** Reads an INDEX at an offset of the table. */
export function readIndex(table: Uint8Array, at: number): CffIndex {
  const view = viewOf(table);
  const count = view.getUint16(at);
  if (count === 0) return { count, end: at + 2, at: () => new Uint8Array(0) };
  const size = view.getUint8(at + 2);
  const base = at + 2 + (count + 1) * size;
  const offset = (i: number): number => {
    let value = 0;
    for (let k = 0; k < size; k++) value = value * 256 + view.getUint8(at + 3 + i * size + k);
    return base + value;
  };
  return { count, end: offset(count), at: (i) => table.subarray(offset(i), offset(i + 1)) };
}

/** Parses a DICT; real numbers keep their text form's value. */
export function readDict(data: Uint8Array): CffDict {
  const dict: CffDict = new Map();
  const view = viewOf(data);
  let operands: number[] = [];
  let i = 0;
  while (i < data.length) {
    const b = view.getUint8(i);
    if (b <= 21) {
      const operator = b === 12 ? 1200 + view.getUint8(++i) : b;
      dict.set(operator, operands);
      operands = [];
      i++;
    } else if (b === 28) {
      operands.push(view.getInt16(i + 1));
      i += 3;
    } else if (b === 29) {
      operands.push(view.getInt32(i + 1));
      i += 5;
    } else if (b === 30) {
      const real = readReal(data, i + 1);
      operands.push(real.value);
      i = real.next;
    } else if (b <= 246) {
      operands.push(b - 139);
      i++;
    } else {
      const low = view.getUint8(i + 1);
      operands.push(b <= 250 ? (b - 247) * 256 + low + 108 : -(b - 251) * 256 - low - 108);
      i += 2;
    }
  }
  return dict;
}

function readReal(data: Uint8Array, at: number): { value: number; next: number } {
  const signs = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'];
  let text = '';
  for (let i = at; i < data.length; i++) {
    for (const nibble of [(data[i] ?? 0) >> 4, (data[i] ?? 0) & 15]) {
      if (nibble === 15) return { value: Number.parseFloat(text), next: i + 1 };
      text += signs[nibble] ?? '';
    }
  }
  return { value: Number.parseFloat(text), next: data.length };
}
