import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOnPage } from './find-on-page.ts';

describe('finding words on a PDF page', () => {
  it('finds words that run over the end of a line', () => {
    expect(findOnPage(['切实做好防', '汛工作'], '防汛')).toEqual([
      [
        { item: 0, from: 4, to: 5 },
        { item: 1, from: 0, to: 1 },
      ],
    ]);
  });

  it('does not mind blanks that stretch a line, nor case', () => {
    expect(findOnPage(['通 知', ' ', 'PDF'], '知pdf')).toEqual([
      [
        { item: 0, from: 2, to: 3 },
        { item: 2, from: 0, to: 3 },
      ],
    ]);
  });

  it('marks one stretch over a blank inside a piece', () => {
    expect(findOnPage(['关于 防汛'], '于防')).toEqual([[{ item: 0, from: 1, to: 4 }]]);
  });

  it('finds nothing for empty words', () => {
    expect(findOnPage(['甲'], '  ')).toEqual([]);
  });

  it('finds what stands there, wherever the lines break', () => {
    const han = fc.string({ unit: fc.constantFrom('县', '水', '利', '局', ' ', 'A', 'a') });
    fc.assert(
      fc.property(fc.array(han), han, (items, words) => {
        const clean = (text: string) => text.replace(/\s/g, '').toLowerCase();
        const wanted = clean(words);
        const hits = findOnPage(items, words);
        const there = wanted === '' ? 0 : clean(items.join('')).split(wanted).length - 1;
        expect(hits).toHaveLength(there);
        for (const pieces of hits) {
          const said = pieces.map((p) => (items[p.item] ?? '').slice(p.from, p.to)).join('');
          expect(clean(said)).toBe(wanted);
        }
      }),
    );
  });

  it('finds a character where the page gives its radical', () => {
    expect(findOnPage(['清溪⽔库'], '水库')).toEqual([[{ item: 0, from: 2, to: 4 }]]);
  });
});
