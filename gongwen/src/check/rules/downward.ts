/** Writing at all, downward and between departments (regulation art. 13, 16, 17): R1, R9–R12, R14. */
import { organsIn, rankOf, roleOf, sameOrgan } from '../organs.ts';
import { act, biteIf, type Hit, type Rule } from '../rule.ts';
import type { Sheet } from '../sheet.ts';

const APPROVED = /经.{0,24}(?:同意|批准|授权)|已经.{0,12}(?:政府|党委).{0,4}同意/;
const ORDERING = ['决定', '命令', '通知', '意见', '批复', '通报', '决议'];

/** Lower committees and governments among the addressees of a department's paper. */
function commanded(sheet: Sheet): string | undefined {
  const from = sheet.issuers[0] ?? '';
  const own = rankOf(from);
  if (roleOf(from) !== 'department' || own === undefined || !ORDERING.includes(sheet.paper.kind))
    return undefined;
  if (sheet.paper.format === 'letter') return undefined;
  return organsIn(sheet.paper.addressees).find((name) => {
    const rank = rankOf(name);
    return roleOf(name) === 'principal' && rank !== undefined && rank < own;
  });
}

/** Words that tell what a department is for: 财政、教育… */
const fieldOf = (name: string): string =>
  name
    .replace(/^.*(?:省|市|县|区|旗|州|镇|乡|街道)/, '')
    .replace(/^各/, '')
    .replace(/(?:委员会|管理局|局|委|办公室|厅|部|所|站|中心|分局)$/, '');

function strangers(sheet: Sheet): Hit[] {
  const from = sheet.issuers[0] ?? '';
  const own = rankOf(from);
  if (roleOf(from) !== 'department' || own === undefined || sheet.direction !== 'down') return [];
  const field = fieldOf(from);
  const other = organsIn(sheet.paper.addressees).find((name) => {
    const rank = rankOf(name);
    const theirs = fieldOf(name);
    const below = roleOf(name) === 'department' && rank !== undefined && rank < own;
    const generic = theirs.length < 2 || /有关|相关|各?部门|单位|事业/.test(name);
    return below && !generic && ![...theirs].some((character) => field.includes(character));
  });
  return biteIf(other !== undefined, 'addressees', `“${other}”似乎不是本部门对口的下级部门`, other);
}

export const DOWNWARD_RULES: readonly Rule[] = [
  {
    id: 'R01',
    family: '行文规则',
    clause: act('第十三条'),
    strength: 'error',
    title: '行文应当确有必要，讲求实效',
    suggestion: '没有实质内容的不发文；只作提醒的改用电话、便函或者会议',
    find: ({ bodyText, paper }) => {
      const carried = paper.attachments.length > 0 || paper.body.some((block) => block.type !== 'paragraph');
      const empty = bodyText.replace(/\s/g, '').length < 15;
      return biteIf(empty && !carried, 'body', '正文没有实质内容');
    },
  },
  {
    id: 'R09',
    family: '行文规则',
    clause: act('第十六条（一）'),
    strength: 'error',
    title: '重要下行文应当同时抄送发文机关的直接上级机关',
    suggestion: '抄送直接上级机关',
    find: ({ paper, context, direction }) => {
      const { superior } = context;
      if (context.important !== true || superior === undefined || direction !== 'down') return [];
      const told = organsIn(paper.imprint.copyTo).some((name) => sameOrgan(name, superior));
      return biteIf(!told, 'imprint.copyTo', `重要下行文没有抄送直接上级机关“${superior}”`);
    },
  },
  {
    id: 'R10-1',
    family: '行文规则',
    clause: act('第十六条（二）'),
    strength: 'error',
    title: '部门不得向下级党委、政府发布指令性公文；须政府审批的事项经政府同意后可以行文',
    suggestion: '由本级政府或者其办公厅（室）行文；经政府同意的，在文中注明',
    find: (sheet) => {
      const lower = commanded(sheet);
      const allowed = APPROVED.test(sheet.bodyText);
      return biteIf(
        lower !== undefined && !allowed,
        'addressees',
        `部门向下级党委、政府“${lower}”发布指令性公文`,
        lower,
      );
    },
  },
  {
    id: 'R10-2',
    family: '行文规则',
    clause: act('第十六条（二）'),
    strength: 'error',
    title: '经政府同意由部门行文的，文中须注明已经政府同意',
    suggestion: '在正文写明“经×××人民政府同意”',
    find: (sheet) => {
      const from = sheet.issuers[0] ?? '';
      const bites =
        sheet.context.consent === true && sheet.direction === 'down' && roleOf(from) === 'department';
      return biteIf(bites && !APPROVED.test(sheet.bodyText), 'body', '文中没有注明已经政府同意');
    },
  },
  {
    id: 'R11',
    family: '行文规则',
    clause: act('第十六条（三）'),
    strength: 'warning',
    title: '部门在职权范围内可以向下级的相关部门行文',
    suggestion: '核对主送的下级部门是否与本部门职权相关',
    find: strangers,
  },
  {
    id: 'R12',
    family: '行文规则',
    clause: act('第十六条（四）'),
    strength: 'error',
    title: '涉及多个部门职权的事务，部门之间未协商一致的，不得向下行文',
    suggestion: '先协商一致，或者报上级机关协调、裁定',
    find: (sheet) => {
      const found =
        /(?:尚未|没有|未能?)(?:协商|达成)(?:一致|共识)|(?:部门|单位)(?:之间)?(?:仍)?(?:有|存在)(?:不同意见|分歧)/.exec(
          sheet.bodyText,
        );
      return biteIf(
        sheet.direction === 'down' && found !== null,
        'body',
        '文中写明部门之间尚未协商一致',
        found?.[0],
      );
    },
  },
  {
    id: 'R14',
    family: '行文规则',
    clause: act('第十七条'),
    strength: 'error',
    title: '除办公厅（室）外，部门内设机构不得对外正式行文',
    suggestion: '以机关名义行文',
    find: ({ issuers }) => {
      const inner = issuers.find((name) => roleOf(name) === 'internal');
      return biteIf(inner !== undefined, 'head.issuers', `“${inner}”是内设机构`, inner);
    },
  },
];
