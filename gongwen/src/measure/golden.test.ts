/** Places in finished PDF and OFD files against GB/T 9704-2012, computed here from the standard's own figures. */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeOfd } from '../faces/ofd/write-ofd.ts';
import { writePdf } from '../faces/pdf/write-pdf.ts';
import { layOut } from '../layout/api.ts';
import { casePaper } from '../layout/testing.ts';
import { type Measurement, measureFile } from './api.ts';
import { boxOf } from './testing.ts';

/** 225 mm in 22 lines, 156 mm in 28 characters; 三号 is 16 pt, 二号 22 pt, 四号 14 pt. */
const LINE = 225 / 22;
const ZI = 156 / 28;
const SAN = 16 * 0.352778;
const ER = 22 * 0.352778;
/** From a row's top to the character body of 三号 and 二号 in it. */
const IN_ROW = (LINE - SAN) / 2;
const TITLE_IN_ROW = (LINE - ER) / 2;

function near(actual: number, expected: number, within = 0.5): void {
  expect(
    Math.abs(actual - expected),
    `${actual.toFixed(3)} should be ${expected.toFixed(3)}`,
  ).toBeLessThanOrEqual(within);
}

async function measured(name: string, format: 'pdf' | 'ofd'): Promise<Measurement> {
  const laidOut = layOut(casePaper(name));
  return measureFile(format === 'pdf' ? writePdf(laidOut) : writeOfd(laidOut), `${name}.${format}`);
}

/** Fonts and the PDF reader are loaded once; that is not what the tests are about. */
beforeAll(async () => {
  await measured('order', 'pdf');
});

