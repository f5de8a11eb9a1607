/** Kind, format and direction fit one another (regulation art. 8, 9; GB/T 9704-2012 ch. 10). */

import { organsIn, rankOf, roleOf } from '../organs.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';

/** May `name` be above `issuer`? Also true when the names do not tell. */
function above(name: string, issuer: string): boolean {
  const [theirs, own] = [rankOf(name), rankOf(issuer)];
  if (theirs === undefined || own === undefined || theirs > own) return true;
  const department = ['department', 'internal'].includes(roleOf(issuer));
  return theirs === own && department && roleOf(name) !== 'department';
}

export const KIND_RULES: readonly Rule[] = [
  {
    id: 'K01',
    family: '文种',
    clause: act('第八条（十）、（十一）、第九条（六）'),
    strength: 'error',
    title: '报告、请示是上行文，用上行格式',
    suggestion: '把格式改为“上行”并标注签发人；不是向上级行文的，换用其他文种（平行机关之间用函）',
    find: ({ paper }) =>
      biteIf(
        (paper.kind === '报告' || paper.kind === '请示') && paper.format !== 'upward',
        'format',
        `${paper.kind}没有用上行格式`,
      ),
  },
  {
    id: 'K02',
    family: '文种',
    clause: act('第八条'),
    strength: 'error',
    title: '上行文的文种为请示、报告、意见、议案',
    suggestion: '向上级请求指示或批准用请示，汇报工作用报告，提出见解和办法用意见',
    find: ({ paper }) =>
      biteIf(
        paper.format === 'upward' && !['请示', '报告', '意见', '议案'].includes(paper.kind),
        'kind',
        `${paper.kind}不用于上行文`,
      ),
  },
  {
    id: 'K03',
    family: '文种',
    clause: `${gb('10.2')}、10.3`,
    strength: 'error',
    title: '命令用命令格式，纪要用纪要格式，别的文种不用这两种格式',
    suggestion: '按文种改正格式',
    find: ({ paper }) => {
      const order = (paper.kind === '命令') !== (paper.format === 'order');
      const minutes = paper.format === 'minutes' && paper.kind !== '纪要';
      return biteIf(order || minutes, 'format', `文种“${paper.kind}”与格式不符`);
    },
  },
  {
    id: 'K04',
    family: '文种',
    clause: act('第八条'),
    strength: 'error',
    title: '不得把两个文种连用（如“请示报告”）',
    suggestion: '只保留一个文种',
    find: ({ title }) => {
      const found =
        /(?:请示报告|报告请示|意见报告|通知通报|决定通知|函告|请示函|申请报告|公告通知|通知公告)$/.exec(
          title,
        );
      return biteIf(found !== null, 'title', '标题中连用了两个文种或用了不规范的文种', found?.[0]);
    },
  },
  {
    id: 'K05',
    family: '文种',
    clause: act('第八条（十三）'),
    strength: 'error',
    title: '议案由人民政府向同级人民代表大会或其常务委员会提出',
    suggestion: '主送改为同级人民代表大会或者人民代表大会常务委员会',
    find: ({ paper }) => {
      if (paper.kind !== '议案' || paper.addressees.length === 0) return [];
      const others = organsIn(paper.addressees).filter((name) => roleOf(name) !== 'congress');
      return biteIf(others.length > 0, 'addressees', `议案不能主送“${others.join('、')}”`, others.join('、'));
    },
  },
  {
    id: 'K06',
    family: '文种',
    clause: act('第八条（十四）'),
    strength: 'error',
    title: '函用于不相隶属机关之间；向上级请求批准用请示',
    suggestion: '向有隶属关系的上级行文用请示或报告，向下级用通知、批复',
    find: ({ paper, context }) => {
      if (paper.kind !== '函') return [];
      const related = [context.superior, ...(context.superiors ?? []), ...(context.subordinates ?? [])];
      const hit = organsIn(paper.addressees).find((name) => related.includes(name));
      return biteIf(hit !== undefined, 'addressees', `“${hit}”与发文机关有隶属关系，不用函`, hit);
    },
  },
  {
    id: 'K07',
    family: '文种',
    clause: act('第八条（十二）'),
    strength: 'error',
    title: '批复只答复下级机关的请示，正文应写明所答复的请示',
    suggestion: '正文开头写明收到的请示，如“你镇《关于……的请示》收悉”；答复不相隶属机关用函',
    find: ({ paper, bodyText }) =>
      biteIf(paper.kind === '批复' && !/请示|来文|报来/.test(bodyText), 'body', '正文没有写明所答复的请示'),
  },
  {
    id: 'K08',
    family: '文种',
    clause: act('第八条（十）、（十一）、（十四）'),
    strength: 'error',
    title: '请示、报告只向上级机关行文；向同级部门请求批准用函',
    suggestion: '主送改为上级机关；向不相隶属的机关请求批准事项，改用函',
    find: ({ paper, issuers }) => {
      if (paper.kind !== '请示' && paper.kind !== '报告') return [];
      const peer = organsIn(paper.addressees).find((name) => !above(name, issuers[0] ?? ''));
      return biteIf(peer !== undefined, 'addressees', `“${peer}”不是发文机关的上级机关`, peer);
    },
  },
  {
    id: 'K09',
    family: '文种',
    clause: act('第八条（二）、（三）、（八）、（九）、（十二）'),
    strength: 'error',
    title: '决定、命令、通知、通报、批复不主送上级机关',
    suggestion: '向上级机关行文用请示、报告或者意见，需要上级机关知晓的用抄送',
    find: ({ paper, issuers }) => {
      const own = rankOf(issuers[0] ?? '');
      if (own === undefined || !['决定', '命令', '通知', '通报', '批复'].includes(paper.kind)) return [];
      const up = organsIn(paper.addressees).find((name) => (rankOf(name) ?? 0) > own);
      return biteIf(up !== undefined, 'addressees', `${paper.kind}主送了上级机关“${up}”`, up);
    },
  },
];
