/**
 * What to try when an attempt breaks a rule: fit what opens the body, shrink the mark, move 主送 to the imprint until page 1
 * shows body (7.3.1, 7.3.3); set a page a little tighter or looser so that a signature never stands alone (7.3.5.5) — never
 * "此页无正文".
 */
import type { Paper } from '../model/paper.ts';
import type { Attempt, Plan } from './compose.ts';
import type { RowChange } from './flow.ts';
import { AREA, PITCH_LIMITS } from './geometry.ts';

/** Rows of body that go over to keep a signature company. */
const COMPANY = 2;

/** The plan for the next attempt, or null when there is nothing left to mend or to try. */
export function mend(plan: Plan, attempt: Attempt, paper: Paper): Plan | null {
  if (!attempt.bodyOnFirst) {
    // What opens the body is cut or made smaller before anything of the head is touched.
    if (!plan.fitOpening && paper.body[0]?.type !== 'paragraph') return { ...plan, fitOpening: true };
    if (!plan.smallMark) return { ...plan, smallMark: true };
    if (!plan.addresseesMoved && paper.addressees.length > 0) return { ...plan, addresseesMoved: true };
  }
  const { lonely } = attempt;
  if (lonely === null || plan.changes.has(lonely.page)) return null;
  const change = tightened(attempt) ?? loosened(attempt);
  return { ...plan, changes: new Map([...plan.changes, [lonely.page, change]]) };
}

/** More rows on the page before, when the closing then fits it and the rows do not crowd. */
function tightened({ lonely, laidOut }: Attempt): RowChange | null {
  if (lonely === null) return null;
  const more = lonely.needed - lonely.free;
  const pitch = heightOf(lonely.page, laidOut) / (rowsOf(lonely.page, laidOut) + more);
  return pitch >= PITCH_LIMITS.least ? { rows: more, spread: true } : null;
}

/** Fewer rows on the page before, so that two rows of body go over; spread out when they stay near the usual pitch. */
function loosened({ lonely, laidOut }: Attempt): RowChange {
  if (lonely === null) return { rows: 0, spread: false };
  const fewer = lonely.free + COMPANY;
  const rows = rowsOf(lonely.page, laidOut) - fewer;
  const pitch = heightOf(lonely.page, laidOut) / Math.max(1, rows);
  return { rows: -fewer, spread: pitch <= PITCH_LIMITS.most };
}

function heightOf(page: number, laidOut: Attempt['laidOut']): number {
  return AREA.bottom - (laidOut.pages[page]?.top ?? AREA.top);
}

function rowsOf(page: number, laidOut: Attempt['laidOut']): number {
  return laidOut.pages[page]?.rows ?? 22;
}
