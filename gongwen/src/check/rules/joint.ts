/** Joint issue (regulation art. 9(5), 9(6), 17, 22; GB/T 9704-2012, 7.2.4, 7.3.5). */
import { rankOf, roleOf } from '../organs.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';

const joint = (issuers: readonly string[]): boolean => issuers.length > 1;
const tier = (name: string): string =>
  roleOf(name) === 'principal' || roleOf(name) === 'congress' ? '机关' : '部门';

export const JOINT_RULES: readonly Rule[] = [
  {
    id: 'R13-1',
    family: '联合行文',
    clause: act('第十七条'),
    strength: 'error',
    title: '同级党政机关、党政机关与其他同级机关必要时可以联合行文',
    suggestion: '不同级的机关分别行文',
    find: ({ issuers }) => {
      const ranks = new Set(issuers.map(rankOf).filter((rank) => rank !== undefined));
      const tiers = new Set(issuers.map(tier));
      return biteIf(
        joint(issuers) && (ranks.size > 1 || tiers.size > 1),
        'head.issuers',
        '联合行文的机关不同级',
        issuers.join('、'),
      );
    },
  },
  {
    id: 'R13-2',
    family: '联合行文',
    clause: act('第十七条'),
    strength: 'error',
    title: '属于党委、政府各自职权范围内的工作，不得联合行文',
    suggestion: '命令、议案由政府单独行文',
    find: ({ issuers, paper }) => {
      const party = issuers.some(
        (name) => /委员会$|[县市省区]委$/.test(name) && /中共|[县市省区]委/.test(name),
      );
      return biteIf(
        joint(issuers) && party && (paper.kind === '命令' || paper.kind === '议案'),
        'kind',
        `${paper.kind}属于政府职权，不与党委联合行文`,
      );
    },
  },
  {
    id: 'J01',
    family: '联合行文',
    clause: gb('7.2.4'),
    strength: 'warning',
    title: '联合行文的标志一般将主办机关名称排列在前',
    suggestion: '把主办机关移到第一位',
    find: ({ paper: { head } }) => {
      const [lead] = head.issuers;
      if (!joint(head.issuers.map((organ) => organ.name)) || head.mark === undefined || lead === undefined)
        return [];
      const first = head.mark.names[0];
      return biteIf(
        first !== lead.name && first !== lead.short,
        'head.mark',
        `标志中排在第一的是“${first}”`,
        first,
      );
    },
  },
  {
    id: 'J02',
    family: '联合行文',
    clause: gb('7.2.4'),
    strength: 'error',
    title: '联合行文的标志可以并用各联合发文机关名称，也可以单独用主办机关名称',
    suggestion: '列出全部联合发文机关，或者只用主办机关',
    find: ({ paper: { head, format } }) => {
      const count = head.mark?.names.length ?? 0;
      const wrong =
        joint(head.issuers.map((organ) => organ.name)) && count > 1 && count !== head.issuers.length;
      return biteIf(
        wrong && format !== 'letter',
        'head.mark',
        `${head.issuers.length}个机关联合行文，标志中列了${count}个`,
      );
    },
  },
  {
    id: 'J03',
    family: '联合行文',
    clause: gb('10.1'),
    strength: 'error',
    title: '联合发函使用主办机关标志',
    suggestion: '标志只保留主办机关',
    find: ({ paper: { head, format } }) =>
      biteIf(
        format === 'letter' && (head.mark?.names.length ?? 0) > 1,
        'head.mark',
        '信函的标志列了不止一个机关',
      ),
    mend: (paper) => {
      const { mark } = paper.head;
      if (mark === undefined) return paper;
      return { ...paper, head: { ...paper.head, mark: { ...mark, names: mark.names.slice(0, 1) } } };
    },
  },
  {
    id: 'J04',
    family: '联合行文',
    clause: `${act('第二十二条')}、${gb('7.2.6')}`,
    strength: 'error',
    title: '联合上行文应标注各联署机关的签发人，按发文机关顺序排列',
    suggestion: '每个联署机关填写一名签发人',
    find: ({ paper, issuers }) => {
      const { signers } = paper.head;
      const wrong =
        paper.format === 'upward' &&
        joint(issuers) &&
        signers.length > 0 &&
        signers.length !== issuers.length;
      return biteIf(
        wrong,
        'head.signers',
        `${issuers.length}个机关联合上行，标注了${signers.length}名签发人`,
      );
    },
  },
  {
    id: 'J05',
    family: '联合行文',
    clause: gb('7.3.5.1'),
    strength: 'error',
    title: '联合行文的署名应包括全部发文机关，顺序与发文机关一致',
    suggestion: '按主办在前的顺序列出全部联合发文机关',
    find: ({ paper }) => {
      const declared = paper.head.issuers.map((organ) => organ.name);
      if (!joint(declared) || paper.signature === undefined || paper.signature.layout === 'stamp') return [];
      const signed = paper.signature.organs.map((organ) => organ.name);
      return biteIf(
        signed.join('|') !== declared.join('|'),
        'signature',
        '署名的机关或者顺序与发文机关不一致',
        signed.join('、'),
      );
    },
  },
  {
    id: 'J06',
    family: '联合行文',
    clause: gb('7.3.5.1'),
    strength: 'error',
    title: '联合行文加盖印章，印章与署名一一对应，不得缺漏',
    suggestion: '给每个联署机关加盖印章',
    find: ({ paper: { signature } }) => {
      if (signature?.layout !== 'sealed') return [];
      const bare = signature.organs.filter((organ) => organ.seal === undefined);
      const some = bare.length > 0 && bare.length < signature.organs.length;
      return biteIf(some, 'signature', `“${bare.map((organ) => organ.name).join('、')}”没有印章`);
    },
  },
];
