/** Finding elements in a measured file, for tests: the box of a text's character bodies, in mm. */

import { FONT_CLASSES } from '../fonts/classes.ts';
import { fontLibrary } from '../fonts/library.ts';
import { MM_PER_PT } from '../layout/geometry.ts';
import type { MeasuredText, Measurement } from './measurement.ts';

/** Where a text stands. `top` and `bottom` are those of the character bodies, `ink` the upper edge of the ink. */
export interface Box {
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  middle: number;
  centre: number;
  ink: number;
  /** Upper edge of the first character's ink. */
  firstInk: number;
  size: number;
  font: string;
  colour: string;
  text: string;
}

/** The first text containing `wanted`, as a box; of one that wraps, its first line. @throws when there is none */
export function boxOf(measurement: Measurement, wanted: string, page?: number): Box {
  for (const [index, each] of measurement.pages.entries()) {
    if (page !== undefined && index !== page) continue;
    const text = each.texts.find((one) => one.text.includes(wanted));
    if (text !== undefined) return box(text, index);
  }
  throw new Error(`“${wanted}” is not in the file`);
}

function box(text: MeasuredText, page: number): Box {
  const size = text.size * MM_PER_PT;
  const face = FONT_CLASSES.map((cls) => fontLibrary().faceOf(cls)).find((each) => each.name === text.font);
  const bodyTop = face?.bodyTop ?? 0.88;
  const top = text.y - bodyTop * size;
  const tops = [...text.text].map(
    (character) => face?.ink(face.glyphOf(character.codePointAt(0) ?? 0))?.yMax ?? 0,
  );
  const last = text.offsets[text.offsets.length - 1] ?? 0;
  const lastWidth = (face?.advance(face.glyphOf([...text.text].at(-1)?.codePointAt(0) ?? 0)) ?? 1) * size;
  const right = text.x + last + lastWidth;
  return {
    page,
    left: text.x,
    right,
    top,
    bottom: top + size,
    middle: top + size / 2,
    centre: (text.x + right) / 2,
    ink: text.y - Math.max(...tops) * size,
    firstInk: text.y - (tops[0] ?? 0) * size,
    size: text.size,
    font: text.font,
    colour: text.colour,
    text: text.text,
  };
}
