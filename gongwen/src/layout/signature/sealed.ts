/**
 * 加盖印章的公文 (7.3.5.1): date four 字 from the right, name centred over it; the seal upright and centred over both, which
 * stand a little below its middle; its top within one line of the body. Joint: names in rows, one seal each, the last one also
 * over the date; seals level, not touching, within the type area.
 */
import type { Signature } from '../../model/signature.ts';
import { openBlock, putPicture } from '../canvas.ts';
import type { Flow } from '../flow.ts';
import { AREA, CELL, PITCH } from '../geometry.ts';
import { readImage } from '../image.ts';
import type { Line } from '../text/break-lines.ts';
import type { Typesetter } from '../text/glyphs.ts';
import { putSignatureLines, signatureLinesOf, widthOf } from './line-of.ts';
import type { ClosingPlan, Unit } from './plan.ts';

type Organ = Extract<Signature, { layout: 'sealed' }>['organs'][number];

/** County and city seals (1999 seal rules); the room is kept for one even when the seal is put on by hand. */
const USUAL_SEAL = 45;
/** Middle of name and date below the middle of the seal. */
const SUNK = 4;
/** Least gap between neighbouring seals. */
const APART = 0.5;

/** Plans a sealed signature. */
export function planSealed(setter: Typesetter, organs: readonly Organ[], date: string | null): ClosingPlan {
  const dateLines = date === null ? [] : signatureLinesOf(setter, date);
  const dateWidth = date === null ? 6 * CELL : widthOf(dateLines);
  const centre = AREA.right - 4 * CELL - dateWidth / 2;
  const seal = Math.max(0, ...organs.map((organ) => organ.seal?.widthMm ?? 0)) || USUAL_SEAL;
  const names = organs.map((organ) => signatureLinesOf(setter, organ.name));
  const perRow = organs.length === 1 ? 1 : organsPerRow(names, centre, seal);
  const rows = chunks(organs, perRow);
  const sealRows = Math.ceil((seal + 1) / PITCH);
  // Blank rows so that the seal's upper edge comes to lie within one row of the body.
  const blank = Math.max(1, Math.ceil((SUNK + seal / 2) / PITCH) - 1);
  const units = rows.map((row, i): Unit => {
    const last = i === rows.length - 1;
    const height = Math.max(...row.map((organ) => signatureLinesOf(setter, organ.name).length));
    const own = height + (last ? dateLines.length : 0);
    const below = last ? 0 : Math.max(0, sealRows - height);
    return {
      rows: own + below,
      draw: (flow, top) =>
        drawRow(setter, flow, { row, perRow, centre, seal, top, dateLines: last ? dateLines : [] }),
    };
  });
  const tail = organs.some((organ) => organ.seal !== undefined) ? 1 : 0;
  return { blank, units, tail };
}

/** As many organs a row as their seals and names allow, at most three (3 × 45 mm is what fits). */
function organsPerRow(names: readonly Line[][], centre: number, seal: number): number {
  for (const perRow of [3, 2]) {
    const step = columnStep(perRow, centre, seal);
    const widest = Math.max(...names.map((lines) => widthOf(lines)));
    if (step >= seal + APART && widest + CELL <= step) return perRow;
  }
  return 1;
}

/** Distance between neighbouring seals when the last one stands over the date and the first within the type area. */
function columnStep(perRow: number, centre: number, seal: number): number {
  const room = centre - AREA.left - seal / 2;
  return Math.min(AREA.width / perRow, room / (perRow - 1));
}

interface SealRow {
  row: readonly Organ[];
  perRow: number;
  centre: number;
  seal: number;
  top: number;
  dateLines: readonly Line[];
}

function drawRow(setter: Typesetter, flow: Flow, plan: SealRow): void {
  const step = plan.perRow === 1 ? 0 : columnStep(plan.perRow, plan.centre, plan.seal);
  const names = plan.row.map((organ) => signatureLinesOf(setter, organ.name));
  const height = Math.max(...names.map((lines) => lines.length));
  // Rows are filled from the left of the full row, but the last organ always stands over the date.
  const centres = plan.row.map((_, i) => plan.centre - (plan.row.length - 1 - i) * step);
  names.forEach((lines, i) => {
    const top = plan.top + (height - lines.length) * flow.sheet.pitch;
    putSignatureLines(setter, flow, lines, top, { centre: centres[i] ?? plan.centre }, 'signature');
  });
  const dateTop = plan.top + height * flow.sheet.pitch;
  if (plan.dateLines.length > 0) {
    putSignatureLines(setter, flow, plan.dateLines, dateTop, { centre: plan.centre }, 'date');
  }
  const middle = plan.dateLines.length > 0 ? dateTop : dateTop - (height * flow.sheet.pitch) / 2;
  plan.row.forEach((organ, i) => {
    if (organ.seal !== undefined) putSeal(flow, organ, centres[i] ?? plan.centre, middle - SUNK);
  });
}

function putSeal(flow: Flow, organ: Organ, centre: number, middle: number): void {
  if (organ.seal === undefined) return;
  const image = readImage(organ.seal.image);
  const width = organ.seal.widthMm;
  const height = (width * image.height) / image.width;
  putPicture(flow.sheet.page, {
    x: centre - width / 2,
    y: middle - height / 2,
    width,
    height,
    turned: false,
    bytes: image.bytes,
    type: image.type,
    alt: `${organ.name}印章`,
    role: 'seal',
    block: openBlock(flow.canvas, 'Figure'),
  });
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < items.length; i += size) rows.push(items.slice(i, i + size));
  return rows;
}
