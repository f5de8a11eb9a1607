import { inflateSync, unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../fonts/bytes.ts';
import { FONT_CLASSES } from '../../fonts/classes.ts';
import { fontLibrary } from '../../fonts/library.ts';
import { openTypeFile, pdfFontFile, planSubset, programBytes } from '../../fonts/subset.ts';
import { deflatedProgram, packedProgram } from './font-program.ts';
import { huffmanZlib } from './huffman.ts';

const library = fontLibrary();
const TEXT = '云溪县人民政府关于印发《方案》的通知〔2026〕1号，“一件事”——……ABCxyz';
const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);
const compact = FONT_CLASSES.map((cls) => library.faceOf(cls));
/** The shipped fallback, whose outlines are of the other sort. */
const trueType = library.resolve('fang', 0x73fa).face;

describe('a packed font program', () => {
  it.each([...compact, trueType])('unpacks to the program, its check sum agreeing: $name', (face) => {
    const plan = planSubset(face, codePoints(TEXT));
    const whole = openTypeFile(plan);
    expect(programBytes(face, whole.program)).toEqual(whole.bytes);
    for (const program of [pdfFontFile(plan), whole.program]) {
      const bytes = programBytes(face, program);
      expect(program.parts.filter((part) => typeof part === 'number').length).toBeGreaterThan(20);
      expect(unzlibSync(packedProgram(face, program))).toEqual(bytes);
      expect(Buffer.from(inflateSync(deflatedProgram(face, program)))).toEqual(Buffer.from(bytes));
      const packed = packedProgram(face, program);
      const wanted = huffmanZlib(bytes);
      // The sum put together from parts is that of the whole.
      expect(packed.subarray(-4)).toEqual(wanted.subarray(-4));
      expect(packed.length).toBeLessThan(1.05 * wanted.length + 1000);
    }
  });

  it('holds glyphs made of parts as they are numbered in the subset, not as in the font', () => {
    const whole = trueType.glyphOf(0x4e91);
    const part = trueType.glyphOf(0x6eaa);
    // One part at (0, 0), as the letters with accents of most office fonts have them.
    const composite = new ByteWriter().u16(0xffff).bytes(new Uint8Array(8)).u16(2).u16(part).u16(0).done();
    const face = {
      ...trueType,
      outline: (glyph: number) => (glyph === whole ? composite : trueType.outline(glyph)),
    };
    const program = pdfFontFile(planSubset(face, codePoints('云县溪人')));
    expect(unzlibSync(packedProgram(face, program))).toEqual(
      openTypeFile(planSubset(face, codePoints('云县溪人'))).bytes,
    );
    expect(program.parts).not.toContain(whole);
  });

  it('is the same from memory as made anew, whatever other papers came between', () => {
    const plan = planSubset(trueType, codePoints(TEXT));
    const first = packedProgram(trueType, pdfFontFile(plan));
    packedProgram(trueType, pdfFontFile(planSubset(trueType, codePoints('完全不同的字甲乙丙丁'))));
    expect(packedProgram(trueType, pdfFontFile(plan))).toEqual(first);
  });
});
