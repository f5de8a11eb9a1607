/**
 * Lines of a paragraph, counted in half cells. A mark that may not begin a line is drawn into the line before by halving
 * marks there; where that is not possible, characters are moved down and the line is spread to its full width.
 */
import { type Atom, piecesOf } from './atoms.ts';
import { canHalve, mayBreak, opens } from './line-rules.ts';

/** One line: atoms, where each starts and how wide it is set, in half cells from the line's own start. */
export interface Line {
  atoms: Atom[];
  starts: number[];
  /** Half cells from the start to the end of the last atom. */
  width: number;
  last: boolean;
}

/** What the caller wants: room of the first and of the other lines in half cells, and whether lines are spread to fill. */
export interface Measure {
  first: number;
  rest: number;
  spread: boolean;
  half: number;
}

/** Lines are spread by at most this many half cells; a long web address would otherwise tear the line before it apart. */
const MOST_SPREAD = 8;

/** Breaks atoms into lines. Never loses an atom; an empty paragraph gives one empty line. */
export function breakLines(input: readonly Atom[], measure: Measure): Line[] {
  const room = Math.min(measure.first, measure.rest);
  const isLong = (atom: Atom): boolean => atom.halves > room && atom.glyphs.length > 1;
  const atoms = input.some(isLong)
    ? input.flatMap((atom) => (isLong(atom) ? piecesOf(atom, measure.half) : [atom]))
    : input;
  const lines: Line[] = [];
  let from = 0;
  do {
    const here = lines.length === 0 ? measure.first : measure.rest;
    const cut = cutLine(atoms, from, here);
    const last = cut.to >= atoms.length;
    lines.push(setLine(atoms.slice(from, cut.to), here, cut.halved, last, measure.spread));
    from = cut.to;
  } while (from < atoms.length);
  return lines;
}

interface Cut {
  to: number;
  /** Half cells to be won by halving marks. */
  halved: number;
}

function cutLine(atoms: readonly Atom[], from: number, room: number): Cut {
  let width = 0;
  let to = from;
  while (to < atoms.length && width + halves(atoms[to]) <= room) width += halves(atoms[to++]);
  if (to >= atoms.length) return { to, halved: 0 };
  // Blanks at a line's end take no room, so that the next line does not begin with one.
  if (atoms[to]?.kind === 'blank') return { to: to + 1, halved: 0 };
  if (to === from) return { to: from + 1, halved: 0 };
  if (breakable(atoms, to)) return { to, halved: 0 };
  return drawnIn(atoms, from, to, room) ?? movedDown(atoms, from, to);
}

/** Takes the forbidden marks into this line when halving marks makes room for them. */
function drawnIn(atoms: readonly Atom[], from: number, at: number, room: number): Cut | null {
  let to = at;
  while (to < atoms.length && !breakable(atoms, to) && to - at < 3) to++;
  if (to < atoms.length && !breakable(atoms, to)) return null;
  const line = atoms.slice(from, to);
  const over = line.reduce((sum, atom) => sum + atom.halves, 0) - room;
  return over <= Math.min(3, line.filter(canHalve).length) ? { to, halved: over } : null;
}

function movedDown(atoms: readonly Atom[], from: number, at: number): Cut {
  for (let to = at - 1; to > from && at - to < 8; to--) if (breakable(atoms, to)) return { to, halved: 0 };
  return { to: at, halved: 0 };
}

function breakable(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const after = atoms[at];
  return before === undefined || after === undefined || mayBreak(before, after);
}

function halves(atom: Atom | undefined): number {
  return atom?.halves ?? 0;
}

function setLine(atoms: Atom[], room: number, halved: number, last: boolean, spread: boolean): Line {
  const starts: number[] = [];
  const shrunk = halved > 0 ? chooseHalved(atoms, halved) : null;
  let at = 0;
  for (const [i, atom] of atoms.entries()) {
    const half = shrunk?.has(i) ?? false;
    starts.push(half && opens(atom) ? at - 1 : at);
    at += half ? atom.halves - 1 : atom.halves;
    if (i === atoms.length - 1 && atom.kind === 'blank' && at > room) at = room;
  }
  const slack = room - at;
  const spreads = spread && !last && slack > 0 && slack <= MOST_SPREAD && spreadOver(atoms, starts, slack);
  return { atoms, starts, width: spreads ? room : at, last };
}

/** Moves atoms apart by `slack` half cells in all; false when there is no place to do so. */
function spreadOver(atoms: readonly Atom[], starts: number[], slack: number): boolean {
  const gaps = gapsOf(atoms);
  let shift = 0;
  let next = 0;
  for (let i = 1; i < atoms.length; i++) {
    if (gaps[next] === i) {
      shift += slack / gaps.length;
      next++;
    }
    starts[i] = (starts[i] ?? 0) + shift;
  }
  return gaps.length > 0;
}

/** Marks nearest the end are halved first, there the eye expects it; the very last only when no other can be. */
function chooseHalved(atoms: readonly Atom[], wanted: number): Set<number> {
  const chosen = new Set<number>();
  const inner = atoms.map((_, i) => atoms.length - 1 - i).slice(1);
  const candidates = [...inner, atoms.length - 1];
  for (const i of candidates) {
    const atom = atoms[i];
    if (chosen.size < wanted && atom !== undefined && canHalve(atom)) chosen.add(i);
  }
  return chosen;
}

/** Places where a line may be spread: not inside —— and ……, not before a trailing blank. */
function gapsOf(atoms: readonly Atom[]): number[] {
  const gaps: number[] = [];
  for (let i = 1; i < atoms.length; i++) {
    const before = atoms[i - 1]?.glyphs[0]?.text;
    const after = atoms[i]?.glyphs[0]?.text;
    if (after === before && (after === '—' || after === '…')) continue;
    if (i === atoms.length - 1 && atoms[i]?.kind === 'blank') continue;
    gaps.push(i);
  }
  return gaps;
}
