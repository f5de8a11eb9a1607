import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';
import { readPaper } from '../read-paper.ts';
import { pdf, type TestRun } from '../testing-pdf.ts';

const LEFT = 80;
/** A line of body text at row `row`; 28 letters of 16 pt fill it. */
const row = (n: number, text: string, indent = 0): TestRun => ({
  text,
  x: LEFT + indent * 16,
  y: 200 + n * 29,
});
const FULL = '为贯彻落实全县农村工作会议精神抢抓农时切实做好今年春季农'.slice(0, 28);

const texts = async (pages: Parameters<typeof pdf>[0]): Promise<string[]> =>
  (await extractText(pdf(pages), 'a.pdf')).paragraphs
    .filter((line) => line.region === 'body')
    .map((line) => line.text);

describe('reading a PDF', () => {
  it('joins full lines into paragraphs by indent, over pages too, and sets page numbers apart', async () => {
    const page1 = [
      row(0, FULL.slice(0, 26), 2),
      row(1, FULL),
      row(2, '业生产工作。'),
      row(3, FULL.slice(0, 26), 2),
      row(4, FULL),
      { text: '— 1 —', x: 460, y: 775, size: 14 },
    ];
    const page2 = [{ ...row(0, '业生产。') }, { text: '— 2 —', x: 80, y: 775, size: 14 }];
    expect(await texts([page1, page2])).toEqual([
      `${FULL.slice(0, 26)}${FULL}业生产工作。`,
      `${FULL.slice(0, 26)}${FULL}业生产。`,
    ]);
    const all = await extractText(pdf([page1, page2]), 'a.pdf');
    expect(all.paragraphs.filter((line) => line.region === 'footer').map((line) => line.text)).toEqual([
      '—　1　—',
      '—　2　—',
    ]);
  });

  it('reads two columns one after the other and a table row by row', async () => {
    const columns = Array.from({ length: 9 }, (_, n) => [
      { text: `左栏第${'一二三四五六七八九'[n]}行文字内容足够长`, x: 60, y: 100 + n * 20, size: 12 },
      { text: `右栏第${'一二三四五六七八九'[n]}行文字内容足够长`, x: 320, y: 100 + n * 20, size: 12 },
    ]).flat();
    const text = (await texts([columns])).join('');
    expect(text.indexOf('左栏第九行')).toBeLessThan(text.indexOf('右栏第一行'));
    const table = Array.from({ length: 9 }, (_, n) => [
      { text: `镇${n}`, x: 60, y: 100 + n * 20, size: 12 },
      { text: `面积${n}`, x: 320, y: 100 + n * 20, size: 12 },
    ]).flat();
    expect((await texts([table]))[0]).toMatch(/^镇0\u3000+面积0$/);
  });

  it('drops the second of letters drawn twice for boldness, and folds radicals to ideographs', async () => {
    const twice = [row(0, '云溪县'), { ...row(0, '云溪县'), x: LEFT + 0.3 }, row(1, '\u2f08\u2ea0政府')];
    expect(await texts([twice])).toEqual(['云溪县', '人民政府']);
  });

  it('tells a page without text in a paper that has text', async () => {
    const picture = 'q 0 0 100 100 re f 0 0 50 50 re S 10 10 m 20 20 l S Q';
    const paper = await extractText(pdf([[row(0, '正文')], picture]), 'a.pdf');
    expect(paper).toMatchObject({ readable: 'partial', pageCount: 2 });
  });

  it('recognises a paper from its printed page, with the place each element stood', async () => {
    const center = (n: number, text: string, size: number): TestRun => ({
      text,
      x: 297 - (text.length * size) / 2,
      y: 200 + n * 29,
      size,
    });
    const page = [
      center(-3, '云溪县人民政府文件', 36),
      center(-1, '云政发〔2026〕7号', 16),
      center(1, '云溪县人民政府关于进一步', 22),
      center(2, '做好春耕备耕工作的通知', 22),
      row(4, '各乡镇人民政府，县政府各部门、各直属机构，县供销合作社，各'),
      row(5, '国有农场：'),
      row(6, FULL.slice(0, 26), 2),
      row(7, '业生产工作，现通知如下：'),
      row(8, '一、加强领导', 2),
      row(9, '（一）落实责任。', 2),
      row(11, '附件：1. 云溪县春耕生产任务分解表和各乡镇责任分工清', 2),
      row(12, '单', 6),
      row(13, '2. 农资价格表', 5),
      row(15, '云溪县人民政府', 18),
      row(16, '2026年3月1日', 19),
    ];
    const { recognition } = await readPaper(pdf([page]), 'a.pdf');
    expect(recognition.number).toMatchObject({ value: '云政发〔2026〕7号', place: { page: 1 } });
    expect(recognition.title.value).toBe('云溪县人民政府关于进一步做好春耕备耕工作的通知');
    expect(recognition.addressees.value).toBe(
      '各乡镇人民政府，县政府各部门、各直属机构，县供销合作社，各国有农场',
    );
    expect(recognition.attachments.value).toEqual([
      '云溪县春耕生产任务分解表和各乡镇责任分工清单',
      '农资价格表',
    ]);
    expect(recognition).toMatchObject({
      date_iso: { value: '2026-03-01' },
      issuers: { value: ['云溪县人民政府'] },
    });
  });
});
