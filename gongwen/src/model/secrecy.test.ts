import { describe, expect, test } from 'vitest';
import { paragraph } from './block.ts';
import { parsePaper } from './parse-paper.ts';
import { bearsSecretMark, SECRET_MARK_CODE } from './secrecy.ts';

const paperWith = (more: object) => ({ kind: '通知', title: '关于开展保密宣传的通知', ...more });
const codeOf = (input: unknown): string | undefined => {
  const parsed = parsePaper(input);
  return parsed.ok ? undefined : parsed.problems[0]?.code;
};

describe('state-secret marks', () => {
  test.each([
    '机密★1年',
    '秘密★',
    '绝 密 ★ 长期',
    '★10年',
    '机密',
    '秘　密',
    '密级：秘密',
    '（机密）',
    '保密期限：10年',
    '绝密☆20年',
  ])('%s is a mark', (text) => {
    expect(bearsSecretMark(text)).toBe(true);
  });

  test.each([
    '各单位要严守国家秘密，加强保密教育。',
    '绝密、机密、秘密三级的期限分别不超过三十年、二十年、十年。',
    '商业秘密保护办法',
    '评为★★★★★级景区',
    '内部事项 注意保管',
    '保密期限：按有关规定执行',
  ])('%s is ordinary text', (text) => {
    expect(bearsSecretMark(text)).toBe(false);
  });

  test('a paper bearing a mark anywhere is refused with R-SEC-08', () => {
    expect(codeOf(paperWith({ head: { internal: '机密★1年' } }))).toBe(SECRET_MARK_CODE);
    expect(codeOf(paperWith({ body: [paragraph('机密★1年')] }))).toBe(SECRET_MARK_CODE);
    expect(codeOf(paperWith({ body: [paragraph('秘密')] }))).toBe(SECRET_MARK_CODE);
    expect(codeOf(paperWith({ title: '机密★5年\n关于某事的通知' }))).toBe(SECRET_MARK_CODE);
    expect(codeOf(paperWith({ imprint: { others: ['秘密★'] } }))).toBe(SECRET_MARK_CODE);
  });

  test('a mark cut in two by a change of face is still found', () => {
    const runs = [{ text: '机密', mark: 'hei' }, { text: '★1年' }];
    expect(codeOf(paperWith({ body: [{ type: 'paragraph', level: 0, runs }] }))).toBe(SECRET_MARK_CODE);
  });

  test('a field meant for a secret level is refused with the same code, whatever it holds', () => {
    expect(codeOf(paperWith({ head: { secrecy: '' } }))).toBe(SECRET_MARK_CODE);
    expect(codeOf(paperWith({ 密级: '无' }))).toBe(SECRET_MARK_CODE);
  });

  test('the refusal never repeats the text', () => {
    const parsed = parsePaper(paperWith({ body: [paragraph('某项工作机密★1年')] }));
    expect(JSON.stringify(parsed)).not.toContain('某项工作');
  });

  test('a paper that talks about secrecy, a table of levels and the mark 内部 pass', () => {
    const rows = [
      [{ text: '密级' }, { text: '期限' }],
      [{ text: '秘密' }, { text: '十年' }],
    ];
    const body = [paragraph('机密级以上载体由专人保管。'), { type: 'table', rows }];
    expect(codeOf(paperWith({ head: { internal: '内部' }, body }))).toBeUndefined();
  });
});
