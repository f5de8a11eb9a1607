import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraph } from '../model/block.ts';
import { plainText } from '../model/plain-text.ts';
import { aPaper } from '../model/testing.ts';
import { checkPaper } from './check-paper.ts';
import { from, NOTICE, REQUEST } from './fixtures/fixture.ts';
import { mendPaper } from './mend-paper.ts';
import { organsIn, rankOf, roleOf, sameOrgan } from './organs.ts';

describe('checking a paper', () => {
  test('a right notice and a right request have nothing to report', () => {
    expect(checkPaper(from(NOTICE))).toEqual([]);
    expect(checkPaper(from(REQUEST), { superior: '江州市人民政府' })).toEqual([]);
  });

  test('each finding says the rule, its source, the place, the words and what to do', () => {
    const paper = from(NOTICE, { body: [paragraph('各乡镇要提高认识,加强对春耕生产的领导。')] });
    expect(checkPaper(paper)).toEqual([
      {
        rule: 'P01',
        clause: 'GB/T 15834-2011 5.1',
        strength: 'error',
        at: 'body.0',
        offset: 8,
        quote: '镇要提高认识,加强对春耕生',
        message: '中文里的逗号、分号、冒号、问号、叹号用全角',
        suggestion: '改为全角标点',
        mendable: true,
      },
    ]);
  });

  test('any paper can be checked and mended, mending ends and what it gives is a paper with fewer findings', () => {
    fc.assert(
      fc.property(aPaper({ attachments: 3, organs: 4 }), (paper) => {
        const before = checkPaper(paper).filter((finding) => finding.mendable);
        const mended = mendPaper(paper).paper;
        const after = checkPaper(mended).filter((finding) => finding.mendable);
        expect(after.length).toBeLessThanOrEqual(before.length);
        expect(plainText(mended).length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  test('only the rules asked for are mended', () => {
    const paper = from(NOTICE, {
      note: '此件公开发布',
      body: [paragraph('各乡镇要提高认识,加强对春耕生产的领导。')],
    });
    expect(mendPaper(paper, { only: ['S09'] }).applied).toEqual(['S09']);
    expect(mendPaper(paper).applied).toEqual(['S09', 'P01']);
  });
});

describe('what an organ is called tells', () => {
  test.each([
    ['云溪县人民政府', 2, 'principal'],
    ['中共云溪县委员会', 2, 'principal'],
    ['云溪县青石镇人民政府', 1, 'principal'],
    ['县城市管理局', 2, 'department'],
    ['江州市市场监督管理局', 3, 'department'],
    ['云溪县人民政府办公室', 2, 'office'],
    ['青石街道办事处', 1, 'principal'],
    ['江州市人民代表大会常务委员会', 3, 'congress'],
    ['国务院', 5, 'principal'],
    ['云溪县农业农村局种植业科', 2, 'internal'],
  ] as const)('%s has rank %i and is a %s', (name, rank, role) => {
    expect([rankOf(name), roleOf(name)]).toEqual([rank, role]);
  });

  test('short forms stand for their organ, other organs do not', () => {
    expect(sameOrgan('云溪县人民政府', '县政府')).toBe(true);
    expect(sameOrgan('云溪县人民政府', '江州市人民政府')).toBe(false);
    expect(organsIn(['县委办公室、县人大常委会办公室', '各乡镇'])).toHaveLength(3);
  });
});
