import { isAddressees } from './addressees.ts';
import { wholeDate } from './chinese-date.ts';
import { cutSign } from './cut-sign.ts';
import { datedLine } from './dated-line.ts';
import { type FoundNumber, numberWithin, wholeNumber, withoutBrackets } from './doc-number.ts';
import { endsLikeTitle } from './kind.ts';
import { halfWidth, type Line, lineBefore, squeeze } from './line.ts';
import { organsOf } from './organs.ts';
import { repeatsTitle } from './page-title.ts';
import { speaker } from './speaker.ts';
import { looksLikeTitleLine, titleGoesOn } from './title.ts';

/** What stands above the body. Lines are marked with their roles on the way. */
export interface Head {
  /** `tail`: the number as it stands at the end of the title's line. */
  number: (FoundNumber & { line: Line; tail?: string }) | null;
  title: Line[];
  addressees: Line[];
  marks: Line[];
  urgency: { value: string; line: Line } | null;
  /** `beside`: names on the number's own line, as the standard sets them when several sign. */
  signers: { names: string[]; line: Line; beside?: string } | null;
  copyNumber: { value: string; line: Line } | null;
  /** A date under the title, with or without brackets. */
  date: { value: string; line: Line } | null;
  /** Organs named beside that date (minutes). */
  organs: string[];
  /** Index in `lines` of the first paragraph of the body. */
  bodyStart: number;
}

const SIGNER = /(?:签\s*发\s*人|签发|会签人?)[\s\u3000]*[:：]/;
const URGENCY = /^(?:紧急程度[:：])?(特急|加急|特提|平急|急件)$/;
const COPY_NUMBER = /^(?:No\.?|编号[:：]?|份号[:：]?)?\d{6}$/i;
const SECRECY =
  /^(?:绝密|机密|秘密|内部)(?:[★☆].*)?$|^内部(?:资料|文件|事项|使用|传阅)?(?:注意保管|不得外传)?$/;
const NOTE = /^[（(].*(?:通过|公布|批准|发布|施行|修订|修正|节选|摘要|讨论稿).*[）)]$/;

/** Reads the head: everything up to and with 主送机关, in whatever order the elements come. */
export function readHead(lines: Line[]): Head {
  const head: Head = {
    number: null,
    title: [],
    addressees: [],
    marks: [],
    urgency: null,
    signers: null,
    copyNumber: null,
    date: null,
    organs: [],
    bodyStart: 0,
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    head.bodyStart = i;
    if (line.role === 'noise' || line.role === 'titleNote') continue;
    if (smallElement(line, head) || numberLine(line, head) || dateLine(line, head)) continue;
    if (splitNote(lines, i, head)) continue;
    if (/公报.{0,14}第?\d+期$|^(?:总)?第\d+期$/.test(line.tight) && head.title.length === 0) {
      line.role = 'mark';
      continue;
    }
    markWasTitle(line, head);
    if (moreSigners(lines, i, head) || repeatsTitle(lines, i, head) || speaker(lines, i, head)) continue;
    if (isMark(lines, i, head)) {
      line.role = 'mark';
      head.marks.push(line);
      continue;
    }
    const taken = isAddressees(lines, i, head.title.length > 0 || head.number !== null);
    const fits = head.title.length === 0 ? looksLikeTitleLine(lines, i) : titleGoesOn(head.title, lines, i);
    if (taken === 1 || (taken > 1 && !fits)) {
      head.addressees = lines.slice(i, i + taken).filter((l) => l.role !== 'noise');
      for (const l of head.addressees) l.role = 'addressees';
      head.bodyStart = i + taken;
      return head;
    }
    if (!fits) return head;
    line.role = 'title';
    head.title.push(line);
  }
  head.bodyStart = lines.length;
  return head;
}

/** The mark is set larger than the title; where the file tells sizes, a step down parts them. */
function smaller(next: Line, line: Line): boolean {
  const [a, b] = [line.source.fontSize, next.source.fontSize];
  return a !== undefined && b !== undefined && a > 24 && b < a - 2;
}

