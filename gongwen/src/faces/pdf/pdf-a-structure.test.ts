/**
 * PDF/A-2b and tagging as far as a program without a validator can see them, over every layout case: what points where, what may
 * not be there, and that marked content, structure and parent tree say the same (ISO 19005-2, 6.1–6.7; ISO 32000-1, 14.7.4).
 */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../layout/api.ts';
import { CASE_NAMES, casePaper } from '../../layout/testing.ts';
import { latin1, objectsOf, type PdfObject } from './testing.ts';
import { writePdf } from './write-pdf.ts';

const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);

function streamText(object: PdfObject | undefined): string {
  return latin1.decode(object?.stream ?? new Uint8Array(0));
}

describe.each(CASE_NAMES)('the PDF of %s', (name) => {
  const pdf = writePdf(layOut(casePaper(name)));
  const file = latin1.decode(pdf);
  const objects = objectsOf(pdf);
  const all = [...objects.values()];
  const pages = [...objects].filter(([, each]) => each.text.includes('/Type/Page/'));

  it('points only at objects that are there, and says the length of every stream', () => {
    for (const { text } of all)
      for (const found of text.matchAll(/(\d+) 0 R/g)) expect(objects.has(Number(found[1]))).toBe(true);
    for (const found of file.matchAll(/\/Length (\d+)>>\nstream\n/g)) {
      const end = (found.index ?? 0) + found[0].length + Number(found[1]);
      expect(file.slice(end, end + 10)).toBe('\nendstream');
    }
  });

  it('holds nothing that PDF/A forbids', () => {
    const words = all.map((each) => each.text).join('\n');
    for (const word of [
      '/JavaScript',
      '/Launch',
      '/AA',
      '/EmbeddedFile',
      '/LZWDecode',
      '/Encrypt',
      '/OPI',
      '/PS',
      '/F(',
      '/XFA',
      '/ExtGState',
      '/ExtGState',
    ])
      expect(words).not.toContain(word);
    expect(words).not.toMatch(/\/Interpolate true|\/(?:ca|CA|BM|HTP) ?[\d/]/);
    // Where a picture is transparent, the page says in which colours it is mixed.
    for (const [, page] of pages) expect(page.text).toContain('/Group<</S/Transparency/CS/DeviceRGB>>');
  });

  it('says the same in its metadata as in the information dictionary', () => {
    const xmp = new TextDecoder().decode(
      all.find((each) => each.text.includes('/Type/Metadata'))?.stream ?? undefined,
    );
    const info = all.find((each) => each.text.includes('/Producer('))?.text ?? '';
    for (const key of ['Title', 'Author', 'Subject', 'Keywords']) {
      const hex = new RegExp(`/${key}<FEFF([0-9A-F]*)>`).exec(info)?.[1] ?? '';
      const text = hex.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
      expect(xmp).toContain(`>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}<`);
    }
  });

  it('shows no glyph that its fonts do not have, and never the sign for a missing one', () => {
    for (const [, page] of pages) {
      const content = streamText(objects.get(number(page.text, /\/Contents (\d+)/)));
      for (const shown of content.matchAll(/<([0-9A-F]+)>/g)) {
        const codes = shown[1]?.match(/.{4}/g) ?? [];
        expect(codes.join('')).toBe(shown[1]);
        expect(codes).not.toContain('0000');
      }
    }
    const fonts = all.filter((each) => each.text.includes('/Type/FontDescriptor'));
    for (const font of fonts) expect(font.text).toMatch(/\/FontName\/[A-Z]{6}\+/);
  });

  it('has one number for every marked piece of a page, and the parent tree leads from it to its element', () => {
    const root = all.find((each) => each.text.includes('/Type/StructTreeRoot'));
    const tree = objects.get(number(root?.text ?? '', /\/ParentTree (\d+)/))?.text ?? '';
    const parents = new Map(
      [...tree.matchAll(/(\d+)\[([^\]]*)\]/g)].map((found) => [found[1], found[2] ?? '']),
    );
    expect(pages.length).toBeGreaterThan(0);
    let marked = 0;
    for (const [id, page] of pages) {
      const content = streamText(objects.get(number(page.text, /\/Contents (\d+)/)));
      const pieces = [...content.matchAll(/\/(\w+) <<\/MCID (\d+)>> BDC/g)];
      const owners = [
        ...(parents.get(/\/StructParents (\d+)/.exec(page.text)?.[1] ?? '') ?? '').matchAll(/(\d+) 0 R/g),
      ];
      expect(pieces.map((piece) => Number(piece[2]))).toEqual(owners.map((_, i) => i));
      pieces.forEach((piece, i) => {
        const element = objects.get(Number(owners[i]?.[1]))?.text ?? '';
        expect(element).toContain(`/S/${piece[1]}/`);
        expect(element).toContain(`/Pg ${id} 0 R/MCID ${i}>>`);
      });
      marked += pieces.length;
    }
    const elements = all.filter((each) => each.text.includes('/Type/StructElem'));
    const claimed = elements.reduce((sum, each) => sum + (each.text.match(/\/MCID/g)?.length ?? 0), 0);
    expect(claimed).toBe(marked);
    for (const [id, element] of objects) {
      if (!element.text.includes('/Type/StructElem')) continue;
      const above = objects.get(number(element.text, /\/P (\d+) 0 R/))?.text ?? '';
      expect(above).toMatch(new RegExp(`\\b${id} 0 R`));
    }
  });
});
