import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraph } from '../model/block.ts';
import { makePaper } from '../model/parse-paper.ts';
import { aPaper } from '../model/testing.ts';
import { aLine } from '../model/testing-words.ts';
import { diffPapers } from './diff-papers.ts';
import { printDiff } from './print-diff.ts';
import { wordChanges } from './words.ts';

const LINES = [
  '为确保全年粮食丰收，现就做好春耕生产工作通知如下。',
  '各乡镇要在3月10日前备足种子、化肥和农膜，并报县农业农村局。',
  '县财政局要及时拨付春耕资金，确保专款专用。',
  '县气象局要加强天气预报，及时发布预警信息。',
];
const paperOf = (lines: string[], more = {}) =>
  makePaper({ kind: '通知', title: '关于春耕的通知', body: lines.map((line) => paragraph(line)), ...more });

describe('comparing two versions', () => {
  test('a paper does not differ from itself', () => {
    fc.assert(
      fc.property(aPaper({ attachments: 3 }), (paper) => {
        expect(diffPapers(paper, paper)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('a changed deadline shows the words that changed, not the paragraph twice', () => {
    const after = LINES.map((line) => line.replace('3月10日', '3月15日'));
    expect(diffPapers(paperOf(LINES), paperOf(after))).toMatchObject([
      {
        kind: 'changed',
        moved: false,
        words: [{ kind: 'same' }, { kind: 'removed' }, { kind: 'added' }, { kind: 'same' }],
      },
    ]);
  });

  test('a moved paragraph is told once, as moved', () => {
    const [one = '', two = '', three = '', four = ''] = LINES;
    expect(diffPapers(paperOf(LINES), paperOf([one, three, four, two]))).toMatchObject([
      { kind: 'moved', before: { place: 2 }, after: { place: 4 } },
    ]);
  });

  test('a paragraph both moved and changed is told as one', () => {
    const [one = '', two = '', three = '', four = ''] = LINES;
    const differences = diffPapers(paperOf(LINES), paperOf([one, three, four, two.replace('化肥', '农药')]));
    expect(differences).toMatchObject([{ kind: 'changed', moved: true, before: { place: 2 } }]);
  });

  test('added and removed paragraphs stand where they were', () => {
    const after = [LINES[0] ?? '', '县水利局要做好灌溉用水调度。', ...LINES.slice(1, 3)];
    expect(diffPapers(paperOf(LINES), paperOf(after)).map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });

  test('a date that changed is changed, whatever it was', () => {
    const differences = diffPapers(
      paperOf(LINES, { date: '2026-01-05' }),
      paperOf(LINES, { date: '2031-12-30' }),
    );
    expect(differences).toMatchObject([{ kind: 'changed', after: { part: '成文日期' } }]);
    expect(printDiff(differences)).toContain('成文日期：改动');
  });

  test('any two papers: what is kept or taken out gives the old text, what is kept or put in the new one', () => {
    fc.assert(
      fc.property(aLine(2, 200), aLine(2, 200), (before, after) => {
        const changes = wordChanges(before, after);
        const side = (kind: string) =>
          changes.filter((change) => change.kind !== kind).map((change) => change.text);
        expect(side('added').join('')).toBe(before);
        expect(side('removed').join('')).toBe(after);
      }),
    );
  });

  test('nothing is told of identical versions but that they are', () => {
    expect(printDiff([])).toBe('两稿相同\n');
  });
});
