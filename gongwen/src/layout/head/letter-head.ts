/**
 * The head of a letter (信函格式, 10.1): mark 30 mm from the paper's edge, red double rules of 170 mm under it and near the foot,
 * corner elements left and number right under the first, the title two lines below the last of them.
 */
import { printedNumber } from '../../model/number.ts';
import { putRule } from '../canvas.ts';
import { LETTER_GAP, LETTER_RULE, MARK_TOP, MM_PER_PT, PITCH, RED, RED_RULE_GAP, SIZE } from '../geometry.ts';
import { gridStyle } from '../set-paragraph.ts';
import { glyphsOf } from '../text/glyphs.ts';
import type { Composition, HeadEnd } from './context.ts';
import { putCorner } from './corner.ts';
import { putMark } from './mark.ts';
import { putRow } from './row-text.ts';
import { putSigners } from './signers.ts';

/** The double rule: thick 0.7, gap 0.4, thin 0.25 mm; its proportions are not prescribed. */
const THICK = 0.7;
const GAP = 0.4;
const THIN = 0.25;
const BODY = SIZE.san * MM_PER_PT;

/** Puts the head and both double rules down. */
export function putLetterHead(composition: Composition): HeadEnd {
  const { head } = composition.paper;
  const foot = putMark(composition, MARK_TOP.letter);
  const upper = foot + RED_RULE_GAP;
  if (!head.preprinted) {
    rule(composition, upper + THICK / 2, THICK);
    rule(composition, upper + THICK + GAP + THIN / 2, THIN);
    rule(composition, LETTER_RULE.bottom - THICK - GAP - THIN / 2, THIN);
    rule(composition, LETTER_RULE.bottom - THICK / 2, THICK);
  }
  const top = upper + THICK + GAP + THIN + LETTER_GAP;
  const cornerRows = putCorner(composition, top, BODY);
  let rows = cornerRows;
  if (head.number !== undefined) {
    const glyphs = glyphsOf(composition.setter, printedNumber(head.number), gridStyle('fang'));
    rows = Math.max(rows, putRow(composition, glyphs, top, { role: 'number', align: 'right', height: BODY }));
  }
  if (head.signers.length > 0) putSigners(composition, top + rows++ * PITCH);
  // The blank lines count from the foot of the last element, which is a bare character box.
  const end = rows === 0 ? upper + THICK + GAP + THIN : top + (rows - 1) * PITCH + BODY;
  return { top: end + 2 * PITCH };
}

function rule(composition: Composition, y: number, width: number): void {
  putRule(composition.page, LETTER_RULE.left, LETTER_RULE.right, y, width, RED);
}