function smallElement(line: Line, head: Head): boolean {
  const urgency = URGENCY.exec(line.tight);
  if (urgency) {
    line.role = 'urgency';
    head.urgency = { value: urgency[1] ?? '', line };
  } else if (COPY_NUMBER.test(line.tight) && head.title.length === 0) {
    line.role = 'copyNumber';
    head.copyNumber ??= { value: line.tight, line };
  } else if (SECRECY.test(line.tight)) line.role = 'secrecy';
  else if (NOTE.test(line.tight) && head.title.length > 0) line.role = 'titleNote';
  else return false;
  return true;
}

/** A note under the title that takes several lines: all of it up to the closing bracket. */
function splitNote(lines: Line[], i: number, head: Head): boolean {
  if (head.title.length === 0 || !/^[（(][^）)]*$/.test(lines[i]?.tight ?? '')) return false;
  let joined = '';
  for (let k = i; k < Math.min(i + 4, lines.length); k++) {
    joined += lines[k]?.tight ?? '';
    if (!/[）)]$/.test(joined)) continue;
    if (!NOTE.test(joined)) return false;
    for (const line of lines.slice(i, k + 1)) line.role = 'titleNote';
    return true;
  }
  return false;
}

/** A line that is a number, alone or with a signer or a date beside it. */
function numberLine(line: Line, head: Head): boolean {
  const [left = '', signer] = line.text.split(SIGNER);
  const main = urgencyBeside(left, line, head);
  const beside = main.trim() === '' || (head.number === null && wholeNumber(main) !== null);
  if (signer !== undefined && beside && line.tight.length < 80) {
    head.signers = { names: signerNames(signer, head.signers?.names ?? []), line };
    line.role = 'signer';
    if (main.trim() === '') return true;
  }
  if (head.number !== null) return line.role === 'signer';
  if (signer === undefined && afterSign(line, head)) return true;
  const whole = wholeNumber(withoutSigners(main, head));
  if (whole) {
    head.number = { ...whole, line };
    line.role = 'number';
    return true;
  }
  return besideDate(withoutBrackets(line.tight), line, head) || afterTitle(line, head);
}

/** Of several 签发人 the last stands on the number's line (7.2.6): takes those names, gives what is left. */
function withoutSigners(text: string, head: Head): string {
  if (head.signers === null) return text;
  const cut = /^(.{3,60}号)[\s\u3000]{2,}(\S.{0,60})$/.exec(text);
  const names = cut ? signerNames(cut[2] ?? '', []) : [];
  if (
    !cut ||
    wholeNumber(cut[1] ?? '') === null ||
    !names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name))
  )
    return text;
  head.signers = { ...head.signers, names: [...head.signers.names, ...names], beside: cut[2] ?? '' };
  return cut[1] ?? '';
}

/** Mark or order's title and number on one line: the line goes to the first, the number is its tail. */
function afterSign(line: Line, head: Head): boolean {
  const cut = cutSign(line.text);
  const number = cut ? wholeNumber(cut.number) : null;
  if (!cut || !number || head.title.length > 0) return false;
  head.number = { ...number, line, tail: cut.number };
  line.text = cut.sign;
  line.tight = squeeze(halfWidth(cut.sign));
  line.role = cut.role;
  if (cut.role === 'title') head.title.push(line);
  else head.marks.push(line);
  return true;
}

/** Letters have 份号 or 特急 on one line with the number: gives what stands beside. */
function urgencyBeside(text: string, line: Line, head: Head): string {
  const [, copy, after = ''] = /^(\d{6})[\s\u3000]+(\S.*)$/.exec(text) ?? [];
  if (copy !== undefined && head.number === null && wholeNumber(after) !== null) {
    head.copyNumber = { value: copy, line };
    return after;
  }
  const [, urgency, rest = ''] = /^(特急|加急|特提|平急)[\s\u3000]+(\S.*)$/.exec(text) ?? [];
  if (urgency === undefined || head.number !== null || wholeNumber(rest) === null) return text;
  head.urgency = { value: urgency, line };
  return rest;
}

/** （江政发[2002]42号 二00二年八月二十九日）: number and date in one bracket. */
function besideDate(tight: string, line: Line, head: Head): boolean {
  const within = numberWithin(tight);
  if (within === null || within.before !== '') return false;
  const date = wholeDate(within.after.replace(/^[,，、;；]/, ''));
  if (date === null) return false;
  head.number = { value: within.value, written: within.written, code: within.code, line };
  head.date = { value: date, line };
  line.role = 'number';
  return true;
}

