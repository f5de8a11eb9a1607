/**
 * 不加盖印章的公文 (7.3.5.2): one blank line after the body, name two 字 from the right; on the next line the date, beginning two
 * 字 right of the name's first character. When the date is the longer, it stands two 字 from the right and the name moves in.
 */
import type { Signature } from '../../model/signature.ts';
import { AREA, CELL } from '../geometry.ts';
import type { Typesetter } from '../text/glyphs.ts';
import { putSignatureLines, signatureLinesOf, widthOf } from './line-of.ts';
import type { ClosingPlan, Unit } from './plan.ts';

type Organ = Extract<Signature, { layout: 'unsealed' }>['organs'][number];

/** Plans a signature without a seal; without organs only the date is printed. */
export function planUnsealed(setter: Typesetter, organs: readonly Organ[], date: string | null): ClosingPlan {
  const names = organs.map((organ) => signatureLinesOf(setter, organ.name, 52));
  const dateLines = date === null ? [] : signatureLinesOf(setter, date);
  const right = AREA.right - 2 * CELL;
  const longest = Math.max(0, ...names.map((lines) => widthOf(lines)));
  const dateWidth = widthOf(dateLines);
  // Joint: organs stand under one another from one left edge, the date as under the lead organ's name (7.3.5.2).
  const nameX = Math.min(right - longest, date === null ? right : right - dateWidth - 2 * CELL);
  const dateX = organs.length === 0 ? right - dateWidth : nameX + 2 * CELL;
  const units = names.map(
    (lines): Unit => ({
      rows: lines.length,
      draw: (flow, top) => putSignatureLines(setter, flow, lines, top, { x: nameX }, 'signature'),
    }),
  );
  if (dateLines.length > 0) {
    units.push({
      rows: dateLines.length,
      draw: (flow, top) => putSignatureLines(setter, flow, dateLines, top, { x: dateX }, 'date'),
    });
  }
  return { blank: 1, units, tail: 0 };
}
