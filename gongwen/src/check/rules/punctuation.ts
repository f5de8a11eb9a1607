/** Punctuation (GB/T 15834-2011; GB/T 9704-2012 ch. 9 makes it apply). */
import { numberedLevel } from '../../model/levels.ts';
import { biteIf, type Rule } from '../rule.ts';
import type { Piece } from '../sheet.ts';
import { hitOf, textRule } from '../text-rule.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '“': '”',
  '〔': '〕',
  '‘': '’',
  '【': '】',
};
const CLOSERS = new Set(Object.values(PAIRS));

/** Offset of the first bracket or quote without its partner; -1 when all are paired. */
function unpaired(text: string): number {
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark in PAIRS) open.push({ mark, at });
    else if (CLOSERS.has(mark)) {
      if (PAIRS[open.at(-1)?.mark ?? ''] !== mark) return at;
      open.pop();
    }
  }
  return open[0]?.at ?? -1;
}

const WRONG_DOTS = /\.{3,}|。{3,}|(?<!…)…(?!…)|…{3,}/g;
const WRONG_DASH = /(?<=[\u4e00-\u9fff”》）])(?:-{2,}|―{1,2}|──)(?=[\u4e00-\u9fff“《（])/g;
const TWICE = /([，。、；：])\1+/g;

/** Running paragraphs that stop without a mark: long enough to be a sentence, set as running text. */
const endless = (piece: Piece): boolean =>
  piece.level === 0 &&
  numberedLevel(piece.text).level === 0 &&
  piece.text.length > 15 &&
  /[，。]/.test(piece.text) &&
  !/[。！？：；…”）》]$/.test(piece.text);

export const PUNCTUATION_RULES: readonly Rule[] = [
  {
    id: 'P11',
    family: '标点符号',
    clause: 'GB/T 15834-2011 4.8、4.9、4.15',
    strength: 'error',
    title: '括号、引号、书名号成对使用',
    suggestion: '补上缺少的一半，或者删去多余的一半',
    find: ({ pieces }) =>
      pieces.flatMap((piece) => {
        const at = unpaired(piece.text);
        return at === -1 ? [] : [hitOf(piece, at, piece.text.charAt(at), '括号、引号或书名号不成对')];
      }),
  },
  textRule({
    id: 'P12',
    family: '标点符号',
    clause: 'GB/T 15834-2011 4.11',
    strength: 'error',
    title: '省略号写作“……”',
    suggestion: '改为六连点“……”',
    pattern: WRONG_DOTS,
    change: (text) => text.replace(WRONG_DOTS, '……'),
  }),
  textRule({
    id: 'P13',
    family: '标点符号',
    clause: 'GB/T 15834-2011 4.10',
    strength: 'error',
    title: '破折号写作“——”',
    suggestion: '改为占两个字位置的“——”',
    pattern: WRONG_DASH,
    change: (text) => text.replace(WRONG_DASH, '——'),
  }),
  textRule({
    id: 'P14',
    family: '标点符号',
    clause: 'GB/T 15834-2011 4',
    strength: 'error',
    title: '点号不重复使用',
    suggestion: '删去多余的一个',
    pattern: TWICE,
    change: (text) => text.replace(WRONG_DOTS, '……').replace(TWICE, '$1'),
  }),
  textRule({
    id: 'P15',
    family: '标点符号',
    clause: 'GB/T 15834-2011 4.15',
    strength: 'error',
    title: '书名号里还要用书名号时，里面一层用“〈〉”',
    suggestion: '把里面一层改为“〈〉”',
    pattern: /《[^《》]*《[^《》]*》/g,
    change: (text) => text.replace(/《([^》《]*)《([^》]*)》/g, '《$1〈$2〉'),
  }),
  textRule({
    id: 'P16',
    family: '标点符号',
    clause: 'GB/T 15834-2011 4.5',
    strength: 'warning',
    title: '标有引号或书名号的并列成分之间通常不用顿号',
    suggestion: '删去并列的引号或书名号之间的顿号',
    pattern: /[》”]、(?=[《“])/g,
    change: (text) => text.replace(/([》”])、(?=[《“])/g, '$1'),
  }),
  textRule({
    id: 'P17',
    family: '标点符号',
    clause: 'GB/T 15834-2011 附录A.1',
    strength: 'error',
    title: '图、表的说明文字末尾不用句号',
    suggestion: '删去末尾的句号',
    pattern: /。$/g,
    where: ['caption'],
    change: (text) => text.replace(/。$/, ''),
  }),
  {
    id: 'P18',
    family: '标点符号',
    clause: 'GB/T 15834-2011 4.1',
    strength: 'warning',
    title: '陈述句末尾用句号',
    suggestion: '补上句末标点',
    find: ({ paper, paragraphs }) =>
      paragraphs.flatMap((piece) => {
        const block = paper.body[Number(piece.at.split('.')[1])];
        const set = block?.type === 'paragraph' && block.align !== undefined;
        return biteIf(!set && endless(piece), piece.at, '段末没有标点', piece.text.slice(-10));
      }),
  },
  textRule({
    id: 'P19',
    family: '标点符号',
    clause: 'GB/T 15834-2011 4.5',
    strength: 'error',
    title: '“等”字前不用顿号',
    suggestion: '删去“等”前的顿号',
    pattern: /、等(?=[，。；）]|[一二三四五六七八九十\d]+个?|有关|单位|部门|方面)/g,
    change: (text) =>
      text.replace(/、等(?=[，。；）]|[一二三四五六七八九十\d]+个?|有关|单位|部门|方面)/g, '等'),
  }),
];
