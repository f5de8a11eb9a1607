/** Clips (裁剪): what of an object is shown. Read with the object, laid over the pen before it is drawn. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Matrix, matrixOf, placeOf, product, svgPath } from './geometry.ts';

/** One outline of a clip, in the space of its object. */
export interface ClipArea {
  readonly matrix: Matrix;
  readonly path: string;
  readonly rule: 'nonzero' | 'evenodd';
}

/** The areas of one clip add up; an object is shown where all its clips are. */
export interface Clips {
  /** Does the object's own matrix turn its clips too? */
  readonly turnsWith: boolean;
  readonly each: readonly (readonly ClipArea[])[];
}

/** Clips half read. */
export interface ReadingClips {
  readonly turnsWith: boolean;
  readonly each: ClipArea[][];
  /** Letters may cut too. Where they do, nothing is cut: better too much is seen than that something is missing. */
  isByLetters: boolean;
  area: Matrix | null;
  now: { readonly attributes: Readonly<Record<string, string>>; data: string } | null;
}

/** Begins with `Clips`. */
export function beginClips(attributes: Readonly<Record<string, string>>): ReadingClips {
  const turnsWith = attributes.transflag !== 'false';
  return { turnsWith, each: [], isByLetters: false, area: null, now: null };
}

/** What opens within `Clips`. */
export function withinClips(
  clips: ReadingClips,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === 'clip') clips.each.push([]);
  if (name === 'area') clips.area = matrixOf(attributes.ctm);
  if (name === 'path') clips.now = { attributes, data: '' };
  if (name === 'text') clips.isByLetters = true;
}

/** The outline of a path that closes within `Clips`. */
export function endPath(clips: ReadingClips): void {
  if (!clips.now) return;
  const { attributes, data } = clips.now;
  const { x, y } = placeOf(attributes.boundary) ?? { x: 0, y: 0 };
  clips.each.at(-1)?.push({
    matrix: product([clips.area, [1, 0, 0, 1, x, y], matrixOf(attributes.ctm)]),
    path: svgPath(data),
    rule: /even/i.test(attributes.rule ?? '') ? 'evenodd' : 'nonzero',
  });
  clips.now = null;
}

/** What was read; null where nothing is cut. */
export function clipsOf(clips: ReadingClips | null): Clips | null {
  if (!clips || clips.isByLetters) return null;
  const each = clips.each.filter((areas) => areas.length > 0);
  return each.length > 0 ? { turnsWith: clips.turnsWith, each } : null;
}

/** Cuts the pen, which stands in the object's place, its own matrix not yet laid on. */
export function cut(
  pen: SKRSContext2D,
  clips: Clips,
  own: Matrix | null,
  { Path2D }: Pick<typeof import('@napi-rs/canvas'), 'Path2D'>,
): void {
  for (const areas of clips.each) {
    // Laid together as text: added to one another as paths, the pen draws a line from each to the next.
    const outlines = areas.map(({ matrix, path }) => {
      const [a, b, c, d, e, f] = product([clips.turnsWith ? own : null, matrix]);
      return new Path2D(path).transform({ a, b, c, d, e, f }).toSVGString();
    });
    const whole = new Path2D(outlines.join(' '));
    pen.clip(whole, areas.every((area) => area.rule === 'evenodd') ? 'evenodd' : 'nonzero');
  }
}
