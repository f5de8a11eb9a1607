import { DocumentNumber, printedNumber, readNumber } from '../../model/number.ts';
import type { PaperInput } from '../../model/paper.ts';
import { cleanLine } from '../../model/words.ts';
import type { Analysis } from '../recognise/analyse.ts';
import { halfWidth, type Line, squeeze } from '../recognise/line.ts';
import { organsOf } from '../recognise/organs.ts';
import { claim, type Ledger } from './ledger.ts';

type HeadInput = NonNullable<PaperInput['head']>;
type Written = NonNullable<PaperInput['asWritten']>;

/** The head of the model and what of it was written otherwise. */
export interface HeadParts {
  head: HeadInput;
  asWritten: Written;
  /** A mark such as 云溪县人民政府令 that took the title's line. */
  tookTitle: boolean;
}

const CHINESE = '〇一二三四五六七八九';

/** 十二 → 12; figures as they are. */
function serialOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const digits = (part: string): number => [...part].reduce((sum, c) => sum * 10 + CHINESE.indexOf(c), 0);
  return text.includes('十') ? (tens === '' ? 1 : digits(tens ?? '')) * 10 + digits(ones) : digits(ones);
}

/** A number in the model's terms, from any of the forms that papers have; undefined for what cannot be one. */
export function modelNumber(value: string): DocumentNumber | undefined {
  const exact = readNumber(value);
  if (exact) return exact;
  const coded = /^(.*)〔((?:19|20)?\d{2})〕(?:(.*字))?第?0*(\d+)(?:[-—]\d+)?号$/.exec(value);
  const plain = /^(?:.*)第([\d〇一二三四五六七八九十]+)([号期])$/.exec(value);
  const year = coded?.[2]?.length === 2 ? 1900 + Number(coded[2]) : Number(coded?.[2]);
  const parsed = DocumentNumber.safeParse(
    coded
      ? { form: 'coded', code: (coded[1] ?? '') + (coded[3] ?? ''), year, serial: Number(coded[4]) }
      : { form: plain?.[2] === '期' ? 'issue' : 'order', serial: serialOf(plain?.[1] ?? 'x') },
  );
  return parsed.success ? parsed.data : undefined;
}

/** Builds the head from what was recognised, claiming the lines it can print again. */
export function headOf(analysis: Analysis, issuers: readonly string[], ledger: Ledger): HeadParts {
  const { lines } = analysis;
  const parts: HeadParts = {
    head: ledger.refused.has('head.issuers') ? {} : { issuers: issuers.map((name) => ({ name })) },
    asWritten: {},
    tookTitle: false,
  };
  const ofRole = (role: Line['role']): Line[] => lines.filter((line) => line.role === role);
  const [mark] = ofRole('secrecy');
  if (mark?.tight.startsWith('内部') && !ledger.refused.has('head.internal')) {
    claim(ledger, 'internal', [mark], mark.tight);
    parts.head.internal = cleanLine(mark.text);
  }
  if (!ledger.refused.has('head.mark')) markOf(analysis, ledger, parts);
  numberAndSigners(analysis, ledger, parts);
  urgencyOf(analysis, ledger, parts);
  copyNumberOf(analysis, ledger, parts);
  return parts;
}

/** 份号 on its own line, or on the number's once the number is placed. */
function copyNumberOf(analysis: Analysis, ledger: Ledger, parts: HeadParts): void {
  const { copyNumber, number } = analysis.head;
  if (!copyNumber || !/^\d+$/.test(copyNumber.value) || ledger.refused.has('head.copyNumber')) return;
  const shared = copyNumber.line === number?.line;
  if (shared && !ledger.claimed.has(copyNumber.line)) return;
  claim(ledger, 'copyNumber', [copyNumber.line], copyNumber.value, copyNumber.value);
  parts.head.copyNumber = copyNumber.value;
}

/** 紧急程度 on its own line, or on the number's once the number is placed. */
function urgencyOf(analysis: Analysis, ledger: Ledger, parts: HeadParts): void {
  const { urgency, number } = analysis.head;
  if (!urgency || !isUrgency(urgency.value) || ledger.refused.has('head.urgency')) return;
  const shared = urgency.line === number?.line;
  if (shared && !ledger.claimed.has(urgency.line)) return;
  claim(ledger, 'urgency', [urgency.line], urgency.value, shared ? urgency.value : urgency.line.source.text);
  parts.head.urgency = urgency.value;
}

const isUrgency = (value: string): value is '特急' | '加急' | '特提' | '平急' =>
  ['特急', '加急', '特提', '平急'].includes(value);

/** The mark: names and 文件, or an order's own line, which is the title's when there is no other. */
function markOf(analysis: Analysis, ledger: Ledger, parts: HeadParts): void {
  const marks = analysis.lines.filter((line) => line.role === 'mark');
  const texts = marks.map((line) => ownText(analysis, ledger, line));
  const whole = squeeze(halfWidth(texts.join('')));
  // 文件 stands beside a stack of names, so in extracted text it may come after any of them.
  const suffix = texts.some((text) => squeeze(text).endsWith('文件')) ? '文件' : '';
  const named = texts.flatMap((text) => organsOf(text.replace(/[\s\u3000]*文[\s\u3000]*件[\s\u3000]*$/, '')));
  if (named.length > 0 && named.length <= 20 && sameLetters(named.join('') + suffix, whole)) {
    claim(ledger, 'mark', marks, whole, whole);
    parts.head.mark = { names: named, suffix };
    return;
  }
  if (marks.length === 0) titleAsMark(analysis, ledger, parts);
}

