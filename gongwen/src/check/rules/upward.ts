/** Writing upward (regulation art. 14, 15): R2–R8, R15 of the writing rules. */
import { organsIn, type Rank, rankOf, roleOf, sameOrgan } from '../organs.ts';
import { act, biteIf, type Hit, type Rule } from '../rule.ts';
import type { Sheet } from '../sheet.ts';

/** A person addressed by post. */
const LEADER =
  /(?:书记|主席|主任|县长|市长|省长|区长|镇长|乡长|局长|厅长|部长|处长|科长|院长|检察长|同志)(?:[（(].*)?$/;
const CONSENT = /经.{0,20}(?:同意|批准|授权|研究决定|审定)|受.{2,20}委托/;
const ASKING =
  /(?:妥否|当否|可否|是否妥当|如无不妥).{0,8}请|请(?:予|给予|求)?(?:批示|批准|审批|批复|审定|核准|支持解决)|恳请.{0,20}(?:批准|支持|解决|拨付)/;
const OPINION = /(?:我们?|本|我[县市区镇乡局委办])?.{0,6}(?:认为|建议|意见|拟同意|同意|拟定|审核|审查|研究)/;

const upward = (sheet: Sheet): boolean => sheet.direction === 'up';
const lowestIssuer = ({ issuers }: Sheet): Rank | undefined => rankOf(issuers[0] ?? '');

function skipped(sheet: Sheet): Hit[] {
  const own = lowestIssuer(sheet);
  if (!upward(sheet) || own === undefined) return [];
  const far = organsIn(sheet.paper.addressees).find((name) => (rankOf(name) ?? 0) > own + 1);
  const copied = organsIn(sheet.paper.imprint.copyTo);
  const { superior } = sheet.context;
  const told =
    superior === undefined
      ? copied.some((name) => rankOf(name) === own + 1)
      : copied.some((name) => sameOrgan(name, superior));
  return biteIf(far !== undefined && !told, 'addressees', `越级向“${far}”行文，未同时抄送被越过的机关`, far);
}

export const UPWARD_RULES: readonly Rule[] = [
  {
    id: 'R02',
    family: '行文规则',
    clause: act('第十四条'),
    strength: 'error',
    title: '一般不得越级行文；特殊情况需要越级的，应当同时抄送被越过的机关',
    suggestion: '改送直接上级机关，或者抄送被越过的机关',
    find: skipped,
  },
  {
    id: 'R03-1',
    family: '行文规则',
    clause: act('第十五条（一）'),
    strength: 'warning',
    title: '上行文原则上主送一个上级机关',
    suggestion: '只主送一个上级机关，其他上级机关用抄送',
    find: (sheet) => {
      const names = organsIn(sheet.paper.addressees);
      return biteIf(
        upward(sheet) && names.length > 1,
        'addressees',
        `上行文主送了${names.length}个机关`,
        names.join('、'),
      );
    },
  },
  {
    id: 'R03-2',
    family: '行文规则',
    clause: act('第十五条（一）'),
    strength: 'error',
    title: '上行文不抄送下级机关',
    suggestion: '从抄送中删去下级机关，需要其知晓的另行通知',
    find: (sheet) => {
      const own = lowestIssuer(sheet);
      if (!upward(sheet)) return [];
      const below = organsIn(sheet.paper.imprint.copyTo).filter((name) => {
        const rank = rankOf(name);
        return (
          sheet.context.subordinates?.includes(name) ||
          (own !== undefined && rank !== undefined && rank < own)
        );
      });
      return biteIf(
        below.length > 0,
        'imprint.copyTo',
        `上行文抄送了下级机关“${below.join('、')}”`,
        below[0],
      );
    },
  },
  {
    id: 'R04',
    family: '行文规则',
    clause: act('第十五条（二）'),
    strength: 'error',
    title: '部门向上级主管部门请示、报告重大事项，应当经本级党委、政府同意或者授权',
    suggestion: '报本级党委、政府同意后在文中写明；属于部门职权范围内的事项可以直接报送',
    find: (sheet) => {
      const own = lowestIssuer(sheet);
      const from = sheet.issuers[0] ?? '';
      const up = organsIn(sheet.paper.addressees).find(
        (name) => roleOf(name) === 'department' && (rankOf(name) ?? 0) > (own ?? 9),
      );
      const major = /重大|全[县市省]性/.test(sheet.title);
      const silent = !CONSENT.test(sheet.bodyText) && sheet.context.consent !== true;
      const bites = upward(sheet) && roleOf(from) === 'department' && up !== undefined && major && silent;
      return biteIf(bites, 'body', `向“${up}”报送重大事项，未写明经本级党委、政府同意或者授权`);
    },
  },
  {
    id: 'R05',
    family: '行文规则',
    clause: act('第十五条（三）'),
    strength: 'error',
    title: '以本机关名义上报下级机关的请示事项，应当提出倾向性意见，不得原文转报',
    suggestion: '写明本机关的审核意见或者建议后上报',
    find: (sheet) => {
      const relays = upward(sheet) && /转报|转呈|转请|转送|报来《/.test(`${sheet.title}\n${sheet.bodyText}`);
      return biteIf(
        relays && !OPINION.test(sheet.bodyText),
        'body',
        '转报下级机关的请示而没有提出倾向性意见',
      );
    },
  },
  {
    id: 'R06-1',
    family: '行文规则',
    clause: act('第十五条（四）'),
    strength: 'error',
    title: '请示应当一文一事',
    suggestion: '把不同的事项分开，各写一件请示',
    find: (sheet) => {
      if (sheet.paper.kind !== '请示') return [];
      const many = /等(?:[二三四五六七八九两几多]|若干)?(?:个|项|件)?(?:事项|问题|事宜)/.test(sheet.title);
      const matters = sheet.paragraphs.filter((piece) =>
        /^[一二三四五六七八九十]+、关于.{2,}/.test(piece.text),
      );
      return biteIf(many || matters.length > 1, 'body', '一件请示中写了不止一件事');
    },
  },
  {
    id: 'R06-2',
    family: '行文规则',
    clause: act('第十五条（四）'),
    strength: 'error',
    title: '不得在报告等非请示性公文中夹带请示事项',
    suggestion: '删去请求批示、批准的话，另写请示',
    find: (sheet) => {
      if (!['报告', '通报', '纪要'].includes(sheet.paper.kind)) return [];
      const piece = sheet.paragraphs.find(({ text }) => ASKING.test(text));
      const quote = ASKING.exec(piece?.text ?? '')?.[0];
      return biteIf(piece !== undefined, piece?.at ?? 'body', `${sheet.paper.kind}中夹带了请示事项`, quote);
    },
  },
  {
    id: 'R07-1',
    family: '行文规则',
    clause: act('第十五条（五）'),
    strength: 'error',
    title: '除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文',
    suggestion: '主送改为上级机关；确系领导交办的，在文中写明',
    find: (sheet) => {
      const person = organsIn(sheet.paper.addressees).find((name) => LEADER.test(name));
      const assigned = /交办|批示要求|指示要求/.test(sheet.bodyText);
      return biteIf(person !== undefined && !assigned, 'addressees', `主送了个人“${person}”`, person);
    },
  },
  {
    id: 'R07-2',
    family: '行文规则',
    clause: act('第十五条（五）'),
    strength: 'error',
    title: '不得以本机关负责人名义向上级机关报送公文',
    suggestion: '以机关名义行文',
    find: (sheet) => {
      const person = sheet.issuers.find((name) => LEADER.test(name));
      const stamped = sheet.paper.signature?.layout === 'stamp' && sheet.paper.kind !== '议案';
      return biteIf(
        upward(sheet) && (person !== undefined || stamped),
        'signature',
        '以负责人名义向上级机关行文',
        person,
      );
    },
  },
  {
    id: 'R08',
    family: '行文规则',
    clause: act('第十五条（六）'),
    strength: 'warning',
    title: '受双重领导的机关向一个上级机关行文，必要时抄送另一个上级机关',
    suggestion: '抄送另一个上级机关',
    find: (sheet) => {
      const both = sheet.context.superiors ?? [];
      const told = [...organsIn(sheet.paper.addressees), ...organsIn(sheet.paper.imprint.copyTo)];
      const untold = both.filter((name) => !told.some((each) => sameOrgan(each, name)));
      const bites = upward(sheet) && both.length > 1 && untold.length > 0 && untold.length < both.length;
      return biteIf(bites, 'imprint.copyTo', `没有抄送另一个上级机关“${untold.join('、')}”`);
    },
  },
  {
    id: 'R15',
    family: '行文规则',
    clause: `${act('第九条（六）')}、GB/T 9704-2012 7.2.6`,
    strength: 'error',
    title: '上行文应当标注签发人姓名',
    suggestion: '填写签发人',
    find: ({ paper }) =>
      biteIf(
        paper.format === 'upward' && paper.head.signers.length === 0,
        'head.signers',
        '上行文没有标注签发人',
      ),
  },
];
