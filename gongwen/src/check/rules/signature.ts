/** 署名, seals, 成文日期 and 附注 (GB/T 9704-2012, 7.3.5, 7.3.6; regulation art. 9(11)–(14)). */
import { sameOrgan } from '../organs.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';
import { forgetWritten } from './number.ts';

/** Directed to one organ, so never 普发性: the exception of art. 9(13) cannot apply. */
const NEEDS_SEAL = ['请示', '报告', '批复', '函', '议案'];

export const SIGNATURE_RULES: readonly Rule[] = [
  {
    id: 'S01',
    family: '署名日期',
    clause: act('第九条（十一）'),
    strength: 'warning',
    title: '公文一般应有发文机关署名',
    suggestion: '填写署名（全称或者规范化简称）；会议通过的决议、决定以题注代替',
    find: ({ paper }) => {
      const excused = paper.format === 'minutes' || paper.titleNote !== undefined;
      return biteIf(paper.signature === undefined && !excused, 'signature', '没有发文机关署名');
    },
  },
  {
    id: 'S02',
    family: '署名日期',
    clause: act('第九条（十一）、（十三）'),
    strength: 'error',
    title: '署名应为发文机关全称或者规范化简称，印章与署名机关相符',
    suggestion: '把署名改为发文机关的名称',
    find: ({ paper: { head, signature } }) => {
      if (signature === undefined || signature.layout === 'stamp' || head.issuers.length === 0) return [];
      const known = head.issuers.flatMap((organ) => [organ.name, organ.short ?? organ.name]);
      const other = signature.organs.find((organ) => !known.some((name) => sameOrgan(name, organ.name)));
      return biteIf(other !== undefined, 'signature', `署名“${other?.name}”不是发文机关`, other?.name);
    },
  },
  {
    id: 'S03',
    family: '署名日期',
    clause: act('第九条（十三）'),
    strength: 'error',
    title: '有署名的公文应当加盖印章；只有有特定发文机关标志的普发性公文和电报可以不加盖',
    suggestion: '署名改用盖章版式',
    find: ({ paper }) => {
      const bare = paper.signature?.layout === 'unsealed' && NEEDS_SEAL.includes(paper.kind);
      return biteIf(bare, 'signature', `${paper.kind}不是普发性公文，应当加盖印章`);
    },
    mend: (paper) =>
      paper.signature?.layout === 'unsealed'
        ? { ...paper, signature: { layout: 'sealed', organs: paper.signature.organs } }
        : paper,
  },
  {
    id: 'S04',
    family: '署名日期',
    clause: gb('10.2'),
    strength: 'error',
    title: '命令（令）加盖签发人签名章',
    suggestion: '署名改用签名章，填写职务和姓名',
    find: ({ paper }) =>
      biteIf(
        paper.format === 'order' && paper.signature?.layout !== 'stamp',
        'signature',
        '命令没有用签名章',
      ),
  },
  {
    id: 'S05',
    family: '署名日期',
    clause: act('第九条（十二）'),
    strength: 'error',
    title: '公文应有成文日期：会议通过或者发文机关负责人签发的日期；联合行文为最后签发机关负责人签发的日期',
    suggestion: '填写成文日期',
    find: ({ paper }) =>
      biteIf(
        paper.date === undefined && !/\d{4}年\d{1,2}月\d{1,2}日/.test(paper.titleNote ?? ''),
        'date',
        '没有成文日期',
      ),
  },
  {
    id: 'S06',
    family: '署名日期',
    clause: gb('7.3.5.4'),
    strength: 'error',
    title: '成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位',
    suggestion: '改为“2026年1月5日”的写法',
    find: ({ paper: { asWritten } }) =>
      biteIf(asWritten?.date !== undefined, 'date', `原文成文日期写作“${asWritten?.date}”`, asWritten?.date),
    mend: (paper) => (paper.date === undefined ? paper : forgetWritten(paper, 'date')),
  },
  {
    id: 'S07',
    family: '署名日期',
    clause: act('第九条（十二）、（十七）'),
    strength: 'error',
    title: '成文日期不得晚于印发日期：先签发，后印发',
    suggestion: '核对两个日期',
    find: ({ paper: { date, imprint } }) =>
      biteIf(
        date !== undefined && imprint.printedOn !== undefined && date > imprint.printedOn,
        'imprint.printedOn',
        '印发日期早于成文日期',
      ),
  },
  {
    id: 'S08',
    family: '署名日期',
    clause: '《国务院关于国家行政机关和企业事业单位社会团体印章管理的规定》',
    strength: 'error',
    title: '县、市、区政府印章直径4.5厘米，乡镇政府印章直径4.2厘米',
    suggestion: '换用规定尺寸的印章图片',
    find: ({ paper: { signature } }) => {
      if (signature?.layout !== 'sealed') return [];
      return signature.organs.flatMap(({ name, seal }) => {
        const wanted = /[乡镇]人民政府$/.test(name) ? 42 : /[市县区旗]人民政府$/.test(name) ? 45 : undefined;
        const wrong = seal !== undefined && wanted !== undefined && Math.abs(seal.widthMm - wanted) > 0.5;
        return biteIf(wrong, 'signature', `“${name}”的印章为${seal?.widthMm}毫米，应为${wanted}毫米`, name);
      });
    },
  },
  {
    id: 'S09',
    family: '署名日期',
    clause: gb('7.3.6'),
    strength: 'error',
    title: '附注加圆括号',
    suggestion: '用全角圆括号“（）”括入',
    find: ({ paper: { note } }) =>
      biteIf(note !== undefined && !/^（.*）$/.test(note), 'note', '附注没有用圆括号括入', note),
    mend: (paper) =>
      paper.note === undefined || /^（.*）$/.test(paper.note)
        ? paper
        : { ...paper, note: `（${paper.note.replace(/^[(（[【]|[)）\]】]$/g, '')}）` },
  },
];
