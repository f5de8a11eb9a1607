/**
 * The grammar of a mark line. A line is a mark when *all* of it is made of the things that stand in a paper's head
 * (level, ★, period, copy number, urgency, date, document number, handling words) and one of them is a level. A
 * sentence about secrecy never is, because its other words do not fit.
 */

/** The three levels of a state secret (保守国家秘密法 14). */
export type Level = '绝密' | '机密' | '秘密';

/** What a mark line says. */
export interface MarkLine {
  readonly levels: ReadonlySet<Level>;
  /** With ★, or an examination's 启用前: nothing but a state secret carries these. */
  readonly isStarred: boolean;
  /** With 密级 before it. */
  readonly isLabelled: boolean;
  /** 密电, 密码电报: a cipher telegram, whatever its level. Then `levels` may be empty. */
  readonly isCipher: boolean;
  /** 机密级 rather than 机密: how grades of equipment and persons are written as well. */
  readonly isGrade: boolean;
}

/** A period as marks give it, as a piece of a pattern. */
export const PERIOD =
  '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:年|个月|月)|长期|永久|(?:启用|启封|开启|使用|公布|发布|解密|考试结束)前|至?\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:止|前)?';

/** A level by itself, OCR's dots between its characters allowed, as a piece of a pattern. */
const LEVEL = "([绝机秘])[.·•・_\\-—–―'`~|]?密";

/**
 * ★ or, before a number of years, what OCR makes of it: some sign or almost any one character (大, 妇, 术, 火 were seen). Left
 * out are those with which a sentence would go on.
 */
const STAR =
  '(★+|(?:[^\\d\\s()级件类为约满超达共近逾第和的等及或是限年份个保需应须]|[^一-鿿\\w\\s()]{2})(?=\\d{1,2}年))';

const MARK = new RegExp(`${LEVEL}(级|文件|资料|材料|电报|传真|件)?${STAR}?((?:${PERIOD})?)`, 'y');
const LABEL =
  /(?:(?:文件|材料|信息|保密|涉密)?(?:密级|保密等级|保密级别|涉密等级)(?:标识|标志)?(?:(?:和|与|及|、)?保密期限)?(?:为|是)?|classification):?/iy;
const CIPHER = /(?:机要)?密电|密码电报/y;

