import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuardInput, pageOfText } from './input.ts';
import { inspect } from './inspect.ts';
import { NEGATIVES } from './negatives.data.ts';
import { POSITIVES } from './positives.data.ts';

const paper = (...pages: string[]): GuardInput => ({
  entrance: 'file',
  pages: pages.map((text, i) => pageOfText(text, i + 1)),
  readable: true,
});

const ORDINARY = [
  '云溪县人民政府文件\n云政发〔2026〕3号\n关于印发工作要点的通知\n各乡镇人民政府：\n现将工作要点印发给你们，请遵照执行。',
  '一、总体要求\n要坚持稳中求进工作总基调，统筹推进各项工作，确保完成全年任务。',
  '二、重点任务\n（一）抓好粮食生产。各乡镇要落实播种面积，推广良种良法。',
];

/** Junk that looks as much like marks as chance allows. */
const junk = fc
  .array(
    fc.constantFrom(
      '机',
      '密',
      '绝',
      '秘',
      '★',
      '1年',
      '级',
      '：',
      ' ',
      '（',
      '）',
      '〔',
      '2026',
      '号',
      '的',
      '。',
      '"',
      '□',
      '☑',
      '》',
      '本件',
      '属',
      'N',
      '\u200b',
      '\u3000',
    ),
    {
      maxLength: 400,
    },
  )
  .map((pieces) => pieces.join(''));

describe('a verdict', () => {
  it('never carries a word of what was read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSITIVES, ...NEGATIVES), (example) => {
        const verdict = inspect(paper(example.replaceAll('|', '\n')));
        expect(Object.keys(verdict).sort()).toEqual(['page', 'rule', 'verdict']);
        expect(JSON.stringify(verdict)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it('names the page of the hit, and none for a name', () => {
    expect(inspect(paper(...ORDINARY, '附件1\n机密★5年\n某方案'))).toEqual({
      verdict: 'refused',
      rule: 'starred-mark',
      page: 4,
    });
    expect(inspect({ entrance: 'file', fileName: '（机密）方案.pdf', pages: [], readable: true })).toEqual({
      verdict: 'refused',
      rule: 'mark-in-file-name',
      page: null,
    });
  });

  it('is "not checked" for what cannot be read, and still "refused" by its name', () => {
    const scan: GuardInput = { entrance: 'file', fileName: '扫描件.pdf', pages: [], readable: false };
    expect(inspect(scan)).toEqual({ verdict: 'not-checked', rule: 'no-text', page: null });
    expect(inspect({ ...scan, fileName: '机密.pdf' }).verdict).toBe('refused');
    expect(inspect({ entrance: 'file', pages: [pageOfText(' \n')], readable: true }).verdict).toBe(
      'not-checked',
    );
    expect(inspect({ entrance: 'body', pages: [pageOfText('')], readable: true }).verdict).toBe('passed');
    expect(inspect({ ...paper(...ORDINARY), readable: false }).verdict).toBe('not-checked');
  });

  it('uses measured heights where the reader knows them', () => {
    const at = (y: number) =>
      inspect({
        entrance: 'file',
        readable: true,
        pages: [
          {
            page: 1,
            lines: [
              { text: '通知', y: 0.2 },
              { text: '现将有关事项通知如下。', y: 0.3 },
              { text: '机密', y },
            ],
          },
        ],
      }).verdict;
    expect(at(0.95)).toBe('refused');
    expect(at(0.03)).toBe('refused');
    expect(at(0.5)).toBe('passed');
  });
});

describe('disguises', () => {
  const disguises: [string, (mark: string) => string][] = [
    ['zero-width characters', (m) => [...m].join('\u200b')],
    ['spaces', (m) => [...m].join(' ')],
    ['ideographic spaces', (m) => [...m].join('\u3000')],
    ['full-width digits', (m) => m.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
    ['another star', (m) => m.replace('★', '☆')],
    ['an asterisk', (m) => m.replace('★', '*')],
    ['traditional characters', (m) => m.replace('绝', '絕').replace('机', '機')],
    ['soft hyphens', (m) => [...m].join('\u00ad')],
    ['brackets', (m) => `【${m}】`],
    ['a copy number before it', (m) => `000123 ${m}`],
    ['one character a line', (m) => [...m].join('\n')],
  ];

  it.each(disguises)('of a mark by %s do not help', (_, disguise) => {
    const marks = ['绝密★30年', '机密★10年', '秘密★1年', '机密★长期', '绝密★'];
    const passed = marks.filter((mark) => {
      const text = `${disguise(mark)}\n${ORDINARY[0]}`;
      return inspect(paper(text)).verdict !== 'refused';
    });
    expect(passed).toEqual([]);
  });

  it('by burying it: a starred mark on a line of its own is found on whatever page it stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.constantFrom('绝密', '机密', '秘密'), (n, level) => {
        const pages = Array.from({ length: 41 }, (_, i) => ORDINARY[i % 3] ?? '');
        pages[n] = `${level}★5年\n${pages[n]}`;
        expect(inspect(paper(...pages))).toMatchObject({ verdict: 'refused', page: n + 1 });
      }),
      { numRuns: 30 },
    );
  });
});

describe('ordinary papers', () => {
  it('pass in any order and number of pages', () => {
    const textual = NEGATIVES.filter((example) => !/^[TF]:/.test(example) && !example.includes('‖'));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ORDINARY), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...textual),
        (pages, text) => {
          expect(
            inspect(paper(...pages, `${ORDINARY[1]}\n${ORDINARY[2]}\n${text.replaceAll('|', '\n')}`)).verdict,
          ).toBe('passed');
        },
      ),
    );
  });
});

describe('run time', () => {
  it('never grows out of hand on junk made of the very characters of marks', () => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 30 }), junk, (lines, name) => {
        const started = performance.now();
        inspect({ ...paper(lines.join('\n')), title: name, fileName: name });
        expect(performance.now() - started).toBeLessThan(200);
      }),
    );
  });

  it('of 500 full pages stays below a second, and so does one line of a million characters', () => {
    const line = '各级各部门要严守国家秘密，机密级、秘密级文件由专人保管，不得在互联网上传递，违者追责';
    const page = Array.from({ length: 30 }, () => line).join('\n');
    const started = performance.now();
    expect(inspect(paper(...Array.from({ length: 500 }, () => page))).verdict).toBe('passed');
    expect(performance.now() - started).toBeLessThan(1000);
    for (const piece of ['机密', '本件属', '（机密★', '□绝密', '》（秘密', '密级：', '000001 ', '机 密 ']) {
      const begun = performance.now();
      inspect(paper(piece.repeat(1_000_000 / piece.length)));
      expect(performance.now() - begun).toBeLessThan(1000);
    }
  });
});
