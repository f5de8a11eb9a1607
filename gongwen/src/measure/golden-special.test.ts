/** Places in finished PDF and OFD files of upward papers, joint issue, letters, orders, minutes, pre-printed and landscape pages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeOfd } from '../faces/ofd/write-ofd.ts';
import { writePdf } from '../faces/pdf/write-pdf.ts';
import { layOut } from '../layout/api.ts';
import { casePaper } from '../layout/testing.ts';
import { type Measurement, measureFile } from './api.ts';
import { boxOf } from './testing.ts';

const LINE = 225 / 22;
const ZI = 156 / 28;
const SAN = 16 * 0.352778;
const IN_ROW = (LINE - SAN) / 2;
const TITLE_IN_ROW = (LINE - 22 * 0.352778) / 2;

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
  it('puts number left and signer right on one line of an upward paper', async () => {
    const m = await measured('upward', format);
    const number = boxOf(m, '云政发〔2026〕12号');
    const label = boxOf(m, '签发人：');
    const name = boxOf(m, '李云川');
    near(number.left, 28 + ZI);
    near(name.right, 184 - ZI);
    near(number.top, label.top);
    near(boxOf(m, '云溪县人民政府文件').bottom + 2 * LINE + IN_ROW, label.top);
    expect([label.font, name.font]).toEqual(['FandolFang-Regular', 'FandolKai-Regular']);
  });

  it('keeps the number on the line of the last of several signers', async () => {
    const m = await measured('upwardJoint', format);
    const [first, third] = [boxOf(m, '李云川'), boxOf(m, '张三丰')];
    near(third.top - first.top, LINE);
    near(third.left, first.left);
    near(boxOf(m, '云政发〔2026〕12号').top, third.top);
    near(m.pages[0]?.rules[0]?.y1 ?? 0, third.bottom + 4);
  });

  it('stacks joint organs to one width with 文件 in the middle of the stack', async () => {
    const m = await measured('joint', format);
    const first = boxOf(m, '云溪县财政局', 0);
    const last = boxOf(m, '云溪县民政局', 0);
    const long = boxOf(m, '云溪县自然资源局', 0);
    const word = boxOf(m, '文件', 0);
    near(first.ink, 72);
    near(first.left, long.left);
    near(first.right, long.right);
    near(word.middle, (first.top + last.bottom) / 2);
    near((first.left + word.right) / 2, 106);
    expect(m.pages[0]?.texts.some((text) => text.text.includes('为深入贯彻'))).toBe(true);
  });

  it('presses one seal on each joint name, level, apart, within the type area, the last over the date', async () => {
    const m = await measured('joint', format);
    const date = boxOf(m, '2026年1月5日');
    const seals = m.pages[date.page]?.pictures ?? [];
    expect(seals).toHaveLength(5);
    for (const [i, a] of seals.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(27.99);
      expect(a.x + a.width).toBeLessThanOrEqual(184.01);
      for (const b of seals.slice(i + 1)) {
        const apart = Math.hypot(a.x - b.x, a.y - b.y);
        expect(apart).toBeGreaterThanOrEqual(45);
      }
    }
    const last = seals[4];
    near((last?.x ?? 0) + 22.5, date.centre);
    near(date.right, 184 - 4 * ZI);
    expect((last?.y ?? 0) + 45).toBeGreaterThan(date.bottom);
  });

  it('draws a letter with its mark at 30 mm, two double rules and no number on page 1', async () => {
    const m = await measured('letter', format);
    const mark = boxOf(m, '云溪县人民政府办公室', 0);
    near(mark.top, 30);
    near(mark.ink, 30);
    const rules = m.pages[0]?.rules ?? [];
    expect(rules).toHaveLength(4);
    for (const rule of rules) {
      near(rule.x1, 20);
      near(rule.x2, 190);
      expect(rule.colour).toBe('#e60012');
    }
    const [thick, thin, lowerThin, lowerThick] = rules;
    near((thick?.y1 ?? 0) - (thick?.width ?? 0) / 2, mark.bottom + 4);
    expect(thick?.width ?? 0).toBeGreaterThan(thin?.width ?? 1);
    expect(lowerThick?.width ?? 0).toBeGreaterThan(lowerThin?.width ?? 1);
    expect(lowerThick?.y1 ?? 0).toBeGreaterThan(lowerThin?.y1 ?? 0);
    near((lowerThick?.y1 ?? 0) + (lowerThick?.width ?? 0) / 2, 277);
    const upper = (thin?.y1 ?? 0) + (thin?.width ?? 0) / 2;
    const number = boxOf(m, '云政发〔2026〕12号');
    near(number.right, 184);
    near(number.top, upper + (7 / 8) * SAN);
    near(boxOf(m, '000003').top, number.top);
    near(boxOf(m, '加急').top, number.top + LINE);
    near(boxOf(m, '关于商请支持').top, boxOf(m, '加急').bottom + 2 * LINE + TITLE_IN_ROW + LINE, LINE);
    const numbers = m.pages.map((page) => page.texts.filter((text) => /^— \d+ —$/.test(text.text)).length);
    expect(numbers).toEqual([0, ...m.pages.slice(1).map(() => 1)]);
    expect(m.pages.at(-1)?.rules).toHaveLength(0);
  });

  it('draws an order with its mark at 57 mm and the leader’s stamp four characters from the right', async () => {
    const m = await measured('order', format);
    const mark = boxOf(m, '云溪县人民政府令');
    near(mark.top, 57);
    near(mark.ink, 57);
    const number = boxOf(m, '第12号');
    near(number.centre, 106);
    near(number.top, mark.bottom + 2 * LINE + IN_ROW);
    near(boxOf(m, '《云溪县政务公开办法》').top, number.top + 3 * LINE);
    const stamp = m.pages[0]?.pictures[0];
    near((stamp?.x ?? 0) + (stamp?.width ?? 0), 184 - 4 * ZI);
    near(boxOf(m, '县长').right, (stamp?.x ?? 0) - 2 * ZI);
    near(boxOf(m, '2026年1月5日').right, 184 - 4 * ZI);
    expect(m.pages[0]?.rules).toHaveLength(0);
  });

  it('lists who attended with labels in 黑体 and wrapped names under the first', async () => {
    const m = await measured('minutes', format);
    near(boxOf(m, '云溪县人民政府常务会议纪要').ink, 72);
    const label = boxOf(m, '出席：');
    near(label.left, 28 + 2 * ZI);
    expect(label.font).toBe('FandolHei-Regular');
    const names = boxOf(m, '李云川');
    near(names.left, 28 + 5 * ZI);
    expect(names.font).toBe('FandolFang-Regular');
    near(boxOf(m, '王十二').left, 28 + 5 * ZI, 40);
    near(boxOf(m, '冯十三').left, 28 + 5 * ZI, 60);
  });

  it('leaves everything red to pre-printed paper and moves nothing else', async () => {
    const [plain, m] = await Promise.all([measured('ordinary', format), measured('preprinted', format)]);
    expect(m.pages[0]?.texts.some((text) => text.colour === '#e60012')).toBe(false);
    expect(m.pages[0]?.rules).toHaveLength(0);
    for (const text of ['云政发〔2026〕12号', '000001', '为深入贯彻']) {
      near(boxOf(m, text).top, boxOf(plain, text).top, 0.01);
      near(boxOf(m, text).left, boxOf(plain, text).left, 0.01);
    }
  });

  it('turns landscape tables with their head to the left, page numbers where they always are', async () => {
    const m = await measured('landscape', format);
    const index = m.pages.findIndex((page) => page.texts.some((text) => text.turn === 90));
    const page = m.pages[index];
    const head = page?.texts.find((text) => text.text === '任务');
    const others = page?.texts.filter((text) => text.turn === 90 && /^\d+$/.test(text.text)) ?? [];
    expect(others.length).toBeGreaterThan(5);
    for (const other of others) expect(other.x).toBeGreaterThan(head?.x ?? 999);
    near(boxOf(m, `— ${index + 1} —`).firstInk, 269);
  });

  it('labels attachments on line 1, titles them on line 3, repeats table heads and cuts no row', async () => {
    const m = await measured('attachments', format);
    const label = boxOf(m, '附件1');
    near(label.left, 28);
    near(label.top, 37 + IN_ROW);
    expect(label.font).toBe('FandolHei-Regular');
    const title = boxOf(m, '任务分工表', label.page);
    near(title.top, 37 + 2 * LINE + TITLE_IN_ROW);
    near(title.centre, 106);
    const heads = m.pages.filter((page) => page.texts.some((text) => text.text === '牵头单位'));
    expect(heads.length).toBeGreaterThan(1);
    const listed = boxOf(m, '附件：1.');
    near(listed.left, 28 + 2 * ZI);
    near(boxOf(m, '2. 联系人名单').left, 28 + 5 * ZI);
  });
});
