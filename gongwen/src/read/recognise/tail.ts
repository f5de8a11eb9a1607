import { datedLine, SEAL } from './dated-line.ts';
import { type Line, lineAfter, lineBefore } from './line.ts';
import { organsOf } from './organs.ts';

/** The signature of the main part: names, date, remarks. */
export interface Tail {
  signature: Line[];
  /** Organs as signed. */
  organs: string[];
  /** Who signed in person (orders): post and name; the name is '' where a picture of it stands beside the post. `stamped`: read
   * from that picture's description. */
  people: { post: string; name: string; line: Line; stamped?: true }[];
  date: { value: string; line: Line } | null;
  /** Index after the last line of the main part. */
  mainEnd: number;
}

const EMPTY_PAGE = /^[（(]?此页无正文[）)]?$/;
const NOTE = /^[（(].+[）)]$/;
/** 附注 as offices word it, for papers that have neither signature nor date above it. */
const PUBLIC_NOTE = /^[（(](?:此件|本件|联系人|主动公开|依申请公开|不予公开|公开|发至|印发范围).*[）)]$/;
const LABEL = /^附[件表]?[\d一二三四五六七八九十]*[:：]?$/;
const PERSON =
  /^((?:\p{Script=Han}{2,20})?(?:代)?(?:县长|市长|省长|区长|镇长|乡长|州长|旗长|主席|总理|主任|局长|部长|厅长|院长|检察长|书记|署长|行长|会长|校长|总队长|司令员|政委|政治委员))[:：]?(\p{Script=Han}{2,4})?$/u;

/** First line of an attachment: 附件1 alone, with a title after it once the paper is signed. */
export function isAttachmentLabel(line: Line): boolean {
  return LABEL.test(line.tight) && line.tight !== '附';
}

function firstLabel(lines: Line[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    const next = lineAfter(lines, i);
    if (!line || line.role === 'noise' || !isAttachmentLabel(line)) continue;
    // 附件： with its entries on the following lines is the list, not an attachment.
    if (!(/[:：]$/.test(line.tight) && next && /^(?:1|１|一)[.．、]/.test(next.tight))) return i;
  }
  return lines.length;
}

/** Does the paper's main part plausibly end at a bare date: is what follows no running text? */
function closesPaper(lines: Line[], i: number): boolean {
  const before = lineBefore(lines, i);
  const next = lineAfter(lines, i);
  // A date that nothing but the imprint follows is the paper's, whatever stands above it: names of those present, a table.
  if (next === undefined || ['copyTo', 'sendTo', 'print', 'imprintOther'].includes(next.role)) return i > 0;
  const ended = before !== undefined && (/[。！；）)]$/.test(before.tight) || before.role === 'listed');
  const follows =
    NOTE.test(next.tight) ||
    isAttachmentLabel(next) ||
    /^抄[送报]|印发$|^主题词/.test(next.tight) ||
    (next.tight.length <= 64 && !/[。，；：]$/.test(next.tight));
  return ended && follows;
}

/** Papers with more signatures than this are lists, not papers. */
const MOST_SIGNED = 40;

type Signed = Pick<Tail, 'signature' | 'organs' | 'people'>;

/** Organs signed above line `i`, from the last up; stops at the first line that is none. */
function signedAbove(lines: Line[], i: number, from: number, known: readonly string[]): Signed {
  const result: Signed = { signature: [], organs: [], people: [] };
  for (let k = i - 1; k >= from && result.signature.length < MOST_SIGNED; k--) {
    const line = lines[k];
    if (line === undefined || line.role === 'noise') continue;
    if (EMPTY_PAGE.test(line.tight)) break;
    // （公章） on a line of its own is no part of a name.
    if (line.tight.replace(SEAL, '') === '') continue;
    if (line.role !== 'body') break;
    const text = line.text.replace(SEAL, '');
    const organs = organsOf(text, known);
    const person = PERSON.exec(line.tight);
    if (organs.length > 0) result.organs.unshift(...organs);
    else if (person) result.people.unshift({ post: person[1] ?? '', name: person[2] ?? '', line });
    else if (k === i - 1 && looksSigned(lines, k)) result.organs.unshift(line.tight);
    else if (!wrapsOnto(line, result)) break;
    result.signature.unshift(line);
  }
  return result;
}

