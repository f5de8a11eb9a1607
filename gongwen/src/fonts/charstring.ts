/**
 * Type 2 charstrings (Adobe technical note 5177): flattening a glyph's program so that it stands without subroutines.
 * A subset then needs none of the font's subroutine tables, and a program can be kept and reused between papers.
 */
import { ByteWriter } from './bytes.ts';
import type { CffFont, CffIndex } from './cff.ts';

interface Walk {
  out: ByteWriter;
  /** Where each operand on the stack starts in `out`, and its value. */
  stack: { at: number; value: number }[];
  stems: number;
  ended: boolean;
}

/** The glyph's program with every subroutine written out. */
export function flatCharString(font: CffFont, glyph: number): Uint8Array {
  const walk: Walk = { out: new ByteWriter(512), stack: [], stems: 0, ended: false };
  const local = font.privates[font.fdOf(glyph)]?.subrs ?? null;
  run(walk, font.charStrings.at(glyph), local, font.globalSubrs, 0);
  if (!walk.ended) walk.out.u8(14);
  return walk.out.done();
}

function run(walk: Walk, code: Uint8Array, local: CffIndex | null, global: CffIndex, depth: number): void {
  if (depth > 10) throw new Error('CFF subroutines nest too deeply');
  let i = 0;
  while (i < code.length && !walk.ended) {
    const b = code[i] ?? 0;
    const length = numberLength(b);
    if (length > 0) {
      walk.stack.push({ at: walk.out.length, value: numberValue(code, i) });
      walk.out.bytes(code.subarray(i, i + length));
      i += length;
    } else if (b === 10 || b === 29) {
      const index = b === 10 ? local : global;
      const call = walk.stack.pop();
      if (index === null || call === undefined) throw new Error('CFF subroutine call without a table');
      walk.out.truncate(call.at);
      run(walk, index.at(call.value + bias(index.count)), local, global, depth + 1);
      i++;
    } else if (b === 11) {
      return;
    } else {
      i = copyOperator(walk, code, i, b);
    }
  }
}

function copyOperator(walk: Walk, code: Uint8Array, at: number, b: number): number {
  const isStem = b === 1 || b === 3 || b === 18 || b === 23;
  const isMask = b === 19 || b === 20;
  if (isStem || isMask) walk.stems += walk.stack.length >> 1;
  const length = b === 12 ? 2 : isMask ? 1 + ((walk.stems + 7) >> 3) : 1;
  walk.out.bytes(code.subarray(at, at + length));
  walk.stack = [];
  if (b === 14) walk.ended = true;
  return at + length;
}

function numberLength(b: number): number {
  if (b >= 32 && b <= 246) return 1;
  if (b >= 247 && b <= 254) return 2;
  if (b === 28) return 3;
  return b === 255 ? 5 : 0;
}

/** Value of the number that starts at `i`; fractions of 16.16 numbers are kept. */
export function numberValue(code: Uint8Array, i: number): number {
  const b = code[i] ?? 0;
  const b1 = code[i + 1] ?? 0;
  const b2 = code[i + 2] ?? 0;
  if (b === 28) return ((b1 << 24) | (b2 << 16)) >> 16;
  if (b === 255) return ((b1 << 24) | (b2 << 16) | ((code[i + 3] ?? 0) << 8) | (code[i + 4] ?? 0)) / 65536;
  if (b <= 246) return b - 139;
  return b <= 250 ? (b - 247) * 256 + b1 + 108 : -(b - 251) * 256 - b1 - 108;
}

/** Subroutine numbers are stored less this bias. */
function bias(count: number): number {
  return count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
}

/** How many bytes the operand starting with `b` takes; 0 for operators. */
export { numberLength };