/** …的通知（云政发〔2026〕1号）: number at the end of the title's own line, which then stays title. */
function afterTitle(line: Line, head: Head): boolean {
  const found =
    /^(.{6,}?)[\s\u3000]*([（(【]?[^（(【\s\u3000]{1,24}[〔[［【（(﹝][12]\d{3}[〕\]］】）)﹞]\S{0,4}\d+号[）)】]?)$/.exec(
      line.text,
    );
  const [, before = '', last = ''] = found ?? [];
  const whole = found && endsLikeTitle(before) ? wholeNumber(last) : null;
  if (whole === null) return false;
  head.number = { ...whole, line, tail: last };
  line.text = before.trim();
  line.tight = squeeze(halfWidth(before));
  line.role = 'title';
  head.title.push(line);
  return true;
}

/**
 * What stood above the number is a mark after all when it is no whole title (A类（同意公开）), or when it names no matter
 * (…专题会议纪要) and the line below number and date is a title by itself.
 */
function markWasTitle(line: Line, head: Head): void {
  const title = head.title.map((l) => l.tight).join('');
  const [last] = head.title.slice(-1);
  const numberBelow = head.number !== null && last !== undefined && head.number.line.index > last.index;
  if (title === '' || !numberBelow || /关于|印发|转发/.test(title)) return;
  const whole = endsLikeTitle(line.tight) && line.tight.length >= 8 && !/^[（(]/.test(line.tight);
  const begins = !endsLikeTitle(title) && /关于|印发|转发/.test(line.tight);
  if (!whole && !begins) return;
  for (const l of head.title) l.role = 'mark';
  head.title = [];
}

/** Further 签发人 of a joint paper, under the first: nothing but names, before the title. */
function moreSigners(lines: Line[], i: number, head: Head): boolean {
  const line = lines[i];
  const above = lineBefore(lines, i);
  const below = above !== undefined && (above === head.signers?.line || above.role === 'signer');
  if (!line || !head.signers || !below || head.title.length > 0) return false;
  const names = signerNames(line.text, []);
  if (names.length > 3 || !names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name) && !endsLikeTitle(name)))
    return false;
  head.signers.names.push(...names);
  line.role = 'signer';
  return true;
}

function signerNames(text: string, before: readonly string[]): string[] {
  const names: string[] = [];
  let half = '';
  for (const part of text.split(/[\s\u3000、，,]+/).filter((p) => p !== '')) {
    // 张　三: a name of two letters is spread out to the width of three.
    if (part.length === 1 && half === '') half = part;
    else {
      names.push(part.length === 1 ? half + part : part);
      if (part.length > 1 && half !== '') names.push(half);
      half = '';
    }
  }
  return [...before, ...names, ...(half === '' ? [] : [half])];
}

function dateLine(line: Line, head: Head): boolean {
  if (head.title.length === 0 && head.number === null) return false;
  const bracketed = wholeDate(withoutBrackets(line.tight));
  const date = bracketed === null ? datedLine(line) : { value: bracketed, organs: [] };
  if (date === null) return false;
  head.date = { value: date.value, line };
  head.organs.push(...date.organs);
  line.role = 'titleNote';
  return true;
}

/**
 * 发文机关标志: names followed by 文件, or a stack of organs above the number. An organ alone on the line right above
 * 关于… is the title's first line instead, unless a number stands between.
 */
function isMark(lines: Line[], i: number, head: Head): boolean {
  const line = lines[i];
  if (line === undefined || head.title.length > 0) return false;
  if (/^.{2,60}文件$/.test(line.tight) && !/关于|印发|转发/.test(line.tight)) return true;
  if (line.tight === '文件' && head.marks.length > 0) return true;
  if (organsOf(line.text).length === 0 || head.number !== null) return false;
  for (let k = i + 1; k < Math.min(i + 16, lines.length); k++) {
    const next = lines[k];
    if (next === undefined || next.role === 'noise') continue;
    if (URGENCY.test(next.tight) || COPY_NUMBER.test(next.tight) || SECRECY.test(next.tight)) continue;
    if (/文件$/.test(next.tight) || SIGNER.test(next.text) || wholeNumber(next.text)) return true;
    if (smaller(next, line)) return true;
    if (organsOf(next.text).length === 0) {
      // A whole title that names the organ again: what stood above it was the mark.
      return next.tight.startsWith(line.tight) && /关于/.test(next.tight);
    }
  }
  return false;
}
