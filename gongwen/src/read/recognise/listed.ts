import { wholeDate } from './chinese-date.ts';
import type { Line } from './line.ts';
import { organsOf } from './organs.ts';

/** 附件说明: the lines it stands on and the names it lists. */
export interface Listed {
  lines: Line[];
  entries: { name: string; label: string | null; line: Line }[];
}

const FIRST = /^附件?[\s\u3000]*([:：])?[\s\u3000]*(.*)$/;
const NUMBERED =
  /^(?:附件)?[\s\u3000]*(\d{1,2}|[一二三四五六七八九十]{1,3})[\s\u3000]*[.．、:：][\s\u3000]*(.+)$/;
const FILE_NAME = /\.(?:docx?|xlsx?|pdf|wps|et|pptx?|zip|rar|jpg|png|ofd|txt)$/i;

/** The name of an entry: without closing punctuation and file ending. */
function cleanName(text: string): string {
  return text.replace(/^[\s\u3000]+|[\s\u3000。；;，]+$/g, '').replace(FILE_NAME, '');
}

/** Entries on one line: 1.甲 2.乙 are two, 《2.0版方案》 is one. */
function entriesOf(text: string, line: Line): Listed['entries'] {
  const pieces = text
    .split(/(?:(?<=[\s\u3000；;。])|^)(?=(?:\d{1,2})[.．、](?!\d))/)
    .filter((p) => p.trim() !== '');
  return pieces
    .map((piece) => {
      const found = NUMBERED.exec(piece.trim());
      return { name: cleanName(found?.[2] ?? piece), label: found?.[1] ?? null, line };
    })
    .filter((entry) => entry.name !== '');
}

/** Text of the list's first line after 附件：; null where the line begins no list. */
function opening(line: Line, next: Line | undefined): string | null {
  const found = FIRST.exec(line.text);
  if (found === null || line.source.cell || line.text.length > 200) return null;
  const [, colon, rest = ''] = found;
  // 附件1：甲 and 附件2：乙, each entry with its label.
  if (/^附件1[:：]./.test(line.tight) && next && /^附件2[:：]./.test(next.tight)) return rest;
  if (colon !== undefined && rest !== '') return rest;
  if (rest === '') return next && /^(?:1|１)[.．、]/.test(next.tight) ? '' : null;
  // 附件某某表.docx: a web page's link text.
  if (FILE_NAME.test(rest) && !/^\d/.test(rest)) return rest;
  return null;
}

/** Does a line go on with the list: the next number, or the rest of a name wrapped? */
function goesOn(line: Line, listed: Listed, later: Line | undefined): 'entry' | 'wrap' | null {
  if (line.role !== 'body' || line.source.cell) return null;
  const found = NUMBERED.exec(line.text);
  if (found && listed.entries.length > 0 && !/。/.test(line.text.slice(0, -1))) return 'entry';
  const plain = line.tight.length <= 30 && !/[。！？：:]/.test(line.tight) && wholeDate(line.tight) === null;
  const inside = later !== undefined && NUMBERED.test(later.text) && later.role === 'body';
  return plain && inside && organsOf(line.text).length === 0 ? 'wrap' : null;
}

/**
 * Finds 附件说明 between body and signature (from `from` on, the first that fits) and marks its lines.
 * Attachments themselves, which begin 附件1 on a line of their own, are not meant.
 */
export function readListed(lines: Line[], from: number): Listed {
  const listed: Listed = { lines: [], entries: [] };
  const real = lines.filter((l, i) => i >= from && l.role !== 'noise');
  let closed = false;
  for (let i = 0; i < real.length; i++) {
    const line = real[i];
    if (line === undefined || line.role !== 'body') continue;
    // Past the date stand attachments themselves; only a page's links to files are still a list.
    closed ||= wholeDate(line.tight) !== null;
    const first = opening(line, real[i + 1]);
    if (first === null || (closed && !FILE_NAME.test(first === '' ? (real[i + 1]?.text ?? '') : first)))
      continue;
    take(listed, line, first === '' ? [] : entriesOf(first, line));
    if (first === '') listed.entries = [];
    for (let k = i + 1; k < real.length; k++) {
      const next = real[k];
      const how = next ? (first === '' && k === i + 1 ? 'entry' : goesOn(next, listed, real[k + 1])) : null;
      if (!next || how === null) break;
      if (how === 'entry') take(listed, next, entriesOf(next.text, next));
      else wrap(listed, next);
    }
    break;
  }
  return listed;
}

function take(listed: Listed, line: Line, entries: Listed['entries']): void {
  line.role = 'listed';
  listed.lines.push(line);
  listed.entries.push(...entries);
}

function wrap(listed: Listed, line: Line): void {
  line.role = 'listed';
  listed.lines.push(line);
  const last = listed.entries.at(-1);
  if (last) last.name += cleanName(line.text);
}
