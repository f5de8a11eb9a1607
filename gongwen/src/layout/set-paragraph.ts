/** A paragraph put on the rows of a flow. */
import type { FontClass } from '../fonts/classes.ts';
import { baselineIn, type LineStyle, openBlock, putLine } from './canvas.ts';
import { type Flow, takeRows } from './flow.ts';
import { AREA, BLACK, HALF, MM_PER_PT, SIZE } from './geometry.ts';
import type { Role, Tag } from './laid-out.ts';
import { type Atom, atomsOf } from './text/atoms.ts';
import { breakLines, type Line } from './text/break-lines.ts';
import type { Glyph, Style, Typesetter } from './text/glyphs.ts';

/** The usual 三号 on the 28-cell grid. */
export function gridStyle(cls: FontClass): Style {
  return { cls, size: SIZE.san, half: HALF };
}

/** Characters of a size set solid, counted in their own half widths: titles, imprint, cells. */
export function solidStyle(cls: FontClass, size: number): Style {
  return { cls, size, half: (size * MM_PER_PT) / 2 };
}

/** Where a paragraph stands. Indents in half cells from the edges of the type area. */
export interface Placing {
  role: Role;
  tag?: Tag;
  firstIndent?: number;
  restIndent?: number;
  rightIndent?: number;
  align?: 'left' | 'center' | 'right';
  block?: number;
  /** Counts as body for the rule that a signature never stands alone. */
  body?: boolean;
  colour?: string;
  /** Puts together what a line may not cut besides words: names of persons. */
  gather?: (atoms: Atom[]) => Atom[];
}

/** Sets glyphs as a paragraph and returns where its first line went. */
export function setParagraph(
  setter: Typesetter,
  flow: Flow,
  glyphs: readonly Glyph[],
  style: Style,
  placing: Placing,
): { page: number; y: number } {
  const first = placing.firstIndent ?? 0;
  const rest = placing.restIndent ?? 0;
  const cells = Math.floor(AREA.width / style.half + 0.001);
  const room = cells - (placing.rightIndent ?? 0);
  const align = placing.align ?? 'left';
  const atoms = atomsOf(glyphs, style.half);
  const lines = breakLines(placing.gather?.(atoms) ?? atoms, {
    first: room - first,
    rest: room - rest,
    // Lists of names end where the last whole name ends.
    spread: align === 'left' && placing.gather === undefined,
    half: style.half,
  });
  const block = placing.block ?? openBlock(flow.canvas, placing.tag ?? 'P');
  const bodyTop = setter.library.faceOf(style.cls === 'xiaobiaosong' ? 'xiaobiaosong' : 'fang').bodyTop;
  let start: { page: number; y: number } | null = null;
  lines.forEach((line, i) => {
    const top = takeRows(flow);
    start ??= { page: flow.sheet.index, y: top };
    if (placing.body) flow.sheet.bodyRows++;
    const x = startOf(line, align, i === 0 ? first : rest, room, style.half);
    const put: LineStyle = { role: placing.role, block, colour: placing.colour ?? BLACK, half: style.half };
    putLine(flow.sheet.page, line, x, baselineIn(top, flow.sheet.pitch, style.size, bodyTop), put);
  });
  return start ?? { page: flow.sheet.index, y: flow.sheet.top };
}

function startOf(
  line: Line,
  align: 'left' | 'center' | 'right',
  indent: number,
  room: number,
  half: number,
): number {
  if (align === 'center') return AREA.left + (AREA.width - line.width * half) / 2;
  if (align === 'right') return AREA.left + (room - line.width) * half;
  return AREA.left + indent * half;
}
