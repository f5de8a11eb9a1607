/** 正文 and its levels (GB/T 9704-2012, 7.3.3; GB/T 15834-2011 B.3). */
import { numberedLevel } from '../../model/levels.ts';
import { mapParagraphStarts } from '../map-texts.ts';
import { act, biteIf, gb, type Hit, type Rule } from '../rule.ts';
import type { Piece, Sheet } from '../sheet.ts';
import { hitOf } from '../text-rule.ts';

const HAN = '零一二三四五六七八九';

/** Value of 一 … 九十九, or of Arabic digits. */
function numeralValue(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['0', numeral];
  const ten = tens === '0' ? 0 : tens === '' ? 10 : HAN.indexOf(tens) * 10;
  return ten + Math.max(0, HAN.indexOf(ones));
}

type Numbered = { readonly piece: Piece; readonly level: number; readonly value: number };

function numbered({ paragraphs }: Sheet): Numbered[] {
  return paragraphs.flatMap((piece) => {
    const { level, length } = numberedLevel(piece.text);
    const numeral = /[一二三四五六七八九十]+|\d+/.exec(piece.text.slice(0, length))?.[0];
    return level === 0 || numeral === undefined ? [] : [{ piece, level, value: numeralValue(numeral) }];
  });
}

/** Jumps to a deeper level over one the paper uses elsewhere, or over two. */
function jumps(sheet: Sheet): Hit[] {
  const items = numbered(sheet);
  const used = new Set(items.map((item) => item.level));
  let above = 0;
  return items.flatMap(({ piece, level }) => {
    const between = [1, 2, 3, 4].filter((each) => each > above && each < level);
    const wrong = between.some((each) => used.has(each)) || (above > 0 && between.length > 1);
    above = level;
    return biteIf(wrong, piece.at, '结构层次跳级，中间缺少上一层次', piece.text.slice(0, 12));
  });
}

/** Numbers that neither follow on nor begin again at 1. */
function gaps(sheet: Sheet): Hit[] {
  const last = [0, 0, 0, 0, 0];
  return numbered(sheet).flatMap(({ piece, level, value }) => {
    const expected = (last[level] ?? 0) + 1;
    last[level] = value;
    last.fill(0, level + 1);
    const message = `序号应接“${expected}”，这里是“${value}”`;
    return biteIf(value !== expected && value !== 1, piece.at, message, piece.text.slice(0, 12));
  });
}

/** Numbers in another dress: （一）、 · 1、 · (一) · (1) · 一. */
const DRESSES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^（([一二三四五六七八九十]+|\d{1,3})）[、，.．]/, (_, numeral = '') => `（${numeral}）`],
  [/^\(([一二三四五六七八九十]+|\d{1,3})\)[、，.．]?/, (_, numeral = '') => `（${numeral}）`],
  [/^(\d{1,3})、/, (_, numeral = '') => `${numeral}.`],
  [/^([一二三四五六七八九十]{1,3})[.．]/, (_, numeral = '') => `${numeral}、`],
];

const dress = (text: string): string =>
  DRESSES.reduce((changed, [pattern, right]) => changed.replace(pattern, right), text);

const ORDINALS = '一二三四五六七八九十';

/** 一是……三是: ordinals within a paragraph that skip one. */
function skippedOrdinals(piece: Piece): Hit[] {
  let last = 0;
  for (const found of piece.text.matchAll(/(?<=^|[。；：，])([一二三四五六七八九十])是/g)) {
    const value = ORDINALS.indexOf(found[1] ?? '') + 1;
    if (value !== 1 && value !== last + 1) {
      return [hitOf(piece, found.index, found[0], `“${ORDINALS.charAt(last - 1)}是”之后是“${found[0]}”`)];
    }
    last = value;
  }
  return [];
}

export const LEVEL_RULES: readonly Rule[] = [
  {
    id: 'B01',
    family: '正文层次',
    clause: gb('7.3.3'),
    strength: 'error',
    title: '公文应有正文，首页必须显示正文',
    suggestion: '填写正文',
    find: ({ paper }) => biteIf(paper.body.length === 0, 'body', '没有正文'),
  },
  {
    id: 'B02',
    family: '正文层次',
    clause: gb('7.3.3'),
    strength: 'warning',
    title: '结构层次序数依次用“一、”“（一）”“1.”“（1）”标注',
    suggestion: '补上缺少的层次，或者把本段改为上一层次（只有两层时可以用“一、”“1.”）',
    find: jumps,
  },
  {
    id: 'B03',
    family: '正文层次',
    clause: act('第二十条（四）'),
    strength: 'error',
    title: '段落顺序应当准确，同一层次的序号连续',
    suggestion: '改正序号，或者补上缺少的段落',
    find: gaps,
  },
  {
    id: 'B04',
    family: '正文层次',
    clause: 'GB/T 15834-2011 附录B.3',
    strength: 'error',
    title: '序次语的标点：“一、”用顿号，“1.”用下脚点，“（一）”“（1）”后不加标点',
    suggestion: '改为“一、”“（一）”“1.”“（1）”的写法',
    find: ({ paragraphs }) =>
      paragraphs
        .filter((piece) => dress(piece.text) !== piece.text)
        .map((piece) => ({
          at: piece.at,
          message: '序号的写法不合规定',
          quote: piece.text.slice(0, 8),
          offset: 0,
        })),
    mend: (paper) => mapParagraphStarts(paper, dress),
  },
  {
    id: 'B05',
    family: '正文层次',
    clause: gb('7.3.3'),
    strength: 'warning',
    title: '标题段的层次与它的序数相符：第一层黑体，第二层楷体，第三、四层仿宋',
    suggestion: '按序数改正该段的层次',
    find: ({ paragraphs }) =>
      paragraphs.flatMap((piece) => {
        const shown = numberedLevel(piece.text).level;
        const wrong = piece.level !== 0 && piece.level !== shown && dress(piece.text) === piece.text;
        return biteIf(wrong, piece.at, `按第${piece.level}层排，序数却不是这一层的`, piece.text.slice(0, 12));
      }),
  },
  {
    id: 'B06',
    family: '正文层次',
    clause: 'GB/T 15834-2011 附录B.3',
    strength: 'error',
    title: '“第一”“首先”等序次语后用逗号',
    suggestion: '把顿号改为逗号',
    find: ({ paragraphs }) =>
      paragraphs.flatMap((piece) => {
        const found = /(?:^|[。；])(?:第[一二三四五六七八九十]|首先|其次|再次)、/.exec(piece.text);
        return biteIf(found !== null, piece.at, '序次语后用了顿号', found?.[0]);
      }),
    mend: (paper) =>
      mapParagraphStarts(paper, (text) =>
        text.replace(/^(第[一二三四五六七八九十]|首先|其次|再次)、/, '$1，'),
      ),
  },
  {
    id: 'B07',
    family: '正文层次',
    clause: act('第二十条（四）'),
    strength: 'error',
    title: '“一是……二是……”依次连续',
    suggestion: '改正序数，或者补上缺少的一项',
    find: ({ paragraphs }) =>
      paragraphs.filter((piece) => /(?<=^|[。；：，])一是/.test(piece.text)).flatMap(skippedOrdinals),
  },
];
