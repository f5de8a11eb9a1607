/** 发文字号 (GB/T 9704-2012, 7.2.5; the regulation's art. 9(5)). */
import type { Paper } from '../../model/paper.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';
import { textRule } from '../text-rule.ts';

/** A number cited in running text with other brackets, 第 or zeros. */
const CITED = /([\u4e00-\u9fff]{1,8})[[［【(（](\d{4})[\]］】)）]第?0*([1-9]\d{0,4})号/g;

const UNNUMBERED = ['公报', '公告', '通告', '议案', '纪要', '决议'];

/** The paper without a note of how its source wrote an element: the standard form then stands alone. */
export function forgetWritten(paper: Paper, element: keyof NonNullable<Paper['asWritten']>): Paper {
  const { asWritten, ...rest } = paper;
  if (asWritten === undefined) return paper;
  const { [element]: _dropped, ...others } = asWritten;
  return Object.keys(others).length === 0 ? rest : { ...rest, asWritten: others };
}

/** What is wrong with a number as written, in words. */
function faultsOf(written: string): string[] {
  return [
    ...(/[[\]［］【】()（）]/.test(written) ? ['年份应用六角括号“〔〕”括入'] : []),
    ...(/(?<!^)第/.test(written) ? ['发文顺序号不加“第”字'] : []),
    ...(/(?<!\d)0\d*号/.test(written) ? ['发文顺序号不编虚位（1不编为01）'] : []),
    ...(/[〔[［【(（]\d{2}[〕\]］】)）]/.test(written) ? ['年份应标全称'] : []),
    ...(/号$/.test(written) ? [] : ['发文顺序号后应加“号”字']),
  ];
}

export const NUMBER_RULES: readonly Rule[] = [
  {
    id: 'N01',
    family: '发文字号',
    clause: act('第九条（五）'),
    strength: 'warning',
    title: '公文一般应有发文字号',
    suggestion: '登记后填写发文字号',
    find: ({ paper }) =>
      biteIf(
        paper.head.number === undefined && !UNNUMBERED.includes(paper.kind),
        'head.number',
        '没有发文字号',
      ),
  },
  {
    id: 'N02',
    family: '发文字号',
    clause: gb('7.2.5'),
    strength: 'error',
    title: '发文字号由机关代字、六角括号内的年份、顺序号组成，不加“第”，不编虚位',
    suggestion: '改为“机关代字〔2026〕1号”的样子',
    find: ({ paper: { asWritten } }) => {
      const written = asWritten?.number;
      if (written === undefined || /号.+号$/.test(written)) return [];
      const faults = faultsOf(written);
      return biteIf(faults.length > 0, 'head.number', `原文“${written}”：${faults.join('；')}`, written);
    },
    mend: (paper) => (/号.+号$/.test(paper.asWritten?.number ?? '') ? paper : forgetWritten(paper, 'number')),
  },
  {
    id: 'N03',
    family: '发文字号',
    clause: act('第九条（五）'),
    strength: 'error',
    title: '联合行文使用主办机关的发文字号，只有一个',
    suggestion: '只保留主办机关的发文字号',
    find: ({ paper: { asWritten } }) =>
      biteIf(
        /号.+号$/.test(asWritten?.number ?? ''),
        'head.number',
        '原文标注了不止一个发文字号',
        asWritten?.number,
      ),
  },
  {
    id: 'N04',
    family: '发文字号',
    clause: `${gb('7.2.5')}、10.2`,
    strength: 'error',
    title: '命令（令）用令号“第×号”，期号只用于纪要，其他公文用“机关代字〔年份〕×号”',
    suggestion: '按文种改用相应的编号形式',
    find: ({ paper }) => {
      const form = paper.head.number?.form;
      const wrong =
        (paper.format === 'order' && form === 'issue') ||
        (form === 'issue' && paper.format !== 'minutes') ||
        (form === 'order' && !['命令', '公告', '通告', '纪要'].includes(paper.kind));
      return biteIf(wrong, 'head.number', '编号的形式与文种不符');
    },
  },
  {
    id: 'N05',
    family: '发文字号',
    clause: act('第九条（五）'),
    strength: 'error',
    title: '发文字号应有机关代字（纪要除外）',
    suggestion: '补上发文机关代字',
    find: ({ paper }) => {
      const { number } = paper.head;
      const bare = number?.form === 'coded' && number.code === '' && paper.format !== 'minutes';
      return biteIf(bare, 'head.number', '发文字号没有机关代字');
    },
  },
  {
    id: 'N06',
    family: '发文字号',
    clause: act('第九条（五）、（十二）、第二十五条'),
    strength: 'warning',
    title: '发文字号的年份应与成文日期相近：先签发，后登记编号',
    suggestion: '核对发文字号的年份和成文日期',
    find: ({ paper: { head, date } }) => {
      if (head.number?.form !== 'coded' || date === undefined) return [];
      const signed = Number(date.slice(0, 4));
      const wrong = head.number.year < signed || head.number.year > signed + 1;
      return biteIf(wrong, 'head.number', `字号的年份是${head.number.year}年，成文日期在${signed}年`);
    },
  },
  textRule({
    id: 'N07',
    family: '发文字号',
    clause: `${gb('7.2.5')}、${act('第二十条（四）')}`,
    strength: 'error',
    title: '引用公文的发文字号应当准确，年份用六角括号',
    suggestion: '改为“〔2026〕1号”的写法',
    pattern: CITED,
    change: (text) => text.replace(CITED, (_cited, code, year, serial) => `${code}〔${year}〕${serial}号`),
  }),
];