describe.each(['pdf', 'ofd'] as const)('a finished %s file', (format) => {
  it('places the head of an ordinary paper as 7.2 says', async () => {
    const m = await measured('ordinary', format);
    const copy = boxOf(m, '000001');
    near(copy.left, 28);
    near(copy.top, 37 + IN_ROW);
    expect([copy.size, copy.font]).toEqual([16, 'FandolFang-Regular']);
    const urgency = boxOf(m, '特急');
    near(urgency.left, 28);
    near(urgency.top, 37 + LINE + IN_ROW);
    expect(urgency.font).toBe('FandolHei-Regular');
    const mark = boxOf(m, '云溪县人民政府文件');
    near(mark.top, 72);
    near(mark.ink, 72);
    near(mark.centre, 106);
    expect([mark.font, mark.colour]).toEqual(['FandolSong-Bold', '#e60012']);
    const number = boxOf(m, '云政发〔2026〕12号');
    near(number.top, mark.bottom + 2 * LINE + IN_ROW);
    near(number.centre, 106);
    const rule = m.pages[0]?.rules[0];
    near(rule?.y1 ?? 0, number.bottom + 4);
    near(rule?.x1 ?? 0, 28);
    near(rule?.x2 ?? 0, 184);
    expect(rule?.colour).toBe('#e60012');
  });

  it('places title, addressees and body as 7.3.1–7.3.3 say', async () => {
    const m = await measured('ordinary', format);
    const rule = m.pages[0]?.rules[0]?.y1 ?? 0;
    const first = boxOf(m, '云溪县人民政府关于印发');
    const second = boxOf(m, '集成改革实施方案');
    near(first.top, rule + 2 * LINE + TITLE_IN_ROW);
    near(first.centre, 106);
    near(second.centre, 106);
    expect([first.size, first.font]).toEqual([22, 'FandolSong-Bold']);
    const addressees = boxOf(m, '各乡镇人民政府');
    near(addressees.left, 28);
    near(addressees.top, second.top - TITLE_IN_ROW + 2 * LINE + IN_ROW);
    expect(addressees.text.endsWith('：')).toBe(true);
    const body = boxOf(m, '为深入贯彻落实');
    near(body.left, 28 + 2 * ZI);
    near(body.top, addressees.top + LINE);
    expect([body.size, body.font]).toEqual([16, 'FandolFang-Regular']);
    expect(boxOf(m, '一、总体要求').font).toBe('FandolHei-Regular');
    expect(boxOf(m, '（一）指导思想').font).toBe('FandolKai-Regular');
  });

  it('fills a page with 22 lines of 28 characters', async () => {
    const m = await measured('full', format);
    const page = m.pages[1];
    expect(page?.lines).toBe(22);
    const lines = page?.texts.filter((text) => text.text.length === 28) ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(20);
    for (const [i, text] of lines.entries()) {
      near(text.x, 28, 0.05);
      near(text.offsets[27] ?? 0, 27 * ZI, 0.05);
      const down = (text.y - (lines[0]?.y ?? 0)) / LINE;
      near(down * LINE, Math.round(down) * LINE, 0.05);
      expect(Math.round(down)).toBeGreaterThanOrEqual(i);
    }
  });

  it('centres the name over a date four characters from the right, the seal over both', async () => {
    const m = await measured('ordinary', format);
    const date = boxOf(m, '2026年1月5日');
    const name = boxOf(m, '云溪县人民政府', date.page);
    const seal = m.pages[date.page]?.pictures[0];
    near(date.right, 184 - 4 * ZI);
    near(name.centre, date.centre);
    near(date.top - name.top, LINE);
    near((seal?.x ?? 0) + 22.5, date.centre);
    const sealMiddle = (seal?.y ?? 0) + 22.5;
    const textMiddle = (name.top + date.bottom) / 2;
    expect(textMiddle).toBeGreaterThan(sealMiddle);
    expect(textMiddle).toBeLessThan(sealMiddle + 8);
    const above = m.pages[date.page]?.texts.filter((text) => text.y < name.top).map((text) => text.y) ?? [];
    const bodyEnd = Math.max(...above) + 0.2 * SAN + IN_ROW;
    expect((seal?.y ?? 0) - bodyEnd).toBeLessThanOrEqual(LINE);
    expect((seal?.y ?? 0) - bodyEnd).toBeGreaterThanOrEqual(-0.5);
    const note = boxOf(m, '（此件公开发布）');
    near(note.left, 28 + 2 * ZI);
    near(note.top - date.top, LINE);
  });

  it('lets an unsealed name end two characters from the right and the date begin two after it', async () => {
    const m = await measured('unsealed', format);
    const date = boxOf(m, '2026年1月5日');
    const name = boxOf(m, '云溪县人民政府办公室', date.page);
    near(name.right, 184 - 2 * ZI);
    near(date.left, name.left + 2 * ZI);
    near(date.top - name.top, LINE);
  });

  it('moves a short unsealed name in when the date is longer', async () => {
    const m = await measured('unsealedShort', format);
    const date = boxOf(m, '2026年1月5日');
    const name = boxOf(m, '县政府', date.page);
    near(date.right, 184 - 2 * ZI);
    near(date.left, name.left + 2 * ZI);
  });

  it('lists joint unsealed organs under one another, the lead organ first', async () => {
    const m = await measured('unsealedJoint', format);
    const names = ['云溪县财政局', '云溪县教育局', '云溪县自然资源局'].map((name) => boxOf(m, name));
    near((names[1]?.top ?? 0) - (names[0]?.top ?? 0), LINE);
    near((names[2]?.top ?? 0) - (names[1]?.top ?? 0), LINE);
    near(names[1]?.left ?? 0, names[0]?.left ?? 0);
  });

  it('puts page numbers 7 mm below the type area, right on odd pages and left on even ones', async () => {
    const m = await measured('full', format);
    const one = boxOf(m, '— 1 —');
    const two = boxOf(m, '— 2 —');
    // 一字 of the line's own 四号 or of the page's cell: either reading holds.
    for (const zi of [ZI, 14 * 0.352778]) {
      near(184 - one.right, zi);
      near(two.left - 28, zi);
    }
    near(one.firstInk, 269);
    expect([one.size, one.font]).toEqual([14, 'FandolSong-Regular']);
  });

  it('ends the last even page with the imprint', async () => {
    const m = await measured('ordinary', format);
    expect(m.pages.length % 2).toBe(0);
    const page = m.pages.length - 1;
    const rules = m.pages[page]?.rules.filter((rule) => rule.colour === '#000000') ?? [];
    expect(rules.map((rule) => Number(rule.width.toFixed(2)))).toEqual([0.35, 0.25, 0.35]);
    near(rules[2]?.y1 ?? 0, 262);
    for (const rule of rules) {
      near(rule.x1, 28);
      near(rule.x2, 184);
    }
    const copy = boxOf(m, '抄送：', page);
    const office = boxOf(m, '云溪县人民政府办公室', page);
    const printed = boxOf(m, '2026年1月6日印发', page);
    for (const zi of [ZI, 14 * 0.352778]) {
      near(copy.left - 28, zi);
      near(office.left - 28, zi);
      near(184 - printed.right, zi);
    }
    near(office.top, printed.top);
    expect([copy.size, copy.font]).toEqual([14, 'FandolFang-Regular']);
    expect(m.pages[page]?.texts.some((text) => text.text.endsWith('各人民团体。'))).toBe(true);
  });
});
