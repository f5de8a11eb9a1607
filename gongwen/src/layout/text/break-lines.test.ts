import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontLibrary } from '../../fonts/library.ts';
import { aLine } from '../../model/testing-words.ts';
import { HALF } from '../geometry.ts';
import { gridStyle } from '../set-paragraph.ts';
import { atomsOf } from './atoms.ts';
import { breakLines, type Line } from './break-lines.ts';
import { glyphsOf } from './glyphs.ts';

const report = { adjusted: [], addresseesMoved: false, fallbacks: [], missing: [], remarks: [] };
const setter = { library: fontLibrary(), report };

function lines(text: string, room = 56): Line[] {
  const atoms = atomsOf(glyphsOf(setter, text, gridStyle('fang')), HALF);
  return breakLines(atoms, { first: room, rest: room, spread: true, half: HALF });
}

function textOf(line: Line): string {
  return line.atoms.flatMap((atom) => atom.glyphs.map((glyph) => glyph.text)).join('');
}

describe('breaking lines', () => {
  it('sets 28 characters on a line', () => {
    expect(lines('云'.repeat(57)).map((line) => textOf(line).length)).toEqual([28, 28, 1]);
  });

  it('draws a comma that would begin a line into the line before, halving marks for it', () => {
    const [first, second] = lines(`${'云'.repeat(14)}，${'云'.repeat(13)}，${'云'.repeat(5)}`);
    expect(first && textOf(first)).toBe(`${'云'.repeat(14)}，${'云'.repeat(13)}，`);
    expect(first?.width).toBe(56);
    expect(second && textOf(second)).toBe('云'.repeat(5));
  });

  it('takes a character down where nothing can be halved, and spreads the line', () => {
    const [first, second] = lines(`${'云'.repeat(28)}％${'云'.repeat(3)}`);
    expect(first && textOf(first)).toBe('云'.repeat(27));
    expect(first?.width).toBe(56);
    expect(second && textOf(second).startsWith('云％')).toBe(true);
  });

  it('never ends a line with an opening mark', () => {
    const [first] = lines(`${'云'.repeat(27)}（云溪县）`);
    expect(first && textOf(first).endsWith('（')).toBe(false);
  });

  it('counts figures as half cells, so that a year and its unit keep the grid', () => {
    const [line] = lines('2026年1月5日');
    expect(line?.width).toBe(12);
  });

  it('cuts an address longer than a line without tearing its letters apart', () => {
    const address = `https://office.yunxi.example/${'abcdefgh/'.repeat(20)}`;
    const broken = lines(address);
    expect(broken.map(textOf).join('')).toBe(address);
    for (const line of broken.slice(0, -1)) expect(line.width).toBeGreaterThan(40);
  });

  it('loses nothing, keeps order and never passes the line’s end, whatever the text and the room', () => {
    fc.assert(
      fc.property(aLine(1, 200), fc.integer({ min: 2, max: 80 }), (text, room) => {
        const broken = lines(text, room);
        expect(broken.map(textOf).join('')).toBe(text);
        for (const line of broken)
          if (line.atoms.length > 1) expect(line.width).toBeLessThanOrEqual(Math.max(room, 2));
      }),
      { numRuns: 300 },
    );
  });
});
