/** Marks by their place on a page: head, margins, a line of their own, characters set one below the other. */
import type { GuardRule } from '../../../contracts/modules/guard.ts';
import { beginsStarred, findEdgeMark, type MarkLine, readMarkLine } from './marks.ts';
import { compacted, type ReadLine } from './normal.ts';
import { citesMarked, declaresItself, hasCatalogueRow, ticksLevel } from './sentences.ts';
import { hasBracketedEdge, isLetterSpaced } from './titles.ts';

/** Where on its page a line stands, as far as marks are concerned. */
type Place = 'head' | 'foot' | 'body';

/** How many lines of a page can belong to its head before body text is met. */
const HEAD_OF_FIRST = 10;
const HEAD_OF_LATER = 2;
const HEAD_OF_ATTACHMENT = 5;

/** What is known of the paper around a page. */
export interface PageContext {
  /** Its head is the paper's head. */
  readonly isFirst: boolean;
  /** A bare level is the last line of several pages: a running foot, not a table's last cell. */
  readonly hasRunningFoot: boolean;
}

/** The rule that a page breaks. */
export function ruleOfPage(lines: readonly ReadLine[], context: PageContext): GuardRule | undefined {
  const headEnd = headLength(lines, context.isFirst);
  for (const [i, line] of lines.entries()) {
    const place = placeOfLine(lines, i, headEnd, context);
    const rule = ruleOfLine(lines, i, place, context) ?? ruleOfSentence(line, lines[i + 1]);
    if (rule !== undefined) return rule;
  }
  if (hasStackedMark(lines.slice(0, headEnd + 6))) return inPlace('head', context);
  return hasCatalogueRow(lines) ? 'catalogue-row' : undefined;
}

/** Is the last line of a page a bare level? */
export function endsInMark(lines: readonly ReadLine[]): boolean {
  return readMarkLine(lines.at(-1)?.compact ?? '')?.levels.size === 1;
}

function inPlace(place: Place, context: PageContext): GuardRule {
  return place === 'head' && context.isFirst ? 'mark-in-head' : 'mark-in-margin';
}

function ruleOfLine(
  lines: readonly ReadLine[],
  i: number,
  place: Place,
  context: PageContext,
): GuardRule | undefined {
  const line = lines[i];
  if (line === undefined) return undefined;
  if (ticksLevel(line.compact)) return 'ticked-level';
  const mark = readMarkLine(line.compact);
  if (mark !== undefined) return ruleOfMark(lines, i, mark, place, context);
  if ((place !== 'body' || i < 3) && beginsStarred(line.compact)) return 'starred-mark';
  if (place === 'body') return undefined;
  if (isEdgeMarked(line) && !isRowOfLevels(lines, i) && !isChoice(lines, i)) return inPlace(place, context);
  if (hasMarkedCell(line)) return inPlace(place, context);
  if (hasBracketedEdge(line.compact) && line.compact.length <= 60) return inPlace(place, context);
  if (place === 'head' && context.isFirst && isClassifiedNumber(line.compact)) return 'classified-number';
  return isEnglishMark(line.spaced) ? 'english-mark' : undefined;
}

function ruleOfMark(
  lines: readonly ReadLine[],
  i: number,
  mark: MarkLine,
  place: Place,
  context: PageContext,
): GuardRule | undefined {
  if (mark.levels.size > 1 || isAmongLevels(lines, i, mark)) return undefined;
  if (mark.isStarred) return isExample(lines, i, place) ? undefined : 'starred-mark';
  if (place === 'body') return undefined;
  if (mark.levels.size === 0) return place === 'head' && context.isFirst ? 'classified-number' : undefined;
  if (mark.isLabelled) return 'labelled-level';
  if (isGradeCell(lines[i - 1]) || (mark.isGrade && (i >= 3 || isHeading(lines, i)))) return undefined;
  return inPlace(place, context);
}

function ruleOfSentence(line: ReadLine, next: ReadLine | undefined): GuardRule | undefined {
  const text = line.compact + (next?.compact ?? '。');
  if (declaresItself(text)) return 'self-declared';
  return citesMarked(text) ? 'cited-mark' : undefined;
}

/** Lines before the first that reads as body text. An attachment that begins on this page has a head as well. */
function headLength(lines: readonly ReadLine[], isFirst: boolean): number {
  const isAttachment = /^附(?:件|表|录)\d{0,2}:?$/.test(lines[0]?.compact ?? '');
  const most = isFirst ? HEAD_OF_FIRST : isAttachment ? HEAD_OF_ATTACHMENT : HEAD_OF_LATER;
  const prose = lines.slice(0, most).findIndex((line) => isProse(line.compact));
  return prose < 0 ? Math.min(most, lines.length) : prose;
}

function isProse(compact: string): boolean {
  return /[。;]$/.test(compact) || (compact.length >= 26 && /[,。;]/.test(compact));
}

/** By measured height where it is known, else by order: a last line is a foot when it runs through the paper. */
function placeOfLine(lines: readonly ReadLine[], i: number, headEnd: number, context: PageContext): Place {
  const y = lines[i]?.y;
  if (i < headEnd) return 'head';
  if (y !== undefined) return y > 0.92 ? 'foot' : y < 0.08 ? 'head' : 'body';
  return context.hasRunningFoot && i === lines.length - 1 ? 'foot' : 'body';
}

/** Do other levels stand close by, as in a list or table of the three? Then none of them is this paper's mark. */
function isAmongLevels(lines: readonly ReadLine[], i: number, mark: MarkLine): boolean {
  for (let j = Math.max(0, i - 3); j <= i + 3; j++) {
    const near = j === i ? undefined : readMarkLine(lines[j]?.compact ?? '');
    if (near === undefined) continue;
    for (const level of near.levels) if (!mark.levels.has(level)) return true;
  }
  return false;
}

