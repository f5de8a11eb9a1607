/** What ISO 19005-2 (PDF/A-2b) asks and a program can see: embedded fonts, metadata, output intent, no encryption, structure. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../layout/api.ts';
import { casePaper } from '../../layout/testing.ts';
import { latin1, objectsOf } from './testing.ts';
import { writePdf } from './write-pdf.ts';

describe('a PDF file', () => {
  const pdf = writePdf(layOut(casePaper('upwardJoint')));
  const objects = objectsOf(pdf);
  const all = [...objects.values()];
  const file = latin1.decode(pdf);

  it('begins with a version and four bytes above 127, and is not encrypted', () => {
    expect(file.startsWith('%PDF-1.7\n%')).toBe(true);
    for (const byte of pdf.subarray(10, 14)) expect(byte).toBeGreaterThan(127);
    expect(file).not.toContain('/Encrypt');
    expect(file).toMatch(/\/ID\[<[0-9a-f]{32}><[0-9a-f]{32}>\]/);
  });

  it('points its cross-reference table at its objects', () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    expect(file.slice(start, start + 5)).toBe('xref\n');
    const rows = file.slice(start).match(/\d{10} 00000 n /g) ?? [];
    rows.forEach((row, i) => {
      expect(file.slice(Number(row.slice(0, 10)), Number(row.slice(0, 10)) + 12)).toContain(`${i + 1} 0 obj`);
    });
    expect(rows.length).toBeGreaterThan(20);
  });

  it('declares PDF/A-2b in metadata that say what the information dictionary says', () => {
    const metadata = all.find((each) => each.text.includes('/Type/Metadata'));
    const xmp = new TextDecoder().decode(metadata?.stream ?? new Uint8Array(0));
    expect(metadata?.text).not.toContain('/Filter');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain('关于申请防汛资金的请示');
    const info = all.find((each) => each.text.includes('/Producer('));
    expect(info?.text).toContain("/CreationDate(D:20260105000000+08'00')");
    expect(xmp).toContain('<xmp:CreateDate>2026-01-05T00:00:00+08:00</xmp:CreateDate>');
  });

  it('carries an RGB output intent, and draws in RGB only', () => {
    const intent = all.find((each) => each.text.includes('/GTS_PDFA1'));
    const profile = objects.get(Number(/DestOutputProfile (\d+)/.exec(intent?.text ?? '')?.[1]));
    expect(latin1.decode(profile?.stream?.subarray(16, 20))).toBe('RGB ');
    expect(latin1.decode(profile?.stream?.subarray(36, 40))).toBe('acsp');
    expect(file).not.toContain('DeviceCMYK');
  });

  it('embeds every font with a map back to Unicode', () => {
    const fonts = all.filter((each) => each.text.includes('/Subtype/Type0'));
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const font of fonts) {
      expect(font.text).toMatch(/\/ToUnicode \d+ 0 R/);
      const descendant = objects.get(Number(/DescendantFonts\[(\d+)/.exec(font.text)?.[1]));
      const descriptor = objects.get(Number(/FontDescriptor (\d+)/.exec(descendant?.text ?? '')?.[1]));
      expect(descriptor?.text).toMatch(/\/FontFile[23] \d+ 0 R/);
    }
  });

  it('is tagged: every piece of text is in the structure or an artifact, and seals have a text of their own', () => {
    expect(file).toContain('/MarkInfo<</Marked true>>');
    expect(file).toContain('/Lang(zh-CN)');
    const contents = all.filter((each) => each.stream !== null && latin1.decode(each.stream).includes(' Tj'));
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents) {
      let open = 0;
      for (const line of latin1.decode(content.stream ?? new Uint8Array(0)).split('\n')) {
        if (/ (?:BDC|BMC)$/.test(line)) open++;
        else if (line === 'EMC') open--;
        else expect(open).toBe(1);
      }
      expect(open).toBe(0);
    }
    const figures = all.filter((each) => each.text.includes('/S/Figure'));
    expect(figures).toHaveLength(3);
    for (const figure of figures) expect(figure.text).toContain('/Alt<FEFF');
    expect(file).toContain('/S/H1');
    expect(file).toContain('/Outlines');
  });
});