/**
 * The number, if the model can hold it. One that shares a line with mark or title is placed only together with them, or the
 * rest of the line would be lost.
 */
function placedNumber({ head }: Analysis, { refused }: Ledger): Analysis['head']['number'] {
  const { number } = head;
  if (!number || refused.has('head.number') || modelNumber(number.value) === undefined) return null;
  const { role } = number.line;
  if (role === 'mark' && refused.has('head.mark')) return null;
  return role === 'title' && refused.has('title') ? null : number;
}

/** The line's own text: what stands before a number that is placed by itself, else all of it. */
export function ownText(analysis: Analysis, ledger: Ledger, line: Line): string {
  const apart = analysis.head.number?.tail !== undefined && placedNumber(analysis, ledger)?.line === line;
  return apart ? line.text : line.source.text;
}

const sameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** Orders and minutes have their mark where others have the title: 云溪县人民政府令, 云溪县人民政府常务会议纪要. */
function titleAsMark(analysis: Analysis, ledger: Ledger, parts: HeadParts): void {
  const texts = analysis.head.title.map((line) => ownText(analysis, ledger, line));
  const found = /^(.+?)(命令|令|纪要)$/.exec(squeeze(texts.join('')));
  const [whole = '', name = '', suffix] = found ?? [];
  if (suffix === undefined || ledger.refused.has('title') || organsOf(name).length !== 1) return;
  claim(ledger, 'mark', analysis.head.title, whole, texts.join(''));
  parts.head.mark = { names: [name], suffix: suffix === '纪要' ? '纪要' : suffix === '令' ? '令' : '命令' };
  parts.tookTitle = true;
}

const SIGNERS = /(?:签\s*发\s*人|签发|会签人?)[\s\u3000]*[:：]/;

/** Number and signers often share a line, a number sometimes shares one with title or date. */
function numberAndSigners(analysis: Analysis, ledger: Ledger, parts: HeadParts): void {
  const { signers } = analysis.head;
  const number = placedNumber(analysis, ledger);
  const placeable = signers !== null && signers.names.length > 0 && !ledger.refused.has('head.signers');
  const model = number ? modelNumber(number.value) : undefined;
  const markless = number?.line.role === 'mark' && !ledger.claimed.has(number.line);
  if (number && model && !markless && number.line.role !== 'noise') {
    parts.head.number = model;
    const written = claim(
      ledger,
      'number',
      [number.line],
      printedNumber(model),
      numberText(analysis, number.line, placeable, ledger.refused),
    );
    if (written !== undefined) parts.asWritten.number = written;
  }
  if (!signers || !placeable) return;
  const more = analysis.lines.filter((line) => line.role === 'signer' && line !== signers.line);
  const own = signers.line.source.text;
  const at = own.search(SIGNERS);
  // Names on a number's line that stays body stay there with it.
  if (signers.beside !== undefined && !(number && ledger.claimed.has(number.line))) return;
  const beside = signers.beside === undefined ? [] : [signers.beside];
  const written = [own.slice(Math.max(at, 0)), ...more.map((line) => line.source.text), ...beside].join(' ');
  const shared = signers.line === number?.line;
  // A line shared with a number the model cannot hold stays body as a whole.
  if (shared && !ledger.claimed.has(signers.line)) return;
  const printed = `签发人：${signers.names.join('')}`;
  const differs = claim(ledger, 'signers', [signers.line, ...more], printed, written);
  parts.head.signers = signers.names.map((name) => ({ name: cleanLine(name) }));
  if (differs !== undefined) parts.asWritten.signers = differs;
}

/** The part of the line that is the number's: without signers, title or date beside it. */
function numberText(
  analysis: Analysis,
  line: Line,
  placeable: boolean,
  refused: ReadonlySet<string>,
): string {
  const { signers, date, number, urgency } = analysis.head;
  if (number?.tail !== undefined) return number.tail;
  let text = line.source.text;
  const { copyNumber } = analysis.head;
  if (copyNumber?.line === line && !refused.has('head.copyNumber')) text = text.replace(copyNumber.value, '');
  if (signers?.beside !== undefined && placeable && signers.line !== line) text = text.slice(0, dateAt(text));
  if (signers?.line === line && placeable) text = text.slice(0, Math.max(text.search(SIGNERS), 0));
  if (date?.line === line) text = text.slice(0, dateAt(text));
  if (urgency?.line === line && isUrgency(urgency.value) && !refused.has('head.urgency'))
    text = text.replace(urgency.value, '');
  return text;
}

/** Where a date that follows a number in the same bracket begins. */
export function dateAt(raw: string): number {
  const half = halfWidth(raw);
  const end = half.lastIndexOf('号');
  return end < 0 ? raw.length : end + 1;
}
