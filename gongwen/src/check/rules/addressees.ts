/** 主送 and 抄送 as elements (GB/T 9704-2012, 7.3.2, 7.4.2). */
import type { Paper } from '../../model/paper.ts';
import { organsIn } from '../organs.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';
import { forgetWritten } from './number.ts';

const ADDRESSED = ['请示', '报告', '批复', '函', '议案'];

export const ADDRESSEE_RULES: readonly Rule[] = [
  {
    id: 'D01',
    family: '主送抄送',
    clause: `${act('第九条（八）')}、${gb('7.3.2')}`,
    strength: 'error',
    title: '请示、报告、批复、函、议案应写明主送机关',
    suggestion: '填写主送机关的全称、规范化简称或者同类型机关统称',
    find: ({ paper }) =>
      biteIf(
        ADDRESSED.includes(paper.kind) && paper.addressees.length === 0,
        'addressees',
        `${paper.kind}没有主送机关`,
      ),
  },
  {
    id: 'D02',
    family: '主送抄送',
    clause: gb('7.3.2'),
    strength: 'error',
    title: '主送机关顶格，最后一个机关名称后标全角冒号',
    suggestion: '改用全角冒号“：”结尾',
    find: ({ paper: { asWritten } }) =>
      biteIf(
        asWritten?.addressees !== undefined && !asWritten.addressees.endsWith('：'),
        'addressees',
        '原文主送机关末尾不是全角冒号',
        asWritten?.addressees?.slice(-10),
      ),
    mend: (paper) => forgetWritten(paper, 'addressees'),
  },
  {
    id: 'D03',
    family: '主送抄送',
    clause: gb('7.4.2'),
    strength: 'error',
    title: '抄送机关最后一个名称后标句号',
    suggestion: '以“。”结尾',
    find: ({ paper: { asWritten } }) =>
      biteIf(
        asWritten?.copyTo !== undefined && !asWritten.copyTo.endsWith('。'),
        'imprint.copyTo',
        '原文抄送机关末尾没有句号',
        asWritten?.copyTo?.slice(-10),
      ),
    mend: (paper) => forgetWritten(paper, 'copyTo'),
  },
  {
    id: 'D04',
    family: '主送抄送',
    clause: act('第九条（十六）'),
    strength: 'error',
    title: '抄送机关是除主送机关外需要执行或者知晓公文内容的其他机关',
    suggestion: '从抄送中删去已经主送的机关',
    find: ({ paper }) => {
      const main = organsIn(paper.addressees);
      const both = organsIn(paper.imprint.copyTo).filter((name) => main.includes(name));
      return biteIf(both.length > 0, 'imprint.copyTo', `“${both.join('、')}”既主送又抄送`, both[0]);
    },
    mend: (paper) => withoutTwice(paper),
  },
  {
    id: 'D05',
    family: '主送抄送',
    clause: act('第九条（八）'),
    strength: 'error',
    title: '同一机关不重复列出',
    suggestion: '删去重复的机关',
    find: ({ paper }) => {
      const lists = [
        ['addressees', organsIn(paper.addressees)],
        ['imprint.copyTo', organsIn(paper.imprint.copyTo)],
      ] as const;
      return lists.flatMap(([at, names]) => {
        const again = names.filter((name, index) => names.indexOf(name) !== index);
        return biteIf(again.length > 0, at, `“${again.join('、')}”列了两次`, again[0]);
      });
    },
  },
  {
    id: 'D06',
    family: '主送抄送',
    clause: act('第九条（八）'),
    strength: 'error',
    title: '主送机关用全称、规范化简称或者同类型机关统称，不用“等”“有关单位”概括不清',
    suggestion: '写明每个主送机关，或者用同类型机关统称（如“各乡镇人民政府”）',
    find: ({ paper }) => {
      const vague = organsIn(paper.addressees).find((name) =>
        /等(?:单位|部门|机关)?$|^(?:有关|相关)(?:单位|部门|机关)$/.test(name),
      );
      return biteIf(vague !== undefined, 'addressees', `主送机关“${vague}”不明确`, vague);
    },
  },
];

function withoutTwice(paper: Paper): Paper {
  const main = organsIn(paper.addressees);
  const copyTo = paper.imprint.copyTo
    .map((group) =>
      group
        .split('、')
        .filter((name) => !main.includes(name))
        .join('、'),
    )
    .filter((group) => group !== '');
  return { ...paper, imprint: { ...paper.imprint, copyTo } };
}
