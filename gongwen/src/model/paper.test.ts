import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraph } from './block.ts';
import { readDay } from './date.ts';
import { printedNumber, readNumber } from './number.ts';
import { makePaper, parsePaper } from './parse-paper.ts';
import { plainText } from './plain-text.ts';
import { placeCells } from './table.ts';
import { aPaper } from './testing.ts';
import { aNumber } from './testing-words.ts';

const notice = {
  kind: '通知' as const,
  head: {
    issuers: [{ name: '云溪县人民政府' }],
    mark: { names: ['云溪县人民政府'], suffix: '文件' as const },
    number: { form: 'coded' as const, code: '云政发', year: 2026, serial: 1 },
  },
  title: '云溪县人民政府关于做好春耕生产的\n通知',
  addressees: ['各乡镇人民政府', '县政府各部门、各直属单位'],
  body: [paragraph('现将有关事项通知如下。'), paragraph('一、抓紧备耕', 1)],
  attachmentList: [{ name: '春耕物资表' }],
  attachments: [
    { title: '春耕物资表', blocks: [{ type: 'table' as const, rows: [[{ text: '品名' }, { text: '' }]] }] },
  ],
  signature: { layout: 'sealed' as const, organs: [{ name: '云溪县人民政府' }] },
  date: '2026-01-05',
  note: '（此件公开发布）',
  imprint: {
    copyTo: ['县委办公室', '县人大常委会办公室'],
    office: '云溪县人民政府办公室',
    printedOn: '2026-01-06',
  },
};

describe('the paper', () => {
  test('its plain text follows the order a reader meets', () => {
    expect(plainText(makePaper(notice)).split('\n')).toEqual([
      '云溪县人民政府',
      '文件',
      '云政发〔2026〕1号',
      '云溪县人民政府关于做好春耕生产的通知',
      '各乡镇人民政府，县政府各部门、各直属单位：',
      '现将有关事项通知如下。',
      '一、抓紧备耕',
      '附件：春耕物资表',
      '云溪县人民政府',
      '2026年1月5日',
      '（此件公开发布）',
      '附件',
      '春耕物资表',
      '品名',
      '抄送：县委办公室，县人大常委会办公室。',
      '云溪县人民政府办公室',
      '2026年1月6日印发',
    ]);
  });

  test('every drawn paper is a paper, and parsing it again changes nothing', () => {
    fc.assert(
      fc.property(aPaper(), (paper) => {
        expect(parsePaper(structuredClone(paper))).toEqual({ ok: true, paper });
      }),
      { numRuns: 30 },
    );
  });

  test('a number is read back from its printed form', () => {
    fc.assert(
      fc.property(fc.oneof(aNumber('ordinary'), aNumber('order'), aNumber('minutes')), (number) => {
        expect(readNumber(printedNumber(number))).toEqual(number);
      }),
    );
  });

  test('a number with other brackets, 第 or a leading zero is not the standard form', () => {
    for (const text of ['云政发[2026]1号', '云政发〔2026〕第1号', '云政发〔2026〕01号', '云政发〔26〕1号']) {
      expect(readNumber(text)).toBeUndefined();
    }
  });

  test('a day that does not exist is not read', () => {
    expect(readDay('2026年2月30日')).toBeUndefined();
    expect(readDay('2026年02月 3日')).toBe('2026-02-03');
  });

  test('a table with holes or overlapping spans is refused', () => {
    expect(placeCells([[{ text: '' }, { text: '' }], [{ text: '' }]])).toBeUndefined();
    expect(
      placeCells([[{ text: '', rowSpan: 2 }, { text: '' }], [{ text: '', colSpan: 2 }]]),
    ).toBeUndefined();
    expect(placeCells([[{ text: '', rowSpan: 2 }, { text: '' }], [{ text: '' }]])?.cells).toHaveLength(3);
  });

  test('a field the model does not know is an error, not dropped', () => {
    expect(parsePaper({ ...notice, stamp: '' }).ok).toBe(false);
  });

  test('blanks at the ends and control characters are refused', () => {
    expect(parsePaper({ ...notice, title: ' 通知' }).ok).toBe(false);
    expect(parsePaper({ ...notice, title: '通\u0007知' }).ok).toBe(false);
  });
});
