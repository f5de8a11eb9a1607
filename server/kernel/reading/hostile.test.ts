/** Files made to hurt: each is refused with its reason, within bounds, and nothing crashes. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, mailOf, ofdOf, pdfOf, pptxOf, wp, xlsxOf, zipOf } from '../../testing/files-of-kinds.ts';
import { openBudget } from './budget.ts';
import { readFile } from './read-file.ts';
import { UnreadableFile } from './unreadable.ts';

async function reasonOf(bytes: Uint8Array, budget = openBudget()): Promise<string> {
  try {
    await readFile(bytes, '来文', budget);
    return 'read';
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return thrown.reason;
    throw thrown;
  }
}

/** Sets the lock bit of every entry. */
function locked(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let i = 0; i < zip.length - 30; i++) {
    const mark = view.getUint32(i, true);
    if (mark === 0x04034b50) view.setUint16(i + 6, view.getUint16(i + 6, true) | 1, true);
    if (mark === 0x02014b50) view.setUint16(i + 8, view.getUint16(i + 8, true) | 1, true);
  }
  return zip;
}

/** An entry of `size` zeros, `count` times in the directory over the same bytes. */
function overlapping(size: number, count: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size));
  const head = (mark: number, extra: number) => {
    const out = Buffer.alloc(extra);
    out.writeUInt32LE(mark, 0);
    return out;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(1, 26);
  const entries = Array.from({ length: count }, () => {
    const entry = head(0x02014b50, 46);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(1, 28);
    return Buffer.concat([entry, Buffer.from('a')]);
  });
  const body = Buffer.concat([local, Buffer.from('a'), packed]);
  const directory = Buffer.concat(entries);
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}

const nested = (depth: number): Uint8Array =>
  depth === 0 ? strToU8('正文') : zipOf({ 'inner.zip': nested(depth - 1) });

describe('a hostile file', () => {
  it('is told by its reason', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('empty');
    expect(await reasonOf(Buffer.from('4d5a900003000000', 'hex'))).toBe('unknown');
    expect(await reasonOf(Buffer.from('526172211a0700', 'hex'))).toBe('unknown');
    expect(await reasonOf(strToU8('PK\u0003\u0004 broken'))).toBe('broken');
    expect(await reasonOf(strToU8('%PDF-1.7 broken'))).toBe('broken');
  });

  it('that is locked is refused, however deep the lock', async () => {
    expect(await reasonOf(locked(zipOf({ 'a.txt': '正文' })))).toBe('locked');
    expect(await reasonOf(zipOf({ 'a.zip': locked(zipOf({ 'a.txt': '正文' })) }))).toBe('locked');
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await reasonOf(ole)).toBe('locked');
    expect(await reasonOf(zipOf({ 'a.docx': ole }))).toBe('locked');
    const zeros = '0'.repeat(64);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -44 >> /ID [<00> <00>]`;
    const pdf = Buffer.from(pdfOf('x')).toString('latin1').replace('/Info 6 0 R', lock);
    expect(await reasonOf(Buffer.from(pdf, 'latin1'))).toBe('locked');
  });

  it('that would unpack beyond the bound is refused before it does', async () => {
    const bomb = overlapping(20 * 1024 * 1024, 60);
    expect(bomb.length).toBeLessThan(64 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await reasonOf(bomb)).toBe('too-complex');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(400 * 1024 * 1024);
    expect(await reasonOf(overlapping(8, 20_000))).toBe('too-complex');
  });

  it('that lies about its size is cut at what it declared', async () => {
    const liar = Buffer.from(zipOf({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) }));
    for (let i = 0; i < liar.length - 30; i++) {
      if (liar.readUInt32LE(i) === 0x04034b50) liar.writeUInt32LE(1024, i + 22);
      if (liar.readUInt32LE(i) === 0x02014b50) liar.writeUInt32LE(1024, i + 24);
    }
    expect(await reasonOf(liar)).toBe('broken');
  });

  it('that is nested beyond sense is refused; to the depth it is read', async () => {
    expect(await reasonOf(nested(4))).toBe('read');
    expect(await reasonOf(nested(6))).toBe('too-complex');
  });

  it('with a DOCTYPE or endless elements in its XML is refused', async () => {
    const doctype = '<!DOCTYPE a [<!ENTITY b "bbbb">]><ofd:Page/>';
    const root = 'Doc_0/Pages/Page_0/Content.xml';
    const document = 'Doc_0/Document.xml';
    const pages =
      '<ofd:Document><ofd:Pages><ofd:Page BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>';
    expect(await reasonOf(zipOf({ 'OFD.xml': '<a/>', [document]: pages, [root]: doctype }))).toBe(
      'too-complex',
    );
    const deep = '<a>'.repeat(5000);
    expect(await reasonOf(zipOf({ 'OFD.xml': '<a/>', [document]: pages, [root]: deep }))).toBe('too-complex');
    expect(await reasonOf(xlsxOf({ 表: [['甲']] }, { 'docProps/core.xml': doctype }))).toBe('too-complex');
  });

  it('with more text than anybody reads is refused', async () => {
    const small = openBudget({ inflatedBytes: 1e8, entries: 100, depth: 4, chars: 1000 });
    expect(await reasonOf(xlsxOf({ 表: [['甲'.repeat(2000)]] }), small)).toBe('too-complex');
  });

  it('by its markup costs no more than its length', async () => {
    for (const piece of ['<', '<a ', '<a b="', '&', '&#', '<!--', '<![CDATA[', '<a b=c ', "<a '"]) {
      const began = performance.now();
      await reasonOf(strToU8(`<html>${piece.repeat(300_000 / piece.length)}`));
      await reasonOf(strToU8(mailOf('甲', piece.repeat(200_000 / piece.length))));
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });
});

describe('any damage', () => {
  const samples = [
    docxOf(wp('关于有关工作的通知')),
    xlsxOf({ 表: [['序号', '姓名']] }),
    pptxOf([['工作汇报']]),
    ofdOf([[['通知', 60]]]),
    strToU8(mailOf('材料', '正文', { 'a.zip': zipOf({ 'a.txt': '正文' }) })),
    Buffer.from('{\\rtf1\\ansi{\\fonttbl{\\f0 Song;}}abc\\par}', 'latin1'),
    strToU8('<!DOCTYPE html><html><body><p>正文</p></body></html>'),
  ];

  it('to a file leaves it read, or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { maxLength: 12 }),
        fc.nat(20_000),
        async (sample, flips, cut) => {
          const bytes = Uint8Array.from(sample);
          for (const [at, value] of flips) bytes[at % bytes.length] = value;
          const outcome = await reasonOf(cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
          expect(['read', 'broken', 'unknown', 'empty', 'locked', 'too-complex']).toContain(outcome);
        },
      ),
      { numRuns: 300 },
    );
  });
});
