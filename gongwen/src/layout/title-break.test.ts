import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPhrase } from '../model/testing-words.ts';
import { breakTitle } from './title-break.ts';

const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2);
const broken = (title: string): string[] => breakTitle(title, 38, widthOf);

describe('breaking a title', () => {
  it('leaves a short title on one line', () => {
    expect(broken('关于做好2026年全县政务信息工作的通知')).toHaveLength(1);
  });

  it('turns after the issuing organ', () => {
    expect(
      broken('云溪县人民政府办公室关于进一步规范全县行政事业单位国有资产出租出借管理工作的通知'),
    ).toEqual(['云溪县人民政府办公室', '关于进一步规范全县行政事业单位', '国有资产出租出借管理工作的通知']);
  });

  it.each([
    [
      '云溪县人民政府关于印发《云溪县政务服务“一件事”集成改革实施方案》的通知',
      ['政务服务', '一件事', '改革实施方案'],
    ],
    ['云溪县人民政府关于申请青石水库除险加固工程补助资金的请示', ['云溪县人民政府', '除险加固', '补助资金']],
    [
      '江州市水利局 江州市应急管理局关于加强汛期水库安全运行管理切实做好防汛抗旱工作的紧急通知',
      ['江州市水利局', '江州市应急管理局', '防汛抗旱'],
    ],
  ])('keeps words and organs whole: %s', (title, words) => {
    const lines = broken(title);
    expect(lines.join('')).toBe(title);
    for (const word of words) expect(lines.some((line) => line.includes(word))).toBe(true);
    for (const line of lines) expect(line).not.toMatch(/^[的和、，》”]/);
  });

  it('makes a trapezoid or a diamond: widths grow, then shrink, never the other way', () => {
    const lines = broken(
      '云溪县人民政府关于表彰2025年度全县安全生产工作先进集体和先进个人并开展学习宣传活动有关事项的决定',
    );
    const widths = lines.map((line) => [...line].length);
    const peak = widths.indexOf(Math.max(...widths));
    for (let i = 1; i < widths.length; i++) {
      const step = (widths[i] ?? 0) - (widths[i - 1] ?? 0);
      if (i <= peak) expect(step).toBeGreaterThanOrEqual(0);
      else expect(step).toBeLessThanOrEqual(0);
    }
  });

  it('lets the author turn where the lines fit', () => {
    expect(broken('云溪县人民政府关于做好春耕\n生产工作的通知')).toEqual([
      '云溪县人民政府关于做好春耕',
      '生产工作的通知',
    ]);
  });

  it.each([
    '云溪县2026年县级政府部门整体支出绩效评价工作方案\n实施细则',
    '云溪县人民政府办公室云溪县农业农村局\n关于做好2026年全县春耕生产物资保障和技术服务工作的通知',
    '云溪县人民政府办公室云溪县农业\n农村局关于做好春耕生产物资保障工作的通知',
    '云溪县人民政府办公室 云溪县农业农村局联合\n关于做好春耕生产物资保障工作的通知',
  ])('never cuts a known organ or a word, whatever the author typed: %s', (typed) => {
    const organs = ['云溪县人民政府办公室', '云溪县农业农村局'];
    const lines = breakTitle(typed, 38, widthOf, organs);
    expect(lines.join('')).toBe(typed.replace('\n', ''));
    for (const word of [...organs, '县级', '绩效', '评价', '农业农村局', '春耕', '技术'])
      if (typed.replace('\n', '').includes(word)) expect(lines.join('\n')).toContain(word);
  });

  it('loses nothing and keeps every line within the width, whatever the title', () => {
    fc.assert(
      fc.property(aPhrase(1, 110), (title) => {
        const lines = broken(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines)
          expect([...line].reduce((sum, c) => sum + widthOf(c), 0)).toBeLessThanOrEqual(38);
      }),
      { numRuns: 200 },
    );
  });
});
