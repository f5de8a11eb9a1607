import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../model/paragraph.ts';
import { makePaper } from '../model/parse-paper.ts';
import { MARKS } from '../model/runs.ts';
import { bearsSecretMark } from '../model/secrecy.ts';
import { aPaper } from '../model/testing.ts';
import { Group, Line } from '../model/words.ts';
import { parseTextForm } from './parse-text-form.ts';
import { printTextForm } from './print-text-form.ts';

const errorsOf = (source: string) => {
  const parsed = parseTextForm(source);
  return parsed.ok
    ? []
    : parsed.errors.map(({ line, column, code, expected }) => ({ line, column, code, expected }));
};

const NOTICE = `---
文种: 通知
发文机关: 云溪县人民政府
发文字号: 云政发〔2026〕1号
主送: 各乡镇人民政府，县政府各部门：
成文日期: 2026年1月5日
---
# 云溪县人民政府关于做好春耕生产的
# 通知

　　春耕在即。
　　一、抓紧备耕。各乡镇要在**3月10日前**备足种子。
（一）种子
1.水稻种子30吨，面积20m{上|2}。
| 品名 | 数量 |
| 种子 | 30吨 |

## 附件
# 春耕物资表
见表。
`;

describe('the text form', () => {
  test('any paper printed and read again is the same paper', () => {
    fc.assert(
      fc.property(aPaper(), (paper) => {
        expect(parseTextForm(printTextForm(paper))).toEqual({ ok: true, paper });
      }),
      { numRuns: 100 },
    );
  });

  test('text full of characters that could be marks comes back the same, wherever it stands', () => {
    const hostile = fc
      .string({
        unit: fc.constantFrom(...'\\{}*|#![]-无n（）一二、1.。，：:甲乙 　'),
        minLength: 1,
        maxLength: 14,
      })
      .filter((text) => Line.safeParse(text).success && !bearsSecretMark(text));
    const group = hostile.filter((text) => Group.safeParse(text).success);
    const level = fc.constantFrom(0, 1, 2, 3, 4);
    const mark = fc.constantFrom(...MARKS);
    fc.assert(
      fc.property(hostile, hostile, hostile, group, level, mark, (one, two, three, organ, lines, face) => {
        const paper = makePaper({
          kind: '通知',
          head: {
            issuers: [{ name: one, short: two }, { name: three }],
            mark: { names: [one], suffix: '文件' },
            signers: [{ name: two }, { name: one, organ: three }],
          },
          title: `${one}\n${two}`,
          titleNote: three,
          addressees: [organ, '甲'],
          body: [
            { type: 'paragraph', level: lines as Level, runs: [{ text: one }] },
            { type: 'paragraph', level: 2, runs: [{ text: one, mark: face }], rest: [{ text: two }] },
            {
              type: 'paragraph',
              level: 0,
              runs: [{ text: one, mark: face }, { text: two }],
              align: 'center',
            },
            {
              type: 'table',
              caption: three,
              rows: [[{ text: one }, { text: `${two}\n${three}` }, { text: '' }]],
            },
            { type: 'figure', image: 'a.png', widthMm: 50.5, caption: two },
          ],
          attachmentList: [{ name: one }, { name: two, label: three }],
          attendance: [{ label: '出席', names: one }],
          signature: {
            layout: 'sealed',
            organs: [{ name: one, seal: { image: 'b.png', widthMm: 45 } }, { name: two }],
          },
          note: three,
          attachments: [{ number: 3, title: two, blocks: [], loose: true }],
          imprint: { copyTo: [organ], office: two, others: [three] },
          asWritten: { number: one, copyTo: two },
        });
        expect(parseTextForm(printTextForm(paper))).toEqual({ ok: true, paper });
      }),
      { numRuns: 400 },
    );
  });

  test('a hand-written notice needs neither mark, signature nor list of attachments spelled out', () => {
    const parsed = parseTextForm(NOTICE);
    expect(parsed.ok && parsed.paper).toMatchObject({
      head: { mark: { names: ['云溪县人民政府'], suffix: '文件' } },
      signature: { layout: 'sealed', organs: [{ name: '云溪县人民政府' }] },
      addressees: ['各乡镇人民政府', '县政府各部门'],
      attachmentList: [{ name: '春耕物资表' }],
      title: '云溪县人民政府关于做好春耕生产的\n通知',
    });
  });

  test('levels follow from typed numbers and a heading ends at its first full stop', () => {
    const parsed = parseTextForm(NOTICE);
    const body = parsed.ok ? parsed.paper.body : [];
    expect(body.map((block) => (block.type === 'paragraph' ? block.level : block.type))).toEqual([
      0,
      1,
      2,
      3,
      'table',
    ]);
    expect(body[1]).toMatchObject({
      runs: [{ text: '一、抓紧备耕。' }],
      rest: [{}, { text: '3月10日前', mark: 'bold' }, {}],
    });
  });

  test('characters that look like marks survive when escaped', () => {
    const source = NOTICE.replace('春耕在即。', '\\# 不是标题，\\{黑\\}、\\*\\*、a\\\\b、甲\\|乙');
    const parsed = parseTextForm(source);
    const [first] = parsed.ok ? parsed.paper.body : [];
    expect(first).toMatchObject({ runs: [{ text: '# 不是标题，{黑}、**、a\\b、甲|乙' }] });
  });

  test('a text without front matter is told what it must begin with', () => {
    expect(errorsOf('关于某事的通知')).toMatchObject([
      { line: 1, column: 1, expected: expect.stringContaining('---') },
    ]);
    expect(errorsOf('---\n文种: 通知\n')).toMatchObject([
      { line: 3, column: 1, expected: '结束各项的“---”' },
    ]);
  });

  test('each wrong line is told with its own place, all at once', () => {
    const source = NOTICE.replace('云政发〔2026〕1号', '云政发[2026]01号')
      .replace('主送:', '主送单位:')
      .replace('**3月10日前**', '**3月10日前');
    expect(errorsOf(source)).toMatchObject([
      { line: 4, column: 7, expected: expect.stringContaining('六角括号') },
      { line: 5, column: 1, expected: expect.stringContaining('“主送”') },
      { line: 12, column: 15, expected: expect.stringContaining('“**”') },
    ]);
  });

  test('a kind outside the fifteen, a row without its end and a date that does not exist are told', () => {
    expect(errorsOf(NOTICE.replace('文种: 通知', '文种: 方案'))).toMatchObject([{ line: 2, column: 5 }]);
    expect(errorsOf(NOTICE.replace('| 种子 | 30吨 |', '| 种子 | 30吨'))).toMatchObject([{ line: 16 }]);
    expect(errorsOf(NOTICE.replace('2026年1月5日', '2026年2月30日'))).toMatchObject([{ line: 6, column: 7 }]);
  });

  test('what the model refuses is told at the line it was typed on', () => {
    const source = NOTICE.replace('| 种子 | 30吨 |', '| 种子 |');
    expect(errorsOf(source)).toMatchObject([{ line: 15, code: 'model.invalid' }]);
  });

  test('a state-secret mark is refused with its code, in a field and in the body, without quoting it', () => {
    expect(errorsOf(NOTICE.replace('文种: 通知', '文种: 通知\n密级: 机密★1年'))).toMatchObject([
      { line: 3, code: 'R-SEC-08' },
    ]);
    expect(errorsOf(NOTICE.replace('春耕在即。', '机密★1年'))).toMatchObject([
      { line: 11, code: 'R-SEC-08' },
    ]);
    expect(JSON.stringify(parseTextForm(NOTICE.replace('春耕在即。', '机密★1年')))).not.toContain('1年');
  });

  test('line ends of other systems and a byte order mark change nothing', () => {
    expect(parseTextForm(`\ufeff${NOTICE.replaceAll('\n', '\r\n')}`)).toEqual(parseTextForm(NOTICE));
  });
});
