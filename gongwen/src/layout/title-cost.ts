/**
 * What turning a title's line costs at each place. Words come from the runtime's Chinese dictionary, from the compounds of official
 * titles, and from the organs the paper itself names.
 */
import { COMPOUNDS } from './title-words.ts';

/** Cost of a break before `next` in the title; Infinity where a word would be cut. */
export type BreakCost = (at: number) => number;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Ends of organ names and of the usual opening: good places to turn. */
const GOOD_AFTER = /(?:委员会|人民政府|办公室|办公厅|[县市省区镇乡部局院]|和|、|》|，|印发|转发|批转)$/;
/** What should not open or close a line. */
const BAD_BEFORE = /^(?:[ \u3000的了等之及与和、，。》）”：；·]|工作$)/;
const BAD_AFTER = /[（《“〔第]$/;

const LONE = /^\p{Script=Han}$/u;
const ISSUERS = /^(.*?)(?:关于|印发|转发|批转|公布)/;

/** Positions inside words which the dictionary would cut though a reader of official papers sees one word. */
function insideCompounds(text: string): Set<number> {
  const inside = new Set<number>();
  for (const found of text.matchAll(COMPOUNDS)) {
    const start = [...text.slice(0, found.index)].length;
    for (let i = 1; i < [...found[0]].length; i++) inside.add(start + i);
  }
  return inside;
}

/** Places inside the names of organs: those known, and whatever stands before 关于, 印发, 转发, parted by blanks or 、. */
export function insideNames(text: string, organs: readonly string[]): Set<number> {
  const inside = new Set<number>();
  const keep = (from: number, name: string): void => {
    const start = [...text.slice(0, from)].length;
    for (let i = 1; i < [...name].length; i++) inside.add(start + i);
  };
  const issuers = ISSUERS.exec(text)?.[1] ?? '';
  const knownThere = organs.filter((organ) => issuers.includes(organ));
  // Names written without anything between them are parted by the names known.
  if (knownThere.join('').length !== issuers.replace(/[ 　、]/g, '').length)
    for (const found of issuers.matchAll(/[^ 　、]+/g)) keep(found.index, found[0]);
  for (const organ of organs) {
    for (let at = text.indexOf(organ); at !== -1; at = text.indexOf(organ, at + organ.length))
      keep(at, organ);
  }
  return inside;
}

/** What a turn at each place of a title costs; `names`: places inside organs; `wanted`: where the author turned. */
export function breakCosts(
  text: string,
  characters: readonly string[],
  names: ReadonlySet<number>,
  wanted: ReadonlySet<number>,
): BreakCost {
  const allowed = new Set<number>();
  const lone = new Set<number>();
  let at = 0;
  let previous = '';
  for (const { segment } of segmenter.segment(text)) {
    if (at > 0 && !joins(previous, segment)) allowed.add(at);
    // Two single characters in a row are more often a word the dictionary lacks than two words.
    if (LONE.test(previous) && LONE.test(segment)) lone.add(at);
    at += [...segment].length;
    previous = segment;
  }
  const inside = insideQuotes(characters);
  const compounds = insideCompounds(text);
  return (place) => {
    if (!allowed.has(place) && !wanted.has(place)) return Number.POSITIVE_INFINITY;
    const before = characters.slice(Math.max(0, place - 4), place).join('');
    const after = characters.slice(place, place + 4).join('');
    let cost = 6;
    if (GOOD_AFTER.test(before)) cost -= 5;
    if (/^关于/.test(after)) cost -= 5;
    if (/^(?:若干|实施|工作|专项|暂行)/.test(after)) cost -= 1;
    if (wanted.has(place)) cost -= 6;
    if (lone.has(place)) cost += 3;
    if (inside.has(place)) cost += 12;
    if (compounds.has(place)) cost += 40;
    if (names.has(place)) cost += 80;
    return cost;
  };
}

/** Words that the dictionary cuts but a title does not: numbers with their unit, marks, single trailing characters. */
function joins(previous: string, next: string): boolean {
  if (BAD_BEFORE.test(next) || BAD_AFTER.test(previous)) return true;
  if (/[\d〇一二三四五六七八九十百零]$/.test(previous) && /^[年月日号个项届次期条周季]/.test(next))
    return true;
  if (/[县市省区乡镇村部厅局国校]$/.test(previous) && /^[级属直管域]$/.test(next)) return true;
  return /[A-Za-z0-9]$/.test(previous) && /^[A-Za-z0-9.%-]/.test(next);
}

function insideQuotes(characters: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let depth = 0;
  characters.forEach((character, i) => {
    if (depth > 0) inside.add(i);
    if ('《（“'.includes(character)) depth++;
    if ('》）”'.includes(character)) depth = Math.max(0, depth - 1);
  });
  return inside;
}
