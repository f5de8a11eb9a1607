/** 标题 (GB/T 9704-2012, 7.3.1; regulation art. 9(7)). */
import { KINDS } from '../../model/kinds.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';

/** Formats whose mark stands for a title. */
const MAY_LACK = ['order', 'minutes'];
/** Kinds commonly titled by organ and kind alone. */
const WITHOUT_MATTER = ['公报', '公告', '通告', '命令', '纪要', '议案', '决议'];

const endsWithKind = (title: string): boolean =>
  /令(?:（[^）]*）)?$/.test(title) || KINDS.some((kind) => new RegExp(`${kind}(?:（[^）]*）)?$`).test(title));

export const TITLE_RULES: readonly Rule[] = [
  {
    id: 'T01',
    family: '标题',
    clause: gb('7.3.1'),
    strength: 'error',
    title: '公文应有标题（命令、纪要可以由标志代替）',
    suggestion: '写明“发文机关＋关于……的＋文种”',
    find: ({ paper, title }) => biteIf(title === '' && !MAY_LACK.includes(paper.format), 'title', '没有标题'),
  },
  {
    id: 'T02',
    family: '标题',
    clause: act('第九条（七）'),
    strength: 'error',
    title: '标题末尾应为文种，并与公文的文种一致',
    suggestion: '标题以十五种文种之一结尾；方案、办法、规划等作为附件，用通知印发',
    find: ({ paper, title }) => {
      if (title === '' || paper.format === 'order') return [];
      if (!endsWithKind(title)) return biteIf(true, 'title', '标题末尾不是法定文种', title.slice(-6));
      const bare = title.replace(/（[^）]*）$/, '');
      return biteIf(
        !bare.endsWith(paper.kind),
        'title',
        `标题的文种与登记的文种“${paper.kind}”不一致`,
        bare.slice(-6),
      );
    },
  },
  {
    id: 'T03',
    family: '标题',
    clause: act('第九条（七）'),
    strength: 'error',
    title: '标题应写明事由（关于……的）',
    suggestion: '补写“关于……的”',
    find: ({ paper, title }) =>
      biteIf(
        title !== '' &&
          !WITHOUT_MATTER.includes(paper.kind) &&
          !/关于|转发|批转|印发|(?:表彰|通报|颁布|公布|成立|调整|任免|给予|授予)/.test(title),
        'title',
        '标题没有写明事由',
      ),
  },
  {
    id: 'T04',
    family: '标题',
    clause: act('第九条（七）'),
    strength: 'error',
    title: '标题应有发文机关名称',
    suggestion: '在“关于”前写上发文机关名称',
    find: ({ paper, title, issuers }) => {
      if (title === '' || paper.format === 'minutes' || paper.format === 'order') return [];
      return biteIf(
        /^(?:关于|转发|批转|印发)/.test(title),
        'title',
        `标题没有发文机关名称${issuers[0] ? `“${issuers[0]}”` : ''}`,
      );
    },
  },
  {
    id: 'T05',
    family: '标题',
    clause: gb('7.3.1'),
    strength: 'error',
    title: '标题回行应做到词意完整',
    suggestion: '去掉标题中的手工换行，由排版按词意断行，或换在词与词之间',
    find: ({ paper }) => {
      const lines = paper.title.split('\n');
      const bad = lines.findIndex(
        (line, at) =>
          (at > 0 && /^[的了和与及、，。）》”]/.test(line)) ||
          (at < lines.length - 1 && /[（《“]$/.test(line)),
      );
      return biteIf(bad !== -1, 'title', `第${bad + 1}行的断开处不在词与词之间`, lines[bad]);
    },
    mend: (paper) => ({ ...paper, title: paper.title.replaceAll('\n', '') }),
  },
  {
    id: 'T06',
    family: '标题',
    clause: act('第二十条（四）'),
    strength: 'error',
    title: '标题中的“关于”应有与之呼应的“的”，且不重复',
    suggestion: '写成“关于……的＋文种”',
    find: ({ paper, title }) => {
      const bare = title.replace(/《[^》]*》/g, '《》');
      const open = bare.includes('关于') && !new RegExp(`关于.*(?:的|》)[^的]{0,8}${paper.kind}`).test(bare);
      const twice = /的的|关于关于/.test(title);
      return biteIf(
        twice || (open && endsWithKind(title)),
        'title',
        '“关于……的”不完整或者重复',
        title.slice(-8),
      );
    },
  },
];
