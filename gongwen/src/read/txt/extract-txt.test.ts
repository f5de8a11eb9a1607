import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';
import { txtBytes } from '../testing.ts';
import { decodeText } from './decode-text.ts';

/** 云溪县人民政府办公室：各乡镇，通知。 in GB 18030. */
const GB = new Uint8Array([
  0xd4, 0xc6, 0xcf, 0xaa, 0xcf, 0xd8, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae, 0xb0, 0xec, 0xb9, 0xab,
  0xca, 0xd2, 0xa3, 0xba, 0xb8, 0xf7, 0xcf, 0xe7, 0xd5, 0xf2, 0xa3, 0xac, 0xcd, 0xa8, 0xd6, 0xaa, 0xa1, 0xa3,
]);
const TEXT = '云溪县人民政府办公室：各乡镇，通知。';

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

describe('decoding plain text', () => {
  it('tells UTF-8, GB 18030 and both UTF-16 apart, with a mark or without', () => {
    expect(decodeText(txtBytes(TEXT))).toMatchObject({ text: TEXT, encoding: 'utf-8', clean: true });
    expect(decodeText(txtBytes(`\ufeff${TEXT}`)).text.replace('\ufeff', '')).toBe(TEXT);
    expect(decodeText(GB)).toMatchObject({ text: TEXT, encoding: 'gb18030', clean: true });
    expect(decodeText(utf16(TEXT, true))).toMatchObject({ text: TEXT, encoding: 'utf-16le' });
    expect(decodeText(utf16(TEXT, false))).toMatchObject({ text: TEXT, encoding: 'utf-16be' });
    expect(decodeText(utf16(`\ufeff${TEXT}`, true)).text.replace('\ufeff', '')).toBe(TEXT);
  });

  it('keeps what it can of a damaged file and says so', async () => {
    const bytes = txtBytes(TEXT.repeat(20));
    bytes[31] = 0xff;
    const paper = await extractText(bytes, 'a.txt');
    expect(paper.readable).toBe('partial');
    expect(paper.warnings.map((warning) => warning.code)).toEqual(['decoding-errors']);
  });

  it('takes one line for one paragraph and counts lines as an editor does', async () => {
    const { paragraphs } = await extractText(txtBytes('甲\r\n\r\n乙\n\f丙'), 'a.txt');
    expect(paragraphs.map((line) => [line.text, line.page, line.line])).toEqual([
      ['甲', 1, 1],
      ['乙', 1, 3],
      ['丙', 2, 1],
    ]);
  });
});
