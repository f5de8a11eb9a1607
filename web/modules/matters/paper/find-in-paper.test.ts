import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInPaper } from './find-in-paper.ts';

const pages = [
  { page: 1, lines: ['关于做好防汛工作的通知', '各单位：防汛防汛，防汛在前。'] },
  { page: 2, lines: ['附件：PDF 与 pdf'] },
];

describe('finding words in a paper', () => {
  it('counts occurrences over all pages in reading order', () => {
    const found = findInPaper(pages, '防汛');
    expect(found.hits).toBe(4);
    expect(found.pages[0]?.lines[1]?.map((s) => s.hit)).toEqual([null, 1, 2, null, 3, null]);
  });

  it('does not mind the case of letters', () => {
    expect(findInPaper(pages, 'PDF').hits).toBe(2);
  });

  it('marks nothing for empty words', () => {
    expect(findInPaper(pages, '  ').hits).toBe(0);
  });

  it('never changes a word of the paper', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (lines, words) => {
        const { pages: marked } = findInPaper([{ page: 1, lines }], words);
        expect(marked[0]?.lines.map((l) => l.map((s) => s.text).join(''))).toEqual(lines);
      }),
    );
  });
});
