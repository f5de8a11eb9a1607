/** Where things are put down: pages, structure blocks, and lines turned into runs at absolute places. */
import { HALF, MM_PER_PT } from './geometry.ts';
import type { LaidBlock, LaidPage, OutlineEntry, Picture, Role, Rule, Run, Tag } from './laid-out.ts';
import type { Line } from './text/break-lines.ts';
import type { Glyph } from './text/glyphs.ts';

/** How a line of text is put down. */
export interface LineStyle {
  role: Role;
  block: number;
  colour: string;
  /** Half cell in mm. */
  half?: number;
  /** Maps (along the line, down) to the paper for landscape tables; absent = upright. */
  turn?: Turn;
}

/** A landscape frame: its reading direction climbs the paper, its upper edge is the paper's left. */
export interface Turn {
  left: number;
  bottom: number;
}

/** A point of a landscape frame on the paper. */
export function turned(turn: Turn, along: number, down: number): { x: number; y: number } {
  return { x: turn.left + down, y: turn.bottom - along };
}

/** The growing document. */
export interface Canvas {
  pages: LaidPage[];
  blocks: LaidBlock[];
  outline: OutlineEntry[];
}

/** An empty document. */
export function newCanvas(): Canvas {
  return { pages: [], blocks: [], outline: [] };
}

/** Opens a structure block. */
export function openBlock(canvas: Canvas, tag: Tag, parent: number | null = null): number {
  return canvas.blocks.push({ tag, parent }) - 1;
}

/** A glyph with its place along the line, in mm from the line's start. */
interface Placed {
  glyph: Glyph;
  at: number;
  width: number;
}

/** Puts a line down with its start at (x, baseline); in a turned frame x runs along the line. */
export function putLine(page: LaidPage, line: Line, x: number, baseline: number, style: LineStyle): void {
  const half = style.half ?? HALF;
  const placed: Placed[] = [];
  for (let i = 0; i < line.atoms.length; i++) {
    const atom = line.atoms[i];
    let at = (line.starts[i] ?? 0) * half;
    for (let k = 0; atom !== undefined && k < atom.glyphs.length; k++) {
      const glyph = atom.glyphs[k];
      const width = (atom.widths[k] ?? 0) * half;
      if (glyph !== undefined) placed.push({ glyph, at, width });
      at += width;
    }
  }
  putGlyphs(page, placed, x, baseline, style);
}

/** Puts glyphs down at given places along the line (mm), cutting a run wherever face, size, rise or weight changes. */
export function putGlyphs(
  page: LaidPage,
  placed: readonly Placed[],
  x: number,
  baseline: number,
  style: LineStyle,
): void {
  let from = 0;
  for (let i = 1; i <= placed.length; i++) {
    const a = placed[from];
    const b = placed[i];
    if (a === undefined || (b !== undefined && sameRun(a.glyph, b.glyph))) continue;
    page.items.push(runOf(placed, from, i, x, baseline, style));
    from = i;
  }
}

function sameRun(a: Glyph, b: Glyph): boolean {
  return a.face === b.face && a.cls === b.cls && a.size === b.size && a.rise === b.rise && a.bold === b.bold;
}

/** The run of the glyphs `from` to `to`; the last advances to whatever stands next on the line. */
function runOf(
  placed: readonly Placed[],
  from: number,
  to: number,
  x: number,
  baseline: number,
  style: LineStyle,
): Run {
  const first = placed[from];
  if (first === undefined) throw new Error('a run without characters');
  const { glyph } = first;
  const advances: number[] = [];
  let text = '';
  for (let i = from; i < to; i++) {
    const { glyph: each, at, width } = placed[i] ?? first;
    text += each.text;
    advances.push((placed[i + 1]?.at ?? at + width) - at);
  }
  const along = x + first.at;
  const down = baseline - glyph.rise;
  const place = style.turn === undefined ? { x: along, y: down } : turned(style.turn, along, down);
  return {
    kind: 'run',
    ...place,
    text,
    advances,
    cls: glyph.cls,
    face: glyph.face,
    size: glyph.size,
    colour: style.colour,
    bold: glyph.bold,
    turned: style.turn !== undefined,
    role: style.role,
    block: style.block,
  };
}

/** A horizontal rule whose middle is at y. */
export function putRule(
  page: LaidPage,
  x1: number,
  x2: number,
  y: number,
  width: number,
  colour: string,
  role: Role = 'rule',
): void {
  page.items.push({ kind: 'rule', x1, y1: y, x2, y2: y, width, colour, role } satisfies Rule);
}

/** A picture put down as it is. */
export function putPicture(page: LaidPage, picture: Omit<Picture, 'kind'>): void {
  page.items.push({ kind: 'picture', ...picture });
}

/** Where the baseline lies in a row so that the character body stands in its middle (all in mm but `size` in pt). */
export function baselineIn(top: number, height: number, size: number, bodyTop: number): number {
  const body = size * MM_PER_PT;
  return top + (height - body) / 2 + bodyTop * body;
}
