/**
 * Writing a compact font of a few hundred glyphs. Always CID-keyed with identity order: PDF takes it as it is
 * (CIDFontType0C), OFD takes it inside an OpenType shell.
 */
import { ByteWriter } from './bytes.ts';
import type { CffDict } from './cff.ts';
import type { Face } from './face.ts';

/** Strings used in the top DICT; the first 391 string numbers are predefined by the format. */
const FIRST_OWN_STRING = 391;

/** A CFF table in three parts; between the first and the last the outlines of the glyphs follow one another. */
export interface CffSubset {
  before: Uint8Array;
  after: Uint8Array;
}

/** What stands around the outlines of these glyphs in a CFF table (the first becomes glyph 0). */
export function cffSubset(face: Face, glyphs: readonly number[], name: string): CffSubset {
  const cff = face.cff;
  if (cff === null) throw new Error('no compact outlines');
  const fds = [...new Set(glyphs.map((glyph) => cff.fdOf(glyph)))].sort((a, b) => a - b);
  const header = new Uint8Array([1, 0, 4, 4]);
  const ascii = new TextEncoder();
  const nameIndex = index([ascii.encode(name)]);
  const strings = index([ascii.encode('Adobe'), ascii.encode('Identity')]);
  const noSubrs = index([]);
  const charset = new ByteWriter()
    .u8(2)
    .u16(1)
    .u16(Math.max(0, glyphs.length - 2))
    .done();
  const fdSelect = new ByteWriter().u8(0);
  for (const glyph of glyphs) fdSelect.u8(fds.indexOf(cff.fdOf(glyph)));
  const lengths = glyphs.map((glyph) => face.outline(glyph).length);
  const charStrings = indexHead(lengths);
  const outlines = lengths.reduce((sum, length) => sum + length, 0);
  const privates = fds.map((fd) => privateDict(cff.privates[fd]?.dict ?? new Map()));

  // Offsets are written at fixed width, so the size of the top DICT is known before they are.
  const topSize = topDict(glyphs.length, 0, 0, 0, 0).length;
  let at =
    header.length +
    nameIndex.length +
    index([new Uint8Array(topSize)]).length +
    strings.length +
    noSubrs.length;
  const charsetAt = at;
  const fdSelectAt = charsetAt + charset.length;
  const charStringsAt = fdSelectAt + fdSelect.length;
  at = charStringsAt + charStrings.length + outlines;
  const privateAt = privates.map((dict) => {
    const here = at;
    at += dict.length;
    return here;
  });
  const fdArray = index(privates.map((dict, i) => fontDict(dict.length, privateAt[i] ?? 0)));
  const top = topDict(glyphs.length, charsetAt, fdSelectAt, charStringsAt, at);

  const before = new ByteWriter(charStringsAt + charStrings.length);
  before
    .bytes(header)
    .bytes(nameIndex)
    .bytes(index([top]))
    .bytes(strings)
    .bytes(noSubrs);
  before.bytes(charset).bytes(fdSelect.done()).bytes(charStrings);
  const after = new ByteWriter(1024);
  for (const dict of privates) after.bytes(dict);
  return { before: before.done(), after: after.bytes(fdArray).done() };
}

function topDict(
  count: number,
  charset: number,
  fdSelect: number,
  charStrings: number,
  fdArray: number,
): Uint8Array {
  const out = new ByteWriter(64);
  wide(out, FIRST_OWN_STRING);
  wide(out, FIRST_OWN_STRING + 1);
  wide(out, 0);
  out.u8(12).u8(30);
  wide(out, count);
  out.u8(12).u8(34);
  wide(out, charset);
  out.u8(15);
  wide(out, charStrings);
  out.u8(17);
  wide(out, fdArray);
  out.u8(12).u8(36);
  wide(out, fdSelect);
  return out.u8(12).u8(37).done();
}

function fontDict(size: number, offset: number): Uint8Array {
  const out = new ByteWriter(16);
  wide(out, size);
  wide(out, offset);
  return out.u8(18).done();
}

/** Hinting values as they were, without the pointer to subroutines, which flat glyphs no longer need. */
function privateDict(dict: CffDict): Uint8Array {
  const out = new ByteWriter(64);
  for (const [operator, operands] of dict) {
    if (operator === 19) continue;
    for (const value of operands) number(out, value);
    if (operator >= 1200) out.u8(12).u8(operator - 1200);
    else out.u8(operator);
  }
  return out.done();
}

function wide(out: ByteWriter, value: number): void {
  out.u8(29).u32(value);
}

function number(out: ByteWriter, value: number): void {
  if (Number.isInteger(value)) {
    wide(out, value);
    return;
  }
  const codes = [...String(value)].map((c) => (c === '.' ? 10 : c === '-' ? 14 : Number(c)));
  codes.push(15);
  if (codes.length % 2 === 1) codes.push(15);
  out.u8(30);
  for (let i = 0; i < codes.length; i += 2) out.u8(((codes[i] ?? 15) << 4) | (codes[i + 1] ?? 15));
}

function index(items: readonly Uint8Array[]): Uint8Array {
  const head = indexHead(items.map((item) => item.length));
  const out = new ByteWriter(head.length + items.reduce((sum, item) => sum + item.length, 0)).bytes(head);
  for (const item of items) out.bytes(item);
  return out.done();
}

/** Count and offsets of an INDEX; the items follow. */
function indexHead(lengths: readonly number[]): Uint8Array {
  const out = new ByteWriter(4 * lengths.length + 8).u16(lengths.length);
  if (lengths.length === 0) return out.done();
  out.u8(4);
  let offset = 1;
  out.u32(offset);
  for (const length of lengths) {
    offset += length;
    out.u32(offset);
  }
  return out.done();
}
