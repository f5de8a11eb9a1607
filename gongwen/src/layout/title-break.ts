/**
 * Breaking a title (7.3.1): 分一行或多行居中排布；回行时做到词意完整、排列对称、长短适宜、间距恰当, lines in a trapezoid or a
 * diamond. Where a line may end is told by title-cost.ts; a break inside a word or an organ's name is never considered.
 */
import { type BreakCost, breakCosts, insideNames } from './title-cost.ts';

const EXTRA_LINE = 4;

/**
 * Lines of a title, each at most `most` units wide, `widthOf` giving a character's width in units. The author's own breaks
 * (U+000A) stand when every line fits and none cuts one of the `organs`; else the whole is broken anew, and what the author
 * wished is only preferred. A title that fits stays on one line.
 */
export function breakTitle(
  title: string,
  most: number,
  widthOf: (character: string) => number,
  organs: readonly string[] = [],
): string[] {
  const typed = title.split('\n');
  const wanted = new Set<number>();
  let length = 0;
  for (const line of typed.slice(0, -1)) {
    length += [...line].length;
    wanted.add(length);
  }
  const text = typed.join('');
  const characters = [...text];
  const names = insideNames(text, organs);
  const fits = typed.every((line) => [...line].reduce((sum, each) => sum + widthOf(each), 0) <= most);
  if (fits && ![...wanted].some((place) => names.has(place))) return typed;
  const widths = characters.map(widthOf);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cost = breakCosts(text, characters, names, wanted);
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
