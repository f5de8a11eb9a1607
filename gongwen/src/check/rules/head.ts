/** 版头 (GB/T 9704-2012, 7.2). */
import { DEFAULT_SUFFIX } from '../../text/defaults.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';

const SUFFIXES_OF = {
  ordinary: ['文件', ''],
  upward: ['文件', ''],
  letter: [''],
  order: ['命令', '令'],
  minutes: ['纪要'],
} as const;

export const HEAD_RULES: readonly Rule[] = [
  {
    id: 'H01',
    family: '版头',
    clause: gb('7.2.4'),
    strength: 'warning',
    title: '应有发文机关标志',
    suggestion: '填写发文机关标志（机关名称加“文件”，或只用机关名称）',
    find: ({ paper }) => biteIf(paper.head.mark === undefined, 'head.mark', '没有发文机关标志'),
  },
  {
    id: 'H02',
    family: '版头',
    clause: gb('7.2.4'),
    strength: 'error',
    title: '发文机关标志应为发文机关全称或者规范化简称',
    suggestion: '把标志中的名称改为发文机关的全称或规范化简称',
    find: ({ paper: { head, format } }) => {
      if (head.mark === undefined || head.issuers.length === 0 || format === 'minutes') return [];
      const known = head.issuers.flatMap((organ) => [
        organ.name,
        ...(organ.short === undefined ? [] : [organ.short]),
      ]);
      return head.mark.names
        .filter((name) => !known.includes(name))
        .map((name) => ({
          at: 'head.mark',
          message: `标志中的“${name}”不是发文机关的全称或简称`,
          quote: name,
        }));
    },
  },
  {
    id: 'H03',
    family: '版头',
    clause: gb('7.2.1'),
    strength: 'warning',
    title: '份号一般用6位3号阿拉伯数字',
    suggestion: '在前面补零，写成6位数字',
    find: ({ paper: { head } }) =>
      biteIf(
        head.copyNumber !== undefined && head.copyNumber.length !== 6,
        'head.copyNumber',
        `份号“${head.copyNumber}”不是6位`,
        head.copyNumber,
      ),
    mend: (paper) => {
      const copyNumber = paper.head.copyNumber?.replace(/^0+(?=\d{6})/, '').padStart(6, '0');
      return copyNumber === undefined ? paper : { ...paper, head: { ...paper.head, copyNumber } };
    },
  },
  {
    id: 'H04',
    family: '版头',
    clause: act('第九条（三）'),
    strength: 'error',
    title: '紧急公文分别标注“特急”“加急”，“特提”“平急”只用于电报',
    suggestion: '按紧急程度改为“特急”或“加急”，不紧急的删去',
    find: ({ paper: { head } }) =>
      biteIf(
        head.urgency === '特提' || head.urgency === '平急',
        'head.urgency',
        `公文不标“${head.urgency}”`,
        head.urgency,
      ),
  },
  {
    id: 'H05',
    family: '版头',
    clause: `${gb('7.2.4')}、10.1—10.3`,
    strength: 'error',
    title:
      '标志用词应与格式相符：文件格式加“文件”或只用名称，信函只用名称，命令加“命令”或“令”，纪要为“×××纪要”',
    suggestion: '按格式改正标志中机关名称后面的词',
    find: ({ paper: { head, format } }) => {
      const allowed: readonly string[] = SUFFIXES_OF[format];
      const { mark } = head;
      const word = mark?.suffix === '' ? '（只用名称）' : `“${mark?.suffix}”`;
      return biteIf(
        mark !== undefined && !allowed.includes(mark.suffix),
        'head.mark.suffix',
        `此格式的标志不用${word}`,
      );
    },
    mend: (paper) => {
      const { mark } = paper.head;
      if (mark === undefined) return paper;
      return { ...paper, head: { ...paper.head, mark: { ...mark, suffix: DEFAULT_SUFFIX[paper.format] } } };
    },
  },
  {
    id: 'H06',
    family: '版头',
    clause: gb('7.2.6'),
    strength: 'error',
    title: '只有上行文标注签发人',
    suggestion: '删去签发人；确为上行文的，改用上行格式',
    find: ({ paper }) =>
      biteIf(
        paper.format !== 'upward' && paper.head.signers.length > 0,
        'head.signers',
        '不是上行文而标注了签发人',
      ),
  },
  {
    id: 'H07',
    family: '版头',
    clause: act('第九条（十四）'),
    strength: 'error',
    title: '标注“内部”的公文不得同时注明公开发布',
    suggestion: '核定公文的公开属性，删去“内部”标志或者改正附注',
    find: ({ paper }) =>
      biteIf(
        paper.head.internal !== undefined && /公开发布|主动公开/.test(paper.note ?? ''),
        'note',
        '版头标注“内部”，附注却注明公开',
        paper.note,
      ),
  },
];