/** As {@link signedAbove}; some put the date above the name. */
function signedAbout(lines: Line[], i: number, from: number, known: readonly string[]): Signed {
  const above = signedAbove(lines, i, from, known);
  if (above.signature.length > 0) return above;
  const next = lineAfter(lines, i);
  const organs =
    next?.role === 'body' && !next.source.cell ? organsOf(next.text.replace(SEAL, ''), known) : [];
  return next && organs.length > 0 ? { signature: [next], organs, people: [] } : above;
}

/** A short line between the last sentence and a date is who signs, whatever its name ends with. */
function looksSigned(lines: Line[], k: number): boolean {
  const line = lines[k];
  const before = lineBefore(lines, k);
  const closed = before !== undefined && (/[。！）]$/.test(before.tight) || before.role === 'listed');
  return (
    line !== undefined &&
    closed &&
    !line.source.cell &&
    /^[\p{Script=Han}（）]{3,25}$/u.test(line.tight) &&
    !/^特此|通知$|公告$|通告$|报告$|批复$|^此[复致令]|^以上|^附|^目录|执行$|施行$|单位$|敬礼$/.test(
      line.tight,
    )
  );
}

/** A long name broken over two right-set lines: its first half is no organ by itself, both together are. */
function wrapsOnto(line: Line, result: Pick<Signed, 'organs'>): boolean {
  const next = result.organs[0];
  const open = /^[^。；：，！？、“”《》\d]{4,24}$/.test(line.tight);
  if (next === undefined || !open || /通知|公告|通告|执行|施行|贯彻|落实|批复|报告/.test(line.tight))
    return false;
  const joined = line.tight + next;
  if (organsOf(joined).length !== 1 || next.length > 12) return false;
  result.organs[0] = joined;
  return true;
}

/**
 * Finds the signature of the main part: the first date after the body that organs stand above, or that closes the text.
 * A signature without a date is found as the last organs of the main part. Dates of attachments and of a forwarded paper
 * come later and are not looked at. `inner`: where an issued text begins.
 */
export function readTail(lines: Line[], bodyStart: number, inner: number, known: readonly string[]): Tail {
  const limit = Math.min(firstLabel(lines, bodyStart + 1), inner);
  for (let i = bodyStart; i < limit; i++) {
    const line = lines[i];
    if (line === undefined || line.role !== 'body') continue;
    const date = datedLine(line, known);
    if (date === null) continue;
    const above = signedAbout(lines, i, bodyStart, known);
    const organs = [...above.organs, ...date.organs];
    if (organs.length === 0 && above.people.length === 0 && (line.source.cell || !closesPaper(lines, i)))
      continue;
    for (const l of above.signature) l.role = 'signature';
    line.role = date.organs.length > 0 ? 'signature' : 'date';
    const end = Math.max(i, ...above.signature.map((l) => lines.indexOf(l))) + 1;
    return { ...above, organs, date: { value: date.value, line }, mainEnd: afterNotes(lines, end) };
  }
  return undatedTail(lines, bodyStart, limit, known);
}

function undatedTail(lines: Line[], bodyStart: number, limit: number, known: readonly string[]): Tail {
  let end = limit;
  while (end > bodyStart && isAfterword(lines[end - 1])) end--;
  const above = signedAbove(lines, end, bodyStart + 1, known);
  const first = above.signature[0];
  const before = lineBefore(lines, first ? lines.indexOf(first) : 0);
  const closed =
    before !== undefined &&
    (/[。！；：]$/.test(before.tight) || before.role !== 'body' || /^附件/.test(before.tight));
  for (const line of lines.slice(end, limit))
    if (line.role === 'body' && PUBLIC_NOTE.test(line.tight)) line.role = 'note';
  if (above.signature.length === 0 || !closed || above.signature.length > 30)
    return { signature: [], organs: [], people: [], date: null, mainEnd: limit };
  for (const l of above.signature) l.role = 'signature';
  return { ...above, date: null, mainEnd: limit };
}

const isAfterword = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.role === 'noise' ||
    line.role === 'copyTo' ||
    line.role === 'sendTo' ||
    line.role === 'imprintOther' ||
    line.role === 'print' ||
    NOTE.test(line.tight));

/** Notes in brackets and the imprint right after the date still belong to the main part. */
function afterNotes(lines: Line[], from: number): number {
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.role === 'noise') continue;
    if (line.role === 'body' && NOTE.test(line.tight)) line.role = 'note';
    else if (line.role === 'body' && !EMPTY_PAGE.test(line.tight)) break;
    end = i + 1;
  }
  return end;
}
