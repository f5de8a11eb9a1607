/**
 * The outer shell of OpenType and TrueType files: table directory, character map, advances, names.
 * Read here rather than through a font library because a paper must be made in a few milliseconds: only the bytes of
 * the characters used are ever touched.
 */
import { viewOf } from './bytes.ts';

/** Tables of one font by tag; views into the file's bytes. */
export type Tables = ReadonlyMap<string, Uint8Array>;

/** Table directory of the `index`-th font of a file (collections hold several). Throws on anything that is not sfnt. */
export function readTables(file: Uint8Array, index = 0): Tables {
  const view = viewOf(file);
  let start = 0;
  const magic = view.getUint32(0);
  if (magic === 0x74746366) start = view.getUint32(12 + 4 * index);
  const kind = view.getUint32(start);
  if (kind !== 0x00010000 && kind !== 0x4f54544f && kind !== 0x74727565)
    throw new Error('not an OpenType font');
  const tables = new Map<string, Uint8Array>();
  const count = view.getUint16(start + 4);
  for (let i = 0; i < count; i++) {
    const at = start + 12 + 16 * i;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    tables.set(tag, file.subarray(offset, offset + view.getUint32(at + 12)));
  }
  return tables;
}

/** How many fonts a file holds: more than one only in collections (.ttc, .otc). */
export function fontsInFile(file: Uint8Array): number {
  const view = viewOf(file);
  return view.getUint32(0) === 0x74746366 ? view.getUint32(8) : 1;
}

/** A table which must be there. */
export function tableOf(tables: Tables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`table ${tag} is missing`);
  return table;
}

/** Glyph number for a code point, 0 when the font lacks it. Formats 4 and 12 are what Chinese fonts use. */
export function readCmap(cmap: Uint8Array): (codePoint: number) => number {
  const view = viewOf(cmap);
  let format4 = 0;
  let format12 = 0;
  for (let i = 0; i < view.getUint16(2); i++) {
    const offset = view.getUint32(4 + 8 * i + 4);
    const platform = view.getUint16(4 + 8 * i);
    if (platform !== 0 && platform !== 3) continue;
    const format = view.getUint16(offset);
    if (format === 12) format12 = offset;
    if (format === 4) format4 = offset;
  }
  if (format12 > 0) return (codePoint) => lookup12(view, format12, codePoint);
  if (format4 > 0) return (codePoint) => lookup4(view, format4, codePoint);
  throw new Error('no Unicode character map');
}

function lookup12(view: DataView, at: number, codePoint: number): number {
  let low = 0;
  let high = view.getUint32(at + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + 12 * middle;
    if (codePoint < view.getUint32(group)) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
  }
  return 0;
}

function lookup4(view: DataView, at: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const segX2 = view.getUint16(at + 6);
  let low = 0;
  let high = segX2 / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.getUint16(at + 14 + 2 * middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  const start = view.getUint16(at + 16 + segX2 + 2 * low);
  if (codePoint < start) return 0;
  const delta = view.getUint16(at + 16 + 2 * segX2 + 2 * low);
  const rangeAt = at + 16 + 3 * segX2 + 2 * low;
  const range = view.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** Advance width in font units; glyphs past the long metrics share the last one. */
export function readAdvances(hmtx: Uint8Array, longMetrics: number): (glyph: number) => number {
  const view = viewOf(hmtx);
  return (glyph) => view.getUint16(4 * Math.min(glyph, longMetrics - 1));
}

/** Names by id (1 family, 5 version, 6 PostScript name), English preferred, and every family name in any language. */
export function readNames(table: Uint8Array): { byId: Map<number, string>; families: string[] } {
  const view = viewOf(table);
  const byId = new Map<number, string>();
  const families: string[] = [];
  const storage = view.getUint16(4);
  for (let i = 0; i < view.getUint16(2); i++) {
    const at = 6 + 12 * i;
    if (view.getUint16(at) !== 3) continue;
    const id = view.getUint16(at + 6);
    const from = storage + view.getUint16(at + 10);
    const bytes = table.subarray(from, from + view.getUint16(at + 8));
    const name = new TextDecoder('utf-16be').decode(bytes);
    if (view.getUint16(at + 4) === 0x409 || !byId.has(id)) byId.set(id, name);
    if (id === 1 || id === 4 || id === 16) families.push(name);
  }
  return { byId, families };
}
