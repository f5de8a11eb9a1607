/**
 * The running of rows over pages. A page has a first row, a number of rows and their pitch; everything from the title down to
 * the note takes whole rows, so that both sides of a sheet and all faces agree.
 */
import { type Canvas, openBlock } from './canvas.ts';
import { AREA, LINES, PITCH } from './geometry.ts';
import type { LaidPage } from './laid-out.ts';

/** One page being filled. */
export interface Sheet {
  page: LaidPage;
  index: number;
  top: number;
  rows: number;
  pitch: number;
  used: number;
  /** Rows of body text or 附件说明 on it: a signature needs at least one. */
  bodyRows: number;
}

/** Pages to be set in other than their usual number of rows: page index → rows more (or fewer). */
export interface RowChange {
  rows: number;
  /** Spread the rows over the full height; otherwise the page is left short. */
  spread: boolean;
}

/** The state of a flow. */
export interface Flow {
  canvas: Canvas;
  sheet: Sheet;
  changes: ReadonlyMap<number, RowChange>;
}

/** Starts a flow on a new page whose first row begins at `top`. */
export function startFlow(
  canvas: Canvas,
  changes: ReadonlyMap<number, RowChange>,
  page: LaidPage,
  top: number,
): Flow {
  return { canvas, changes, sheet: sheetOf(canvas, changes, page, top) };
}

/** An empty page at the end of the document. */
export function addPage(canvas: Canvas): LaidPage {
  const page: LaidPage = { items: [], number: null, lines: LINES, top: AREA.top, rows: LINES, used: 0 };
  canvas.pages.push(page);
  return page;
}

function sheetOf(
  canvas: Canvas,
  changes: ReadonlyMap<number, RowChange>,
  page: LaidPage,
  top: number,
): Sheet {
  const index = canvas.pages.indexOf(page);
  const height = AREA.bottom - top;
  const usual = Math.max(0, Math.floor(height / PITCH + 0.02));
  const change = changes.get(index);
  const rows = Math.max(1, usual + (change?.rows ?? 0));
  const pitch = change?.spread ? height / rows : PITCH;
  page.lines = change?.spread ? Math.round(AREA.height / pitch) : LINES;
  page.top = top;
  page.rows = rows;
  return { page, index, top, rows, pitch, used: 0, bodyRows: 0 };
}

/** Goes to a new page. */
export function turnPage(flow: Flow): void {
  flow.sheet = sheetOf(flow.canvas, flow.changes, addPage(flow.canvas), AREA.top);
}

/** Rows left on this page. */
export function rowsLeft(flow: Flow): number {
  return flow.sheet.rows - flow.sheet.used;
}

/** Makes sure that `rows` rows stand together, turning the page if they do not fit and would elsewhere. */
export function keepTogether(flow: Flow, rows: number): void {
  if (rowsLeft(flow) < rows && flow.sheet.used > 0) turnPage(flow);
}

/** Takes the next `count` rows of one page and gives the top of the first in mm. */
export function takeRows(flow: Flow, count = 1): number {
  if (rowsLeft(flow) < Math.min(count, flow.sheet.rows)) turnPage(flow);
  const top = flow.sheet.top + flow.sheet.used * flow.sheet.pitch;
  flow.sheet.used += count;
  flow.sheet.page.used = flow.sheet.used;
  return top;
}

/** Leaves blank rows; at the head of a page there is nothing to keep away from. */
export function skipRows(flow: Flow, count: number): void {
  if (flow.sheet.used === 0) return;
  flow.sheet.used = Math.min(flow.sheet.rows, flow.sheet.used + count);
}

/** Rows needed for a height in mm at this page's pitch. */
export function rowsFor(flow: Flow, height: number): number {
  return Math.max(1, Math.ceil(height / flow.sheet.pitch - 0.001));
}

/** A block for matter that is not text of the paper (page numbers, repeated heads). */
export function artifact(canvas: Canvas): number {
  return openBlock(canvas, 'Artifact');
}
