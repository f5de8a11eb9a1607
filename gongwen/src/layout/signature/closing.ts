/**
 * The closing of a paper: signature, date, note. It is planned as units of rows before anything is put down, so that its need
 * of room is known and it never stands alone on a page (7.3.5.5).
 */
import { printedDay } from '../../model/date.ts';
import type { Paper } from '../../model/paper.ts';
import { type Flow, keepTogether, rowsLeft, skipRows, takeRows, turnPage } from '../flow.ts';
import { gridStyle, setParagraph } from '../set-paragraph.ts';
import { glyphsOf, type Typesetter } from '../text/glyphs.ts';
import type { ClosingPlan, Unit } from './plan.ts';
import { planSealed } from './sealed.ts';
import { planStamped } from './stamped.ts';
import { planUnsealed } from './unsealed.ts';

/** A closing which came to stand alone: what the next attempt has to make room for. */
export interface LonelyClosing {
  /** Index of the page before. */
  page: number;
  /** Rows free on that page, and rows the closing needs. */
  free: number;
  needed: number;
}

/** Sets signature, date and note. Returns what is wrong when the closing stands on a page without any body. */
export function setClosing(setter: Typesetter, flow: Flow, paper: Paper): LonelyClosing | null {
  const plan = planOf(setter, paper);
  const noteRows = paper.note === undefined ? 0 : 1;
  const [first] = plan.units;
  if (first === undefined && noteRows === 0) return null;
  const together =
    plan.units.length > 4 ? (first?.rows ?? 0) : sum(plan.units) + Math.max(plan.tail, noteRows);
  const needed = plan.blank + together;
  const free = rowsLeft(flow);
  const before = flow.sheet;
  let lonely: LonelyClosing | null = null;
  if (free < needed) {
    if (flow.sheet.used > 0) turnPage(flow);
    lonely = before.bodyRows > 0 ? { page: before.index, free, needed } : null;
  } else {
    skipRows(flow, plan.blank);
  }
  for (const unit of plan.units) {
    keepTogether(flow, unit.rows);
    unit.draw(flow, takeRows(flow, unit.rows));
  }
  if (paper.note !== undefined) setNote(setter, flow, paper.note);
  return lonely;
}

function planOf(setter: Typesetter, paper: Paper): ClosingPlan {
  const date = paper.date === undefined ? null : printedDay(paper.date);
  const { signature } = paper;
  if (signature === undefined)
    return date === null ? { blank: 0, units: [], tail: 0 } : planUnsealed(setter, [], date);
  if (signature.layout === 'sealed') return planSealed(setter, signature.organs, date);
  if (signature.layout === 'unsealed') return planUnsealed(setter, signature.organs, date);
  return planStamped(setter, signature.signers, date);
}

/** 附注: on the line below the date, two 字 in, in its own round brackets (7.3.6). */
function setNote(setter: Typesetter, flow: Flow, note: string): void {
  const glyphs = glyphsOf(setter, note, gridStyle('fang'));
  setParagraph(setter, flow, glyphs, gridStyle('fang'), { role: 'note', firstIndent: 4 });
}

function sum(units: readonly Unit[]): number {
  return units.reduce((total, unit) => total + unit.rows, 0);
}
