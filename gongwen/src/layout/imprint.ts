/**
 * 版记 (7.4): at the foot of the last face, its last rule on the lower edge of the type area. 四号仿宋, one 字 in on both sides,
 * rules thick–thin–thick. A letter's imprint has no rules (10.1). 主送 moved here stands above 抄送 without a rule between.
 */
import { printedDay } from '../model/date.ts';
import type { Paper } from '../model/paper.ts';
import { joinedAddressees } from '../model/plain-text.ts';
import { baselineIn, openBlock, putLine, putRule } from './canvas.ts';
import { addPage, type Flow } from './flow.ts';
import { AREA, BLACK, IMPRINT_RULE, PITCH, SIZE, SMALL_CELL } from './geometry.ts';
import type { LaidPage } from './laid-out.ts';
import { solidStyle } from './set-paragraph.ts';
import { atomsOf } from './text/atoms.ts';
import { breakLines, type Line } from './text/break-lines.ts';
import { glyphsOf, type Typesetter } from './text/glyphs.ts';

const STYLE = solidStyle('fang', SIZE.si);
/** Row height of 四号 lines: the page's pitch in proportion of the sizes. */
const ROW = (PITCH * SIZE.si) / SIZE.san;
const ROOM = Math.floor((AREA.width - 2 * SMALL_CELL) / STYLE.half + 0.01);
const MOST_ROWS = Math.floor(AREA.height / ROW) - 1;

/** One row: what stands at its left and right, and whether a thin rule runs above it. */
interface ImprintRow {
  parts: { line: Line; align: 'left' | 'right'; indent: number }[];
  rule: boolean;
}

/** Rows of the imprint; empty when the paper has none. */
export function planImprint(setter: Typesetter, paper: Paper): ImprintRow[] {
  const { imprint } = paper;
  const rows: ImprintRow[] = [];
  const addressees = joinedAddressees(paper);
  const moved = imprint.addresseesHere === true && addressees !== '';
  if (moved) rows.push(...labelled(setter, '主送：', `${addressees}。`, false));
  if (imprint.copyTo.length > 0) {
    rows.push(...labelled(setter, '抄送：', `${imprint.copyTo.join('，')}。`, false));
  }
  rows.push(...printing(setter, paper, rows.length > 0));
  for (const other of imprint.others) {
    const lines = linesOf(setter, other, ROOM);
    lines.forEach((line, i) => {
      rows.push({ parts: [{ line, align: 'left', indent: 0 }], rule: i === 0 && rows.length > 0 });
    });
  }
  return rows;
}

function linesOf(setter: Typesetter, text: string, room: number): Line[] {
  const atoms = atomsOf(glyphsOf(setter, text, STYLE), STYLE.half);
  return breakLines(atoms, { first: room, rest: room, spread: true, half: STYLE.half });
}

/** Wrapped lines align after the colon (7.4.2). */
function labelled(setter: Typesetter, label: string, text: string, rule: boolean): ImprintRow[] {
  const atoms = atomsOf(glyphsOf(setter, label + text, STYLE), STYLE.half);
  const lines = breakLines(atoms, { first: ROOM, rest: ROOM - 6, spread: true, half: STYLE.half });
  return lines.map((line, i) => ({
    parts: [{ line, align: 'left', indent: i === 0 ? 0 : 6 }],
    rule: rule && i === 0,
  }));
}

/** 印发机关 left and 印发日期 right on one line; on two when they do not fit. */
function printing(setter: Typesetter, paper: Paper, rule: boolean): ImprintRow[] {
  const { office, printedOn } = paper.imprint;
  const left = office === undefined ? [] : linesOf(setter, office, ROOM);
  const right = printedOn === undefined ? [] : linesOf(setter, `${printedDay(printedOn)}印发`, ROOM);
  const rows: ImprintRow[] = left.map((line) => ({
    parts: [{ line, align: 'left', indent: 0 }],
    rule: false,
  }));
  for (const line of right) {
    const last = rows[rows.length - 1];
    const part = { line, align: 'right' as const, indent: 0 };
    const beside = (last?.parts[0]?.line.width ?? 0) + line.width + 2 <= ROOM;
    if (last !== undefined && beside) last.parts.push(part);
    else rows.push({ parts: [part], rule: false });
  }
  if (rows[0] !== undefined) rows[0].rule = rule;
  return rows;
}

/** What putting the imprint down did to the pages. */
export interface ImprintPlace {
  /** Pages not to be numbered: a blank one and the imprint's own after it (7.5). */
  unnumbered: number[];
}

/**
 * Puts the imprint on the last face. Papers are printed on both sides, so the last face is an even one; a letter's imprint
 * stays on the last page as it comes. The office may ask for `last` everywhere.
 */
export function putImprint(
  setter: Typesetter,
  flow: Flow,
  paper: Paper,
  face: 'even' | 'last',
): ImprintPlace {
  const rows = planImprint(setter, paper);
  const unnumbered: number[] = [];
  if (rows.length === 0) return { unnumbered };
  const bare = paper.format === 'letter';
  while (rows.length > MOST_ROWS) {
    drawRows(setter, flow, addPage(flow.canvas), rows.splice(0, MOST_ROWS), bare);
  }
  const { pages } = flow.canvas;
  const current = pages[pages.length - 1];
  const free =
    current === flow.sheet.page ? AREA.bottom - flow.sheet.top - flow.sheet.used * flow.sheet.pitch : 0;
  const fits = free >= rows.length * ROW + 2;
  const even = pages.length % 2 === 0;
  let page = current;
  if (page === undefined || !fits || (face === 'even' && !even)) {
    // The next page is odd: leave it blank, and number neither it nor the imprint's page (7.5).
    if (face === 'even' && even) {
      unnumbered.push(pages.length, pages.length + 1);
      addPage(flow.canvas);
    }
    page = addPage(flow.canvas);
  }
  drawRows(setter, flow, page, rows, bare);
  return { unnumbered };
}

function drawRows(
  setter: Typesetter,
  flow: Flow,
  page: LaidPage,
  rows: readonly ImprintRow[],
  bare: boolean,
): void {
  const top = AREA.bottom - rows.length * ROW;
  const bodyTop = setter.library.faceOf('fang').bodyTop;
  rows.forEach((row, i) => {
    const y = top + i * ROW;
    const thick = i === 0;
    if (!bare && (thick || row.rule)) {
      const width = thick ? IMPRINT_RULE.thick : IMPRINT_RULE.thin;
      putRule(page, AREA.left, AREA.right, y, width, BLACK, 'imprint');
    }
    for (const part of row.parts) {
      const width = part.line.width * STYLE.half;
      const left = AREA.left + SMALL_CELL + part.indent * STYLE.half;
      const x = part.align === 'left' ? left : AREA.right - SMALL_CELL - width;
      const baseline = baselineIn(y, ROW, STYLE.size, bodyTop);
      const block = openBlock(flow.canvas, 'P');
      putLine(page, part.line, x, baseline, { role: 'imprint', block, colour: BLACK, half: STYLE.half });
    }
  });
  if (!bare) putRule(page, AREA.left, AREA.right, AREA.bottom, IMPRINT_RULE.thick, BLACK, 'imprint');
}
