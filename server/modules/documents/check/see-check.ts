/** 初审: what can be seen of the six points (条例 art. 24, 13–17). Proposals only: the clerk decides. Pure. */
import { rankOf, roleOf } from 'gongwen';
import type { ExtractedPaper, Place, Recognition } from 'gongwen/read';
import type { CheckPoint, Seen, SeenCheck } from '../../../../contracts/modules/incoming-check.ts';
import { addressesUs, relationOf } from './own-organs.ts';

/** What the rules look at. */
interface Sight {
  readonly paper: ExtractedPaper;
  readonly read: Recognition;
  readonly office: string;
  readonly relation: SeenCheck['relation'];
  readonly kind: string;
  readonly addressees: readonly string[];
}

const UPWARD = new Set(['请示', '报告']);
const DOWNWARD = new Set(['决定', '命令', '通报', '批复', '通知']);
const ASKS = /(?:妥否|当否|可否)[，,\s]*请.{0,4}(?:批示|批复|审批|审示)|特此请示|请予(?:批准|批复|审批)/;
const MIXED = /请示报告|申请报告/;
const NO_KIND = /(?:申请|汇报|方案|总结|要点|说明|情况)$/;
const MONEY = /资金|经费|编制|用地|机构设置|增加人员/;
const CONSULTED = /协商|会商|会签|征求.{0,12}意见|商.{2,12}(?:同意|一致)|一致意见/;
const CONTACT = /联\s*系\s*(?:人|电\s*话)/;
const LEADER = /(?:书记|县长|市长|区长|主任|局长|同志)$/;

function seen(code: string, values: Record<string, string> = {}, place: Place | null = null): Seen {
  return { code, values, place };
}

/** Looks at a paper. One that could not be read as text proposes nothing. */
export function seeCheck(paper: ExtractedPaper, read: Recognition, office: string): SeenCheck {
  const relation = relationOf(read.sender.value ?? '', office);
  const isRead = paper.hasText;
  const sight: Sight = {
    paper,
    read,
    office,
    relation,
    kind: read.kind.value ?? '',
    addressees: (read.addressees.value ?? '').split(/[，、,；;]/).filter((name) => name !== ''),
  };
  return {
    relation,
    isRead,
    points: (Object.keys(POINTS) as CheckPoint[]).map((point) => ({
      point,
      seen: isRead ? POINTS[point](sight) : [],
    })),
  };
}

/** What a scan proposes: nothing. */
export function unreadCheck(sender: string, office: string): SeenCheck {
  const points = (Object.keys(POINTS) as CheckPoint[]).map((point) => ({ point, seen: [] }));
  return { relation: relationOf(sender, office), isRead: false, points };
}

const POINTS: Readonly<Record<CheckPoint, (sight: Sight) => Seen[]>> = {
  C1: seeOurs,
  C2: seeRules,
  C3: seeKind,
  C4: seeFormat,
  C5: seeConsulted,
  C6: seeOther,
};

function seeOurs({ read, office }: Sight): Seen[] {
  const { value, place } = read.addressees;
  return value !== null && !addressesUs(value, office)
    ? [seen('not_addressed_here', { addressees: value }, place)]
    : [];
}

function seeRules(sight: Sight): Seen[] {
  return [...seeDirection(sight), ...(UPWARD.has(sight.kind) ? seeUpward(sight) : []), ...seeIssuers(sight)];
}

/** Kind ↔ direction ↔ who writes to whom (R10, art. 8). */
function seeDirection({ kind, relation, read }: Sight): Seen[] {
  const values = { kind, sender: read.sender.value ?? '' };
  if (UPWARD.has(kind) && (relation === 'superior' || relation === 'level'))
    return [seen('upward_from_above', values, read.title.place)];
  if (DOWNWARD.has(kind) && relation === 'subordinate')
    return [seen('downward_from_below', values, read.title.place)];
  return kind === '函' && relation === 'subordinate'
    ? [seen('letter_from_below', values, read.title.place)]
    : [];
}

/** Art. 15: one addressee, never copied down, never to a leader in person; 一文一事; the signer shown (art. 9). */
function seeUpward({ read, kind, addressees, relation, paper }: Sight): Seen[] {
  const { place } = read.addressees;
  const found: Seen[] = [];
  if (addressees.length > 1) found.push(seen('several_addressees', { n: String(addressees.length) }, place));
  const leader = addressees.find((name) => LEADER.test(name));
  if (leader) found.push(seen('to_a_leader', { name: leader }, place));
  if (read.signer.value === null && relation !== 'superior') found.push(seen('no_signer'));
  const ours = rankOf(read.sender.value ?? '');
  const copied = (read.cc.value ?? '')
    .split(/[，、,；;。]/)
    .find((name) => ours !== undefined && (rankOf(name) ?? ours) < ours);
  if (copied) found.push(seen('copied_down', { name: copied }, read.cc.place));
  if (kind === '报告') found.push(...seeWords(paper, ASKS, 'report_asks'));
  if (kind === '请示' && /[和及与、].+的请示/.test(read.title.value ?? '') && read.levels.value.L1 > 1)
    found.push(seen('several_matters', {}, read.title.place));
  return found;
}

/** Art. 17: equals only, and no internal unit in its own name. */
function seeIssuers({ read }: Sight): Seen[] {
  const issuers = read.issuers.value;
  const internal = issuers.find((name) => roleOf(name) === 'internal');
  const ranks = new Set(issuers.map(rankOf).filter((rank) => rank !== undefined));
  return [
    ...(internal ? [seen('internal_issuer', { name: internal }, read.issuers.place)] : []),
    ...(issuers.length > 1 && ranks.size > 1 ? [seen('unequal_issuers', {}, read.issuers.place)] : []),
  ];
}

function seeKind({ read, kind }: Sight): Seen[] {
  const title = read.title.value ?? '';
  if (MIXED.test(title)) return [seen('two_kinds', {}, read.title.place)];
  const other = NO_KIND.exec(title)?.[0];
  if (kind === '' && other) return [seen('not_a_kind', { word: other }, read.title.place)];
  return kind === '' ? [seen('no_kind', {}, read.title.place)] : [];
}

function seeFormat({ read }: Sight): Seen[] {
  const found: Seen[] = [];
  const written = read.number_as_written.value;
  if (read.number.value === null) found.push(seen('no_number'));
  else if (written !== null && !/〔\d{4}〕/.test(written))
    found.push(seen('brackets', { number: written }, read.number_as_written.place));
  if (read.title.value === null) found.push(seen('no_title'));
  if (read.date_iso.value === null) found.push(seen('no_date'));
  return found;
}

/** Only what asks for money, posts or land must show that those concerned were asked. */
function seeConsulted({ kind, paper, relation }: Sight): Seen[] {
  if (kind !== '请示' || relation === 'superior') return [];
  if (paper.paragraphs.some((p) => CONSULTED.test(p.text))) return [];
  return seeWords(paper, MONEY, 'not_consulted');
}

/** A request names whom to ask (附注). */
function seeOther({ kind, paper }: Sight): Seen[] {
  if (kind !== '请示' || paper.paragraphs.some((p) => CONTACT.test(p.text))) return [];
  return [seen('no_contact')];
}

function seeWords(paper: ExtractedPaper, words: RegExp, code: string): Seen[] {
  const at = paper.paragraphs.find((p) => words.test(p.text));
  if (!at) return [];
  const place = { page: at.page, line: at.line, text: at.text.trim().slice(0, 200) };
  return [seen(code, { word: words.exec(at.text)?.[0] ?? '' }, place)];
}
