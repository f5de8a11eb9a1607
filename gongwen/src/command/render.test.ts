import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { TINY_PNG } from '../model/tiny-images.ts';
import { templateText } from './templates.ts';
import { aFolder } from './testing.ts';

const NOTICE = templateText('通知').replace(/【[^】]*】/g, '春耕');
let folder = aFolder();
const inFolder = (files: Parameters<typeof aFolder>[0]) => {
  folder = aFolder(files);
  return folder;
};
afterEach(() => folder.remove());

describe('gongwen render', () => {
  test('makes a PDF and an OFD that measure alike, from the files themselves', async () => {
    const { run, folder: root } = inFolder({ 'a.gw': NOTICE });
    for (const name of ['a.pdf', 'a.ofd']) expect((await run(['render', 'a.gw', '-o', name])).exit).toBe(0);
    expect(readFileSync(join(root, 'a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const [pdf, ofd] = await Promise.all(
      ['a.pdf', 'a.ofd'].map(async (name) => JSON.parse((await run(['measure', name, '--json'])).out)),
    );
    expect(pdf.pages.length).toBe(ofd.pages.length);
    expect(pdf.pages[0].lines).toBe(ofd.pages[0].lines);
    expect((await run(['measure', 'a.pdf'])).out).toContain('云溪县人民政府文件');
  });

  test('writes the same bytes to standard output for the same input', async () => {
    const { run } = inFolder({});
    const first = await run(['render', '-', '--to', 'pdf'], NOTICE);
    const again = await run(['render', '-', '--to', 'pdf'], NOTICE);
    expect(first.exit).toBe(0);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  });

  test('makes a picture per page, one of them when asked', async () => {
    const { run, folder: root } = inFolder({ 'a.gw': NOTICE });
    expect((await run(['render', 'a.gw', '-o', 'a.svg', '--page', '1'])).exit).toBe(0);
    expect(readFileSync(join(root, 'a.svg'), 'utf8')).toContain('<svg');
    expect((await run(['render', 'a.gw', '-o', 'all.svg', '--json'])).out).toMatch(
      /"all\.svg",\s*"all-2\.svg"/,
    );
    expect((await run(['render', 'a.gw', '-o', 'a.svg', '--page', '99'])).exit).toBe(2);
  });

  test('leaves the mark out on pre-printed paper', async () => {
    const { run } = inFolder({ 'a.gw': NOTICE });
    expect((await run(['render', 'a.gw', '--to', 'txt'])).out.replace(/\s/g, '')).toContain(
      '云溪县人民政府文件',
    );
    const bare = await run(['render', 'a.gw', '--to', 'txt', '--preprinted']);
    expect(bare.out.replace(/\s/g, '')).not.toContain('云溪县人民政府文件');
  });

  test('takes pictures from beside the paper and never from elsewhere', async () => {
    const picture = Buffer.from(TINY_PNG.split(',')[1] ?? '', 'base64');
    const withPicture = (name: string) => `${NOTICE}![示意图](${name}){宽=60}\n`;
    const { run } = inFolder({
      'a.png': picture,
      'a.gw': withPicture('a.png'),
      'b.gw': withPicture('../a.png'),
      'c.gw': withPicture('c.png'),
    });
    expect((await run(['render', 'a.gw', '--to', 'pdf'])).exit).toBe(0);
    expect(await run(['render', 'b.gw', '--to', 'pdf'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('文件夹内'),
    });
    expect(await run(['render', 'c.gw', '--to', 'pdf'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('无法读取'),
    });
  });

  test('refuses an unknown format and an unknown font in words', async () => {
    const { run } = inFolder({ 'a.gw': NOTICE });
    expect(await run(['render', 'a.gw', '-o', 'a.rtf'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('rtf'),
    });
    expect(
      await run(['render', 'a.gw', '--to', 'pdf', '--fonts', '.', '--family', '小标宋=没有的字体']),
    ).toMatchObject({
      exit: 2,
      err: expect.stringContaining('没有的字体'),
    });
    expect((await run(['render', 'a.gw', '--to', 'pdf', '--family', '隶书=甲'])).exit).toBe(2);
  });
});

describe('gongwen convert', () => {
  test('goes through a folder and keeps its shape under the output folder', async () => {
    const { run, folder: root } = inFolder({});
    mkdirSync(join(root, 'in/二月'), { recursive: true });
    writeFileSync(join(root, 'in/a.gw'), NOTICE);
    writeFileSync(join(root, 'in/二月/b.gw'), NOTICE);
    expect(await run(['convert', 'in', '--to', 'ofd', '-o', 'out'])).toMatchObject({ exit: 0 });
    expect(existsSync(join(root, 'out/a.ofd')) && existsSync(join(root, 'out/二月/b.ofd'))).toBe(true);
  });

  test('a Word file made from a paper reads back as that paper', async () => {
    const { run, folder: root } = inFolder({ 'a.gw': NOTICE });
    expect((await run(['convert', 'a.gw', '--to', 'docx'])).exit).toBe(0);
    expect((await run(['convert', 'a.docx', '--to', 'gw', '-o', 'back.gw'])).exit).toBe(0);
    expect((await run(['diff', 'a.gw', 'back.gw'])).out).toBe('两稿相同\n');
    expect(readFileSync(join(root, 'back.gw'), 'utf8')).toContain('发文字号: 云政发〔2026〕1号');
  });

  test('tells the file that failed and converts the others', async () => {
    const { run, folder: root } = inFolder({ 'a.gw': NOTICE, 'b.gw': '坏的' });
    const { exit, err } = await run(['convert', '.', '--to', 'json']);
    expect(exit).toBe(2);
    expect(err).toContain('b.gw');
    expect(JSON.parse(readFileSync(join(root, 'a.json'), 'utf8')).kind).toBe('通知');
  });
});

describe('gongwen measure', () => {
  test('refuses what is neither PDF nor OFD', async () => {
    const { run } = inFolder({ 'a.gw': NOTICE });
    expect((await run(['measure', 'a.gw'])).exit).toBe(2);
  });
});
