import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError } from './errors.ts';
import { extractText } from './extract-text.ts';
import { readPaper } from './read-paper.ts';
import { txtBytes } from './testing.ts';
import { docx, p, part } from './testing-docx.ts';
import { pdf } from './testing-pdf.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await extractText(bytes, '来文');
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
}

const ole = (tail: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...tail].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);

/** A zip whose directory names the same compressed data many times: small, and huge when inflated. */
function overlapping(zip: Uint8Array, times: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const entries = Array.from({ length: times }, (_, i) => {
    const entry = zip.slice(start, start + size);
    entry.set(new TextEncoder().encode(`word/header${String(i).padStart(2, '0')}.xml`), 46);
    return entry;
  });
  const tail = zip.slice(end);
  const tailView = new DataView(tail.buffer);
  tailView.setUint16(8, times, true);
  tailView.setUint16(10, times, true);
  tailView.setUint32(12, size * times, true);
  return Buffer.concat([zip.slice(0, start), ...entries, tail]);
}

describe('files that must not be read', () => {
  it('are told apart by code', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty-file');
    expect(await codeOf(txtBytes(' \n\u3000\r\n'))).toBe('empty-document');
    expect(await codeOf(docx(''))).toBe('empty-document');
    expect(await codeOf(pdf(['']))).toBe('empty-document');
    expect(await codeOf(zipSync({ 'OFD.xml': txtBytes('<ofd/>') }))).toBe('unsupported-type');
    expect(await codeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe('unsupported-type');
    expect(await codeOf(ole('WordDocument'))).toBe('old-word-format');
    expect(await codeOf(ole('EncryptedPackage'))).toBe('encrypted');
    expect(await codeOf(txtBytes('PK\u0003\u0004 not a zip'))).toBe('broken-file');
    expect(await codeOf(txtBytes('%PDF-1.7 and nothing else'))).toBe('broken-file');
    expect(await codeOf(docx('<w:p><w:r><w:t>断'))).toBe('broken-file');
  });

  it('are refused when a part has a DOCTYPE, whatever it would fetch', async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body>&x;</w:body></w:document>`;
    expect(await codeOf(zipSync({ 'word/document.xml': txtBytes(xml) }))).toBe('doctype-forbidden');
  });

  it('are refused when they would inflate beyond the limit, before they do', async () => {
    const bomb = overlapping(zipSync({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) }), 40);
    expect(bomb.length).toBeLessThan(64 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await codeOf(bomb)).toBe('inflates-too-much');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });

  it('gain nothing by lying about their size', async () => {
    const liar = zipSync({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) });
    // The declared size in local header and central directory: 1 kB.
    const view = new DataView(liar.buffer, liar.byteOffset, liar.byteLength);
    for (let i = 0; i < liar.length - 30; i++) {
      const mark = view.getUint32(i, true);
      if (mark === 0x04034b50) view.setUint32(i + 22, 1024, true);
      if (mark === 0x02014b50) view.setUint32(i + 24, 1024, true);
    }
    expect(await codeOf(liar)).toBe('broken-file');
  });

  it('are refused when they hold millions of empty paragraphs', async () => {
    expect(await codeOf(docx('<w:p/>'.repeat(500_000)))).toBe('too-much-text');
  });

  it('are refused when their elements are nested beyond sense', async () => {
    expect(await codeOf(docx('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)))).toBe('nested-too-deep');
  });

  it('stop before the model when they bear a state-secret mark', async () => {
    const bytes = txtBytes('机密★1年\n云溪县人民政府关于某事的通知\n各乡镇：\n现通知如下。');
    await expect(readPaper(bytes, 'a.txt')).rejects.toMatchObject({ problems: [{ code: 'R-SEC-08' }] });
  });
});

describe('files that are read with a warning', () => {
  it('macros, external parts and embedded files are told, not touched', async () => {
    const bytes = docx(p('正文'), {
      'word/vbaProject.bin': 'x',
      'word/embeddings/oleObject1.bin': 'x',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Type="t/attachedTemplate" Target="http://192.0.2.1/a.dotm" TargetMode="External"/></Relationships>',
    });
    const paper = await extractText(bytes, 'a.docx');
    expect(paper.warnings.map((warning) => warning.code)).toEqual([
      'macros',
      'external-link',
      'embedded-object',
    ]);
  });

  it('an ordinary hyperlink is no warning', async () => {
    const rels =
      '<Relationships><Relationship Type="t/hyperlink" Target="http://192.0.2.1/" TargetMode="External"/></Relationships>';
    expect(
      (await extractText(docx(p('正文'), { 'word/_rels/document.xml.rels': rels }), 'a')).warnings,
    ).toEqual([]);
  });

  it('a name says nothing: a .docx called .txt is a .docx', async () => {
    expect((await extractText(docx(p('正文')), '来文.txt')).type).toBe('docx');
    expect((await extractText(txtBytes('正文'), '来文.pdf')).type).toBe('txt');
  });

  it('a picture without text is no error: nothing of it can be read as text', async () => {
    const paper = await extractText(
      pdf(['q 1 0 0 1 0 0 cm 0 0 100 100 re f 0 0 50 50 re S 10 10 m 20 20 l S Q']),
      'a.pdf',
    );
    expect(paper).toMatchObject({ readable: 'none', hasText: false, paragraphs: [] });
    const word = docx('<w:p><w:r><w:drawing/></w:r></w:p>', { 'word/styles.xml': part('styles', '') });
    expect(await extractText(word, 'a.docx')).toMatchObject({ readable: 'none', hasText: false });
  });
});

describe('long papers', () => {
  it('500 pages of text are read whole', async () => {
    const paragraph = '各乡镇要按照县政府统一部署，认真抓好落实，确保各项任务按期完成。'.repeat(9);
    const text = Array.from({ length: 1100 }, (_, i) => `（${i}）${paragraph}`).join('\n');
    const result = await readPaper(
      docx(
        text
          .split('\n')
          .map((line) => p(line))
          .join(''),
      ),
      'a.docx',
    );
    expect(result.paper.body).toHaveLength(1100);
  });
});
