/** 公文首页必须显示正文 (GB/T 9704-2012, 7.3.3): whatever the body opens with, page 1 shows some of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePaper } from '../model/parse-paper.ts';
import { layOut } from './api.ts';
import { AREA } from './geometry.ts';
import type { LaidOut } from './laid-out.ts';
import { ORDINARY, para, SENTENCE, sealImage } from './testing.ts';

type Body = NonNullable<Parameters<typeof makePaper>[0]['body']>;

const rows = (count: number, text: string): { text: string }[][] =>
  Array.from({ length: count }, (_, i) => [{ text: `${i + 1}` }, { text }]);

function laid(body: Body): LaidOut {
  return layOut(makePaper({ ...ORDINARY, body: [...body, para(SENTENCE)] }));
}

function expectOpening(laidOut: LaidOut): void {
  const first = laidOut.pages[0]?.items ?? [];
  expect(first.some((item) => item.role === 'cell' || item.role === 'figure')).toBe(true);
  expect(laidOut.report.remarks.filter((remark) => remark.includes('首页未能'))).toEqual([]);
  for (const item of laidOut.pages.flatMap((page) => page.items))
    if (item.role === 'cell' && item.kind === 'run') expect(item.y).toBeLessThan(AREA.bottom + 0.5);
}

describe('a body that opens with', () => {
  it('a table whose first row is as high as a page begins on page 1 all the same', () => {
    const table = {
      type: 'table' as const,
      headerRows: 1,
      rows: [[{ text: '序号' }, { text: '内容' }], ...rows(3, SENTENCE.repeat(5))],
    };
    expectOpening(laid([table]));
    expectOpening(laid([{ ...table, caption: '任务分工表' }]));
  });

  it('a table whose rows one cell ties together is cut between them', () => {
    const tied = [
      [{ text: '全县', rowSpan: 15 }, { text: '第1项' }],
      ...Array.from({ length: 14 }, (_, i) => [{ text: `第${i + 2}项` }]),
    ];
    expectOpening(laid([{ type: 'table', rows: tied }]));
  });

  it('a landscape table is set upright, because it would have to leave page 1 empty', () => {
    expectOpening(laid([{ type: 'table', landscape: true, rows: rows(12, '云溪县') }]));
  });

  it('a high figure is made smaller, and the report says so', () => {
    const laidOut = laid([{ type: 'figure', image: sealImage(), widthMm: 150, caption: '示意图' }]);
    expectOpening(laidOut);
    expect(laidOut.report.remarks.join()).toContain('缩小');
  });

  it('a table of any size shows on page 1 and loses nothing', () => {
    const size = fc.integer({ min: 1, max: 700 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), size, fc.boolean(), (count, length, landscape) => {
        const turned = landscape ? { landscape: true as const } : {};
        const table = {
          type: 'table' as const,
          headerRows: 0,
          rows: rows(count, '云'.repeat(length)),
          ...turned,
        };
        const laidOut = layOut(makePaper({ ...ORDINARY, body: [table, para(SENTENCE)] }));
        expectOpening(laidOut);
        const cells = laidOut.pages
          .flatMap((page) => page.items)
          .flatMap((item) => (item.kind === 'run' && item.role === 'cell' ? [item.text] : []));
        expect(cells.join('').match(/云/g)).toHaveLength(count * length);
      }),
      { numRuns: 25 },
    );
  });
});
