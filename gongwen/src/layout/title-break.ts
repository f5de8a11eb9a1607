/**
 * Breaking a title (7.3.1): 分一行或多行居中排布；回行时做到词意完整、排列对称、长短适宜、间距恰当, lines in a trapezoid or a
 * diamond. Words come from the runtime's Chinese dictionary; a break inside a word is never considered.
 */

import { COMPOUNDS } from './title-words.ts';

/** Cost of a break before `next` in the title; Infinity where a word would be cut. */
type BreakCost = (at: number) => number;

const EXTRA_LINE = 4;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Ends of organ names and of the usual opening: good places to turn. */
const GOOD_AFTER = /(?:委员会|人民政府|办公室|办公厅|[县市省区镇乡部局院]|和|、|》|，|印发|转发|批转)$/;
/** What should not open or close a line. */
const BAD_BEFORE = /^(?:[的了等之及与和、，。》）”：；·]|工作$)/;
const BAD_AFTER = /[（《“〔第]$/;

/**
 * Lines of one title paragraph, each at most `most` units wide, `widthOf` giving a character's width in units.
 * A title that fits stays on one line.
 */
export function breakTitle(text: string, most: number, widthOf: (character: string) => number): string[] {
  const characters = [...text];
  const widths = characters.map(widthOf);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= most) return [text];
  const cost = breakCosts(text, characters);
  const least = Math.ceil(total / most);
  let best: State | null = null;
  for (let lines = least; lines <= characters.length; lines++) {
    // One line more than needed is worth it when fewer lines would have to turn in a bad place.
    const found = bestCuts(widths, most, lines, cost);
    const price = found === null ? null : { ...found, cost: found.cost + (lines - least) * EXTRA_LINE };
    if (price !== null && (best === null || price.cost < best.cost)) best = price;
    if (best !== null && lines > least) break;
  }
  return slices(characters, best?.cuts ?? everyLine(widths, most));
}

/** Positions inside words which the dictionary would cut though a reader of official papers sees one word. */
function insideCompounds(text: string): Set<number> {
  const inside = new Set<number>();
  for (const found of text.matchAll(COMPOUNDS)) {
    const start = [...text.slice(0, found.index)].length;
    for (let i = 1; i < [...found[0]].length; i++) inside.add(start + i);
  }
  return inside;
}

/** Positions inside the names of the issuing organs, which stand before 关于, 印发, 转发 and are kept whole. */
function insideIssuers(text: string): Set<number> {
  const inside = new Set<number>();
  const issuers = /^(.*?)(?:关于|印发|转发|批转|公布)/.exec(text)?.[1] ?? '';
  for (const found of issuers.matchAll(/[^ 　、]+/g)) {
    const start = [...issuers.slice(0, found.index)].length;
    for (let i = 1; i < [...found[0]].length; i++) inside.add(start + i);
  }
  return inside;
}

function breakCosts(text: string, characters: readonly string[]): BreakCost {
  const allowed = new Set<number>();
  let at = 0;
  let previous = '';
  for (const { segment } of segmenter.segment(text)) {
    if (at > 0 && !joins(previous, segment)) allowed.add(at);
    at += [...segment].length;
    previous = segment;
  }
  const inside = insideQuotes(characters);
  const compounds = insideCompounds(text);
  const issuers = insideIssuers(text);
  return (place) => {
    if (!allowed.has(place)) return Number.POSITIVE_INFINITY;
    const before = characters.slice(Math.max(0, place - 4), place).join('');
    const after = characters.slice(place, place + 4).join('');
    let cost = 6;
    if (GOOD_AFTER.test(before)) cost -= 5;
    if (/^关于/.test(after)) cost -= 5;
    if (/^(?:若干|实施|工作|专项|暂行)/.test(after)) cost -= 1;
    if (inside.has(place)) cost += 12;
    if (compounds.has(place) || issuers.has(place)) cost += 40;
    return cost;
  };
}

/** Words that the dictionary cuts but a title does not: numbers with their unit, marks, single trailing characters. */
function joins(previous: string, next: string): boolean {
  if (BAD_BEFORE.test(next) || BAD_AFTER.test(previous)) return true;
  if (/[\d〇一二三四五六七八九十百零]$/.test(previous) && /^[年月日号个项届次期条周季]/.test(next))
    return true;
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

interface State {
  cost: number;
  cuts: number[];
}

/** Least cost over all ways to cut into `lines` lines that first grow, then shrink (no hour-glass, no steps back). */
function bestCuts(widths: readonly number[], most: number, lines: number, cost: BreakCost): State | null {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const mean = total / lines;
  let states = new Map<string, State & { at: number; width: number; shrinking: boolean }>();
  states.set('', { at: 0, width: 0, shrinking: false, cost: 0, cuts: [] });
  for (let line = 1; line <= lines; line++) {
    const next: typeof states = new Map();
    for (const state of states.values()) {
      let width = 0;
      for (let at = state.at + 1; at <= widths.length; at++) {
        width += widths[at - 1] ?? 0;
        if (width > most) break;
        if ((line === lines) !== (at === widths.length)) continue;
        const here = line === lines ? 0 : cost(at);
        if (!Number.isFinite(here)) continue;
        const shrinking = line > 1 && width < state.width ? true : state.shrinking;
        const price = state.cost + here + shapeCost(line, width, state.width, state.shrinking, mean);
        const key = `${at}/${width}/${shrinking}`;
        const known = next.get(key);
        if (known !== undefined && known.cost <= price) continue;
        next.set(key, { at, width, shrinking, cost: price, cuts: [...state.cuts, at] });
      }
    }
    states = next;
  }
  let best: State | null = null;
  for (const state of states.values()) if (best === null || state.cost < best.cost) best = state;
  return best;
}

function shapeCost(line: number, width: number, before: number, shrinking: boolean, mean: number): number {
  const off = Math.abs(width - mean) / mean;
  let cost = 14 * off * off;
  if (line > 1) {
    const step = Math.abs(width - before) / mean;
    // Lines of one length make a block, not a trapezoid; a great step looks torn.
    if (step < 0.05) cost += 2;
    if (step > 0.6) cost += 8 * (step - 0.6);
    if (shrinking && width > before) cost += 60;
  }
  return cost;
}

/** Last resort for a title of one endless word: full lines. */
function everyLine(widths: readonly number[], most: number): number[] {
  const cuts: number[] = [];
  let width = 0;
  widths.forEach((each, i) => {
    if (width + each > most && i > 0) {
      cuts.push(i);
      width = 0;
    }
    width += each;
  });
  return [...cuts, widths.length];
}

function slices(characters: readonly string[], cuts: readonly number[]): string[] {
  return cuts.map((to, i) => characters.slice(cuts[i - 1] ?? 0, to).join(''));
}
