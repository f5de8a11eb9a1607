/** The head of ordinary and upward papers, orders and minutes (7.2, 10.2, 10.3). */
import { printedNumber } from '../../model/number.ts';
import { putRule } from '../canvas.ts';
import { AREA, MARK_TOP, MM_PER_PT, PITCH, RED, RED_RULE_GAP, SIZE } from '../geometry.ts';
import { gridStyle } from '../set-paragraph.ts';
import { glyphsOf } from '../text/glyphs.ts';
import type { Composition, HeadEnd } from './context.ts';
import { putCorner } from './corner.ts';
import { putMark } from './mark.ts';
import { putRow } from './row-text.ts';
import { putSigners, signerRows } from './signers.ts';

/** Thickness of the red rule; not prescribed, one point in practice. */
const RED_RULE = 0.35;
const BODY = SIZE.san * MM_PER_PT;

/** Puts the head down; the title (or an order's body) begins two blank lines below its end. */
export function putOrdinaryHead(composition: Composition): HeadEnd {
  const { paper } = composition;
  const { head } = paper;
  const corner = putCorner(composition, AREA.top);
  const hasMark = head.mark !== undefined || head.preprinted === true;
  const upward = paper.format === 'upward' && head.signers.length > 0;
  if (!hasMark && head.number === undefined && head.signers.length === 0) {
    return { top: AREA.top + (corner > 0 ? corner + 1 : 0) * PITCH };
  }
  const markTop = MARK_TOP[paper.format === 'letter' ? 'ordinary' : paper.format];
  const foot = hasMark ? putMark(composition, markTop) : AREA.top + corner * PITCH;
  const rows = head.signers.length > 0 ? signerRows(composition) : 1;
  const top = foot + 2 * PITCH;
  const lastRow = top + (rows - 1) * PITCH;
  if (head.number !== undefined) {
    const glyphs = glyphsOf(composition.setter, printedNumber(head.number), gridStyle('fang'));
    const place = { role: 'number' as const, align: upward ? ('left' as const) : ('center' as const) };
    putRow(composition, glyphs, lastRow, upward ? { ...place, indent: 2 } : place);
  }
  putSigners(composition, top);
  if (paper.format === 'order') return { top: lastRow + 3 * PITCH };
  const rule = lastRow + (PITCH + BODY) / 2 + RED_RULE_GAP;
  if (hasMark && !head.preprinted) putRule(composition.page, AREA.left, AREA.right, rule, RED_RULE, RED);
  return { top: rule + 2 * PITCH };
}
