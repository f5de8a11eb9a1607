/** Half and full width (GB/T 15834-2011 ch. 5; GB/T 9704-2012 ch. 9). */
import type { Rule } from '../rule.ts';
import { textRule } from '../text-rule.ts';

const HAN = '\\u4e00-\\u9fff';
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const full = (text: string): string => text.replace(/./gu, (each) => FULL[each] ?? each);

/** A half-width mark with a Chinese character or full-width mark on one side (times such as 8:30 keep theirs). */
const HALF = new RegExp(`(?<=[${HAN}）》”〕])[,;:?!]|[,;:?!](?=[${HAN}（《“])`, 'gu');
const PAREN = new RegExp(`\\((?=[^()]*[${HAN}])([^()]*)\\)`, 'gu');
const STOP = new RegExp(`(?<=[${HAN}）》”])\\.(?=$|[${HAN}“《（])`, 'gmu');

/** A blank between characters of a sentence; not after 第一条, and not in lists of names, which blanks set in columns. */
const GAP = new RegExp(
  `(?<=[${HAN}，。；：、])(?<!第[${HAN}]{1,5}[编章节条款]) +(?=[${HAN}][^\\n]{0,300}[。；])`,
  'gu',
);

const half = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (each) =>
    String.fromCharCode(each.charCodeAt(0) - 0xfee0),
  );

/** Straight quotes made curly in pairs; an odd one out leaves the text as it is. */
function curly(text: string): string {
  const count = text.split('"').length - 1;
  let opened = false;
  if (count % 2 === 1) return text;
  return text.replace(/"/g, () => {
    opened = !opened;
    return opened ? '“' : '”';
  });
}

export const WIDTH_RULES: readonly Rule[] = [
  textRule({
    id: 'P01',
    family: '标点字符',
    clause: 'GB/T 15834-2011 5.1',
    strength: 'error',
    title: '中文里的逗号、分号、冒号、问号、叹号用全角',
    suggestion: '改为全角标点',
    pattern: HALF,
    change: (text) => text.replace(HALF, full),
  }),
  textRule({
    id: 'P02',
    family: '标点字符',
    clause: 'GB/T 15834-2011 5.1',
    strength: 'error',
    title: '中文里的括号用全角',
    suggestion: '改为“（）”',
    pattern: PAREN,
    change: (text) => text.replace(PAREN, '（$1）'),
  }),
  textRule({
    id: 'P03',
    family: '标点字符',
    clause: 'GB/T 15834-2011 4.1',
    strength: 'error',
    title: '句号写作“。”',
    suggestion: '把中文后的英文句点改为“。”',
    pattern: STOP,
    change: (text) => text.replace(STOP, '。'),
  }),
  textRule({
    id: 'P04',
    family: '标点字符',
    clause: 'GB/T 15834-2011 4.8',
    strength: 'error',
    title: '引号用“”和‘’',
    suggestion: '把直引号改为“”',
    pattern: new RegExp(`"(?=[^"]*[${HAN}])[^"]*"?`, 'gu'),
    change: curly,
  }),
  textRule({
    id: 'P05',
    family: '标点字符',
    clause: 'GB/T 15835-2011 5.1',
    strength: 'error',
    title: '阿拉伯数字和拉丁字母用半角',
    suggestion: '改为半角字符',
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g,
    change: half,
  }),
  textRule({
    id: 'P06',
    family: '标点字符',
    clause: '《党政机关公文处理工作条例》第十九条',
    strength: 'warning',
    title: '汉字之间不留空格',
    suggestion: '删去汉字之间的空格',
    pattern: GAP,
    where: ['paragraph'],
    change: (text) => text.replace(GAP, ''),
  }),
];
