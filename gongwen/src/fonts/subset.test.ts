import { describe, expect, it } from 'vitest';
import { FONT_CLASSES } from './classes.ts';
import { openFace } from './face.ts';
import { fontLibrary, UnknownFont } from './library.ts';
import { openTypeFile, planSubset } from './subset.ts';

const library = fontLibrary();
const TEXT = '云溪县人民政府关于印发《方案》的通知〔2026〕1号，“一件事”——……ABCxyz';
const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

describe('a subset of a font', () => {
  it.each([...FONT_CLASSES.map((cls) => library.faceOf(cls)), library.resolve('fang', 0x73fa).face])(
    'opens as a font of its own with the same glyphs: $name',
    (face) => {
      const plan = planSubset(face, codePoints(TEXT));
      const own = openFace(openTypeFile(plan).bytes, 'subset');
      for (const codePoint of plan.codePoints) {
        const source = face.glyphOf(codePoint);
        if (source === 0) continue;
        const glyph = own.glyphOf(codePoint);
        expect(glyph).toBe(plan.glyphOf(codePoint));
        expect(own.advance(glyph)).toBeCloseTo(face.advance(source), 6);
        expect(own.ink(glyph)).toEqual(face.ink(source));
      }
    },
  );

  it('is the same for the same characters in any order, and named differently for others', () => {
    const face = library.faceOf('fang');
    const [a, b] = [planSubset(face, codePoints(TEXT)), planSubset(face, codePoints(TEXT).reverse())];
    expect(openTypeFile(b).bytes).toEqual(openTypeFile(a).bytes);
    expect(planSubset(face, codePoints(`${TEXT}甲`)).name).not.toBe(a.name);
  });

  it('gives each character a glyph of its own even where the font shares one, so that text comes back exactly', () => {
    const face = library.faceOf('song');
    const plan = planSubset(face, codePoints('—–·'));
    expect(new Set(plan.codePoints.map((codePoint) => plan.glyphOf(codePoint))).size).toBe(3);
  });

  it('draws 〓 for a character the font lacks', () => {
    const face = library.faceOf('hei');
    const plan = planSubset(face, codePoints('喆〓'));
    const own = openFace(openTypeFile(plan).bytes, 'subset');
    expect(own.ink(own.glyphOf(0x5586))).toEqual(own.ink(own.glyphOf(0x3013)));
  });
});

describe('the library', () => {
  it('falls back glyph by glyph and says so', () => {
    expect(library.resolve('fang', 0x5586).state).toBe('fallback');
    expect(library.resolve('fang', 0x4e91).state).toBe('own');
    expect(library.resolve('fang', 0x2b740).state).toBe('missing');
  });

  it('refuses a family it does not have, by name', () => {
    expect(() => fontLibrary({ families: { xiaobiaosong: '方正小标宋_GBK' } })).toThrow(UnknownFont);
  });

  it('names the file that is no font', () => {
    expect(() => openFace(new Uint8Array(100), 'broken.ttf')).toThrow('broken.ttf');
  });
});