/** Other things that may stand beside a mark. Each is bounded, so that a line is read in one pass. */
const COMPANIONS: readonly RegExp[] = [
  new RegExp(`(?:(?:保密期限|期限):?)?(?:${PERIOD})`, 'y'),
  /(?:保密)?期限:?/y,
  /(?:特急|加急|特提|平急|急件|平件|普通件|紧急程度|紧急|缓急|等级|明电|发电|签批):?/y,
  /(?:份号|编号|序号|印号|顺序号|登记号|[Nn][Oo]\.?)[:.]?[A-Za-z0-9-]{0,20}/y,
  /(?:份数|印数|共)[:.]?\d{1,5}(?:份|页)?/y,
  /\d{4}年\d{1,2}月\d{1,2}日/y,
  /第?\d{1,8}(?:号|份|页|期)?/y,
  /(?:严禁|不得|禁止|请勿|不准|严防|未经批准)?(?:外传|复制|复印|翻印|转发|转载|摘抄|抄录|抄存|扩散|公开|上网|拍照|传播|泄露|泄密)/y,
  /(?:注意|妥善)(?:保密|保管|保存)/y,
  /(?:阅后|会后|用后|阅毕|限期|按期)(?:即|请|及时)?(?:退回|收回|交回|清退|焚毁|销毁|归还)/y,
  /内部(?:掌握|使用|资料|文件)?|专人专办|指人专办|亲启|亲收|仅供参阅|国家秘密(?!级)/y,
  /TOPSECRET|SECRET|CONFIDENTIAL/y,
  /[一-鿿]{1,12}〔\d{4}〕第?\d{1,5}号/y,
  /[一-鿿]{1,4}[机电发传字]第?\d{1,5}号/y,
  /[★\s.·•・_\-—–~|/\\,、;:()[\]【】{}<>=+#&^!。'`‘’]/y,
];

const QUOTES = /["“”「」『』《》]/g;

/** Longer than any head line: not worth reading as one. */
const LONGEST = 80;

/** Reads a compact line as a mark line; undefined when any of it is something else, or no level is in it. */
export function readMarkLine(compact: string): MarkLine | undefined {
  if (compact.length > LONGEST || !compact.includes('密')) return undefined;
  const bare = compact.replace(QUOTES, '');
  const { mark, length } = readPrefix(bare);
  if (length !== bare.length) return undefined;
  // A quoted word is spoken of; only with its star can it still be a mark that somebody put quotes around.
  return bare === compact || mark?.isStarred === true ? mark : undefined;
}

/**
 * Reads a text that lost its line breaks: is what it begins with a starred mark (`000001 机密★1年 特急 …`) that no
 * sentence carries on?
 */
export function beginsStarred(compact: string): boolean {
  const start = compact.slice(0, LONGEST);
  if (!start.includes('★')) return false;
  const { mark, length } = readPrefix(start);
  if (mark?.isStarred !== true || mark.levels.size !== 1) return false;
  return !/^(?:字样|标志|标识|标注|文件|的|等|是|为|或|和|与|及|密级|["”』」])/.test(compact.slice(length));
}

/** Reads mark and companions from the start as far as they go. */
function readPrefix(compact: string): { mark: MarkLine | undefined; length: number } {
  const levels = new Set<Level>();
  const seen = { isStarred: false, isLabelled: false, isCipher: false, isGrade: false };
  let at = 0;
  while (at < compact.length) {
    const mark = matchAt(MARK, compact, at);
    if (mark !== null) {
      levels.add(`${mark[1]}密` as Level);
      seen.isStarred ||= mark[3]?.startsWith('★') === true || /[启使考]/.test(mark[4] ?? '');
      seen.isGrade ||= mark[2] === '级';
    }
    const label = mark ?? matchAt(LABEL, compact, at);
    if (mark === null && label !== null) seen.isLabelled = true;
    const cipher = label ?? matchAt(CIPHER, compact, at);
    if (label === null && cipher !== null) seen.isCipher = true;
    const length = cipher?.[0].length ?? companionLength(compact, at);
    if (length === 0) break;
    at += length;
  }
  return { mark: levels.size > 0 || seen.isCipher ? { levels, ...seen } : undefined, length: at };
}

function companionLength(compact: string, at: number): number {
  for (const pattern of COMPANIONS) {
    const match = matchAt(pattern, compact, at);
    if (match !== null && match[0].length > 0) return match[0].length;
  }
  return 0;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Secrets that are not the state's: their mark is none of ours. */
const OTHER_SECRET = /(?:工作|商业|企业|公司|个人|警务|客户|国家|通信|技术)$/;

/** A mark at the very start or end of a line whose rest is a heading. */
export interface EdgeMark {
  readonly isStarred: boolean;
  /** The line without the mark. */
  readonly rest: string;
  /** White space between mark and rest: 0 when they touch. */
  readonly gap: number;
  readonly side: 'start' | 'end';
}

const SPACED_MARK = `([绝机秘])\\s{0,4}密(?:级)?(?:\\s{0,2}(★+))?(?:\\s{0,2}(${PERIOD}))?`;
const AT_START = new RegExp(`^${SPACED_MARK}(\\s*)(?=\\S)`);
const AT_END = new RegExp(`(\\s*)${SPACED_MARK}$`);

/** Finds a level at an edge of a spaced line of at most 80 characters, the whole of which is no mark line. */
export function findEdgeMark(spaced: string): EdgeMark | undefined {
  if (spaced.length > LONGEST) return undefined;
  const start = AT_START.exec(spaced);
  if (start !== null) {
    const rest = spaced.slice(start[0].length);
    return { isStarred: isStar(start[2], start[3]), rest, gap: start[4]?.length ?? 0, side: 'start' };
  }
  const end = AT_END.exec(spaced);
  if (end === null || end.index === 0) return undefined;
  const rest = spaced.slice(0, end.index);
  if (OTHER_SECRET.test(rest)) return undefined;
  return { isStarred: isStar(end[3], end[4]), rest, gap: end[1]?.length ?? 0, side: 'end' };
}

function isStar(stars: string | undefined, period: string | undefined): boolean {
  return (stars ?? '') !== '' || /[启使考]/.test(period ?? '');
}
