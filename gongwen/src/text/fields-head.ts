/** Front-matter fields of the head (GB/T 9704-2012, 7.2). */
import { isDeepStrictEqual } from '../model/deep-equal.ts';
import { MARK_SUFFIXES } from '../model/head.ts';
import { FORMATS, type Format, KINDS } from '../model/kinds.ts';
import { printedNumber, readNumber } from '../model/number.ts';
import { DEFAULT_SUFFIX, defaultMarkNames } from './defaults.ts';
import { escapeText, joinParts, splitParts } from './escape.ts';
import { type Field, FieldFault, one, requireYes } from './field.ts';

/** Formats by the words of the text form. */
export const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  ordinary: '普通',
  upward: '上行',
  letter: '信函',
  order: '命令',
  minutes: '纪要',
};

/** 无 written for real. */
export const literal = (value: string): string => (value === '无' ? '\\无' : escapeText(value, '|'));
/** The one part of a value that takes no parts. */
export const single = (value: string): string => splitParts(value).join('|');

const plainField = (
  key: string,
  path: string,
  help: string,
  name: 'copyNumber' | 'internal' | 'urgency',
): Field => ({
  key,
  path,
  help,
  read: (draft, value) => {
    draft[name] = single(value);
  },
  print: (paper) => one(paper.head[name]).map(literal),
});

/** Kind and format. */
export const KIND_FIELDS: readonly Field[] = [
  {
    key: '文种',
    path: 'kind',
    help: KINDS.join('、'),
    read: (draft, value) => {
      if (!KINDS.some((kind) => kind === value)) throw new FieldFault(`十五种文种之一：${KINDS.join('、')}`);
      draft.kind = value;
    },
    print: (paper) => [paper.kind],
  },
  {
    key: '格式',
    path: 'format',
    help: '普通（可不写）、上行、信函、命令、纪要',
    read: (draft, value) => {
      const format = FORMATS.find((each) => FORMAT_WORDS[each] === value);
      if (format === undefined) throw new FieldFault('普通、上行、信函、命令、纪要之一');
      draft.format = format;
    },
    print: (paper) => (paper.format === 'ordinary' ? [] : [FORMAT_WORDS[paper.format]]),
  },
];

/** 份号 to 签发人. */
export const HEAD_FIELDS: readonly Field[] = [
  plainField('份号', 'head.copyNumber', '六位阿拉伯数字，如 000001', 'copyNumber'),
  plainField('内部标志', 'head.internal', '内部；不得写密级', 'internal'),
  plainField('紧急程度', 'head.urgency', '特急、加急', 'urgency'),
  {
    key: '发文机关',
    path: 'head.issuers',
    help: '全称 | 标志中的简称（可不写）；联合行文每机关一行，主办在前',
    repeats: true,
    read: (draft, value) => {
      const [name = '', short, ...more] = splitParts(value);
      if (name === '' || more.length > 0) throw new FieldFault('“全称”或“全称 | 简称”');
      draft.issuers.push(short === undefined ? { name } : { name, short });
    },
    print: (paper) =>
      paper.head.issuers.map((organ) =>
        joinParts(organ.short === undefined ? [organ.name] : [organ.name, organ.short]),
      ),
  },
  {
    key: '标志',
    path: 'head.mark',
    help: '发文机关标志中的机关名称，用 | 隔开；无',
    read: (draft, value) => {
      draft.markNames = value === '无' ? null : splitParts(value);
    },
    print: ({ head, format }) => {
      const names = defaultMarkNames(format, head.issuers);
      if (head.mark === undefined) return names.length === 0 ? [] : ['无'];
      return isDeepStrictEqual(head.mark.names, names) ? [] : [markLine(head.mark.names)];
    },
  },
  {
    key: '标志词',
    path: 'head.mark.suffix',
    help: '文件、命令、令、纪要、无',
    read: (draft, value) => {
      const suffix = MARK_SUFFIXES.find((each) => (each === '' ? '无' : each) === value);
      if (suffix === undefined) throw new FieldFault('文件、命令、令、纪要、无之一');
      draft.markSuffix = suffix;
    },
    print: ({ head, format }) =>
      head.mark === undefined || head.mark.suffix === DEFAULT_SUFFIX[format]
        ? []
        : [head.mark.suffix || '无'],
  },
  {
    key: '发文字号',
    path: 'head.number',
    help: '云政发〔2026〕1号；命令：第1号；纪要：第1期',
    read: (draft, value) => {
      const number = readNumber(single(value));
      if (number === undefined) {
        throw new FieldFault('“机关代字〔2026〕1号”“第1号”或“第1期”：六角括号、四位年份、不加“第”、不补零');
      }
      draft.number = number;
    },
    print: ({ head }) => (head.number === undefined ? [] : [escapeText(printedNumber(head.number), '|')]),
  },
  {
    key: '签发人',
    path: 'head.signers',
    help: '姓名 | 机关（可不写）；每人一行',
    repeats: true,
    read: (draft, value) => {
      const [name = '', organ, ...more] = splitParts(value);
      if (name === '' || more.length > 0) throw new FieldFault('“姓名”或“姓名 | 机关”');
      draft.signers.push(organ === undefined ? { name } : { name, organ });
    },
    print: ({ head }) =>
      head.signers.map((signer) =>
        joinParts(signer.organ === undefined ? [signer.name] : [signer.name, signer.organ]),
      ),
  },
  {
    key: '套红纸',
    path: 'head.preprinted',
    help: '是：纸上已印好标志和红线',
    read: (draft, value) => {
      requireYes(value);
      draft.preprinted = true;
    },
    print: ({ head }) => (head.preprinted ? ['是'] : []),
  },
];

const markLine = (names: readonly string[]): string =>
  names.length === 1 ? literal(names[0] ?? '') : joinParts(names);
