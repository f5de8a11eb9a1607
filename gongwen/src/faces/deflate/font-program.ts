/**
 * Packing font programs. A face's outlines are coded with one code for the whole face, found from a sample of it; so the coded
 * form of a glyph is the same in every paper, is made once, and is then only shifted into its place. Making it anew and taking
 * it from memory give the same bytes.
 */
import type { Face } from '../../fonts/face.ts';
import { remembered } from '../../fonts/remembered.ts';
import type { FontProgram } from '../../fonts/subset.ts';
import { Adler, type PartSum, sumOf } from './adler.ts';
import { type Bits, BitWriter, type Codes } from './bits.ts';
import { zlibWrapped } from './huffman.ts';
import { closeBlock, codesFor, END, openBlock } from './letter-code.ts';

/** Coded glyphs kept per face: some 300 bytes each. A year of an office's papers uses about 4,000 characters. */
const KEPT_GLYPHS = 6000;
/** Glyphs looked at for the code of a face; more change the size by less than one in a thousand. */
const SAMPLE = 100;

interface Piece {
  bits: Bits;
  sum: PartSum;
}

interface Packer {
  codes: Codes;
  opening: Bits;
  pieceOf(glyph: number): Piece;
}

const packers = new WeakMap<Face, Packer>();

/** A font program as a zlib stream. */
export function packedProgram(face: Face, program: FontProgram): Uint8Array {
  const sum = new Adler();
  return zlibWrapped(
    packed(face, program, (part) => sum.add(part)),
    sum,
  );
}

/** A font program as raw deflate data. */
export function deflatedProgram(face: Face, program: FontProgram): Uint8Array {
  return packed(face, program, null).bytes();
}

/** Outlines are taken from memory, whatever stands between them is coded as it comes. */
function packed(face: Face, program: FontProgram, tell: ((part: PartSum) => void) | null): BitWriter {
  const packer = packerOf(face);
  const out = new BitWriter(program.length + 512);
  out.piece(packer.opening);
  for (const part of program.parts) {
    if (typeof part === 'number') {
      const piece = packer.pieceOf(part);
      out.piece(piece.bits);
      tell?.(piece.sum);
    } else {
      out.letters(part, packer.codes);
      tell?.(sumOf(part));
    }
  }
  closeBlock(out, packer.codes);
  return out;
}

function packerOf(face: Face): Packer {
  const known = packers.get(face);
  if (known !== undefined) return known;
  const codes = codesFor(sampledFrequencies(face));
  const opening = new BitWriter(256);
  openBlock(opening, codes, true);
  const pieceOf = remembered(KEPT_GLYPHS, (glyph: number): Piece => {
    const outline = face.outline(glyph);
    const out = new BitWriter(outline.length);
    out.letters(outline, codes);
    return { bits: out.bits(), sum: sumOf(outline) };
  });
  const packer = { codes, opening: opening.bits(), pieceOf };
  packers.set(face, packer);
  return packer;
}

/** Frequencies in glyphs spread over the whole face; each byte at least once, because any may come. */
function sampledFrequencies(face: Face): Uint32Array {
  const frequencies = new Uint32Array(END + 1).fill(1);
  const step = Math.max(1, Math.floor(face.glyphCount / SAMPLE));
  for (let glyph = 0; glyph < face.glyphCount; glyph += step) {
    const outline = face.outline(glyph);
    for (let i = 0; i < outline.length; i++) {
      const byte = outline[i] ?? 0;
      frequencies[byte] = (frequencies[byte] ?? 0) + 1;
    }
  }
  return frequencies;
}