/** Do neighbouring lines begin with another level, as rows of a table do? */
function isRowOfLevels(lines: readonly ReadLine[], i: number): boolean {
  const own = lines[i]?.compact.slice(0, 2);
  const near = [lines[i - 2], lines[i - 1], lines[i + 1], lines[i + 2]];
  return near.some((line) => /^[绝机秘]密/.test(line?.compact ?? '') && line?.compact.slice(0, 2) !== own);
}

/** Does a table cell before it ask for a grade of equipment or of a person rather than of this paper? */
function isGradeCell(before: ReadLine | undefined): boolean {
  return /^(?:等级|级别|规格|参数|类别|类型|型号|涉密等级|资质等级):?$/.test(before?.compact ?? '');
}

/** Does the next line go on with the same words? Then this one is the heading of a chapter. */
function isHeading(lines: readonly ReadLine[], i: number): boolean {
  const own = lines[i]?.compact ?? '';
  return lines[i + 1]?.compact.startsWith(own) === true;
}

/** Is a starred line shown as an example: announced by the line before, or the middle of a wrapped sentence? */
function isExample(lines: readonly ReadLine[], i: number, place: Place): boolean {
  const before = lines[i - 1]?.compact ?? '';
  const after = lines[i + 1]?.compact ?? '';
  if (before.length >= 5 && /(?:如下|例如|形如|[,;]如|样式|示例)[^,。]{0,4}:$/.test(before)) return true;
  if (/密级[^,。]{0,8}:$/.test(before)) return false;
  if (before.length >= 10 && /(?:为|是|标注|标明|注明|写作)[^,。]{0,4}:$/.test(before)) return true;
  if (lines.slice(Math.max(0, i - 5), i).some(isCaption)) return true;
  if (i < 3 && place === 'head') return false;
  if (/^(?:字样|标志|标识|标注|["”』」])/.test(after) || /["“『「]$/.test(before)) return true;
  return before.length >= 5 && /(?:为|是|标注|标明|写作)[^,。]{0,4}:$/.test(before);
}

/** 图1 公文首页版式: what follows is a picture of a paper. */
function isCaption(line: ReadLine): boolean {
  return /^(?:图|附图|样式|示例|式样)[\d一二三四五六七八九十:]/.test(line.compact);
}

/** A level at the edge of a heading, parted by space: 机密★1年　…文件, or …方案　　秘密. */
function isEdgeMarked(line: ReadLine): boolean {
  const edge = findEdgeMark(line.spaced);
  if (edge === undefined || isLetterSpaced(line.spaced)) return false;
  if (/[。,;"“”「」]/.test(edge.rest) || /主题词|关键词|[绝机秘]密/.test(edge.rest)) return false;
  if (edge.side === 'end') return edge.gap >= (edge.isStarred ? 1 : 2) && edge.rest.length <= 40;
  if (edge.isStarred) return edge.gap > 0 || /^(?![的等字样标和或与及、])/.test(edge.rest);
  return edge.gap > 0 && !/^(?:级|投票|写票|选举|载体|档案|人人|[:：])/.test(edge.rest);
}

/** One of several pieces that wide gaps part is a starred mark, and no other level stands beside it. */
function hasMarkedCell(line: ReadLine): boolean {
  const cells = line.spaced.split(/\s{2,}/).map(compacted);
  if (cells.length < 2 || cells.length > 5 || line.spaced.length > 80) return false;
  const marks = cells.map(readMarkLine).filter((mark) => mark !== undefined);
  return marks.length === 1 && marks[0]?.isStarred === true && marks[0].levels.size === 1;
}

const CHOICE = /^[(]?[A-Fa-f1-6①-⑥][.、)]/;

/** One of several answers to choose from: the line before or after it begins like it. */
function isChoice(lines: readonly ReadLine[], i: number): boolean {
  const isOne = (line: ReadLine | undefined) => line !== undefined && CHOICE.test(line.compact);
  return isOne(lines[i]) && (isOne(lines[i - 1]) || isOne(lines[i + 1]));
}

/** A series of a classified kind: …密〔2026〕3号, but not the administration of secrecy or ciphers. */
function isClassifiedNumber(compact: string): boolean {
  return /^[一-鿿]{1,10}(?<![保商国])密(?:发|字|函|电)?〔\d{4}〕\d{1,5}号$/.test(compact);
}

function isEnglishMark(spaced: string): boolean {
  return (
    spaced.length <= 60 &&
    /^\W*(?:[Cc](?:LASSIFI|lassifi)(?:ED|CATION|ed|cation)\W{0,3})?(?:TOP[\s\-_]{0,2}SECRET|STATE SECRET|SECRET)(?:\s?\/\/[A-Z/ ]{0,30})?\W*$/.test(
      spaced,
    )
  );
}

/**
 * Characters set one below the other (a stamp read by OCR): runs of very short lines are read as one, and a level
 * broken over two lines as well.
 */
function hasStackedMark(lines: readonly ReadLine[]): boolean {
  let run: string[] = [];
  const isMark = () => run.length >= 2 && readMarkLine(run.join(''))?.levels.size === 1;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.compact ?? '';
    if (/^[绝机秘]$/.test(line.compact) && readMarkLine(line.compact + next)?.levels.size === 1) return true;
    if (line.compact.length <= 2) {
      run.push(line.compact);
      continue;
    }
    if (isMark()) return true;
    run = [];
  }
  return isMark();
}
