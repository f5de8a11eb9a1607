/** The objects of one page in the order they are drawn. Pure: XML in, plain data out. */
import { scanXml } from '../markup.ts';
import { beginClips, type Clips, clipsOf, endPath, type ReadingClips, withinClips } from './clips.ts';
import { type Matrix, matrixOf, placeOf, svgPath } from './geometry.ts';
import { type Box, boxOf, type DrawParam, numbersOf, type Resources } from './resources.ts';

/** What every object has: where it stands (mm), how it is turned, its colours as CSS. */
interface Placed {
  readonly box: Box;
  readonly matrix: Matrix | null;
  readonly alpha: number;
  readonly clips: Clips | null;
}

/** One letter where it stands in its object. */
export interface Letter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Something to draw. */
export type OfdObject =
  | (Placed & {
      readonly kind: 'text';
      readonly font: string;
      readonly size: number;
      readonly isBold: boolean;
      readonly hScale: number;
      readonly fill: string;
      readonly letters: readonly Letter[];
    })
  | (Placed & {
      readonly kind: 'path';
      readonly path: string;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly rule: 'nonzero' | 'evenodd';
      readonly lineWidth: number;
      readonly dash: readonly number[];
    })
  | (Placed & { readonly kind: 'image'; readonly media: string })
  /** What is not drawn here; a note stands in its place. */
  | (Placed & { readonly kind: 'other' });

/** A page as it says of itself. */
export interface OfdPage {
  readonly box: Box | null;
  readonly under: readonly string[];
  readonly over: readonly string[];
  readonly objects: readonly OfdObject[];
}

const LINE_MM = 0.353;
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };
const OBJECTS = new Set(['textobject', 'pathobject', 'imageobject', 'compositeobject']);

/** Reads a page or a template. */
export function pageObjects(xml: string, resources: Resources): OfdPage {
  const objects: OfdObject[] = [];
  const under: string[] = [];
  const over: string[] = [];
  let box: Box | null = null;
  let open = '';
  let layerParam: string | null = null;
  let now: Reading | null = null;
  // An annotation's objects stand in its appearance, wherever that stands on the page.
  let origin = NOWHERE;
  let isHidden = false;
  scanXml(xml, {
    open(name, attributes) {
      open = name;
      if (name === 'layer') layerParam = attributes.drawparam ?? null;
      if (name === 'template' && attributes.templateid)
        (attributes.zorder === 'Foreground' ? over : under).push(attributes.templateid);
      if (name === 'annot') isHidden = attributes.visible === 'false';
      if (name === 'appearance') origin = placeOf(attributes.boundary) ?? NOWHERE;
      if (OBJECTS.has(name)) now = beginning(name, attributes, layerParam, resources);
      else if (now) within(now, name, attributes);
    },
    text(text) {
      if (open === 'physicalbox') box = boxOf(text) ?? box;
      if (now && open === 'textcode') now.code += text;
      if (now && open === 'abbreviateddata') {
        if (now.clips?.now) now.clips.now.data += text;
        else if (!now.isClip) now.path += text;
      }
    },
    close(name) {
      open = '';
      if (!now) return;
      if (name === 'textcode' && !now.isClip) endCode(now);
      if (name === 'path' && now.clips) endPath(now.clips);
      if (name === 'clips') now.isClip = false;
      if (name !== now.name) return;
      if (!isHidden) objects.push(finished(now, origin));
      now = null;
    },
  });
  return { box, under, over, objects };
}

/** An object half read. */
interface Reading {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly param: DrawParam;
  fill: string | null;
  stroke: string | null;
  path: string;
  code: string;
  at: Readonly<Record<string, string>>;
  clips: ReadingClips | null;
  isClip: boolean;
  readonly letters: Letter[];
}

function beginning(
  name: string,
  attributes: Readonly<Record<string, string>>,
  layerParam: string | null,
  resources: Resources,
): Reading {
  const param = paramOf(attributes.drawparam ?? layerParam, resources);
  return {
    name,
    attributes,
    param,
    fill: param.fill,
    stroke: param.stroke,
    path: '',
    code: '',
    at: {},
    clips: null,
    isClip: false,
    letters: [],
  };
}

/** A parameter with what it is based on; a circle of them ends. */
function paramOf(id: string | null, resources: Resources, steps = 0): DrawParam {
  const own = id === null ? undefined : resources.params.get(id);
  if (!own) return { fill: null, stroke: null, lineWidth: null, basedOn: null };
  if (own.basedOn === null || steps > 8) return own;
  const base = paramOf(own.basedOn, resources, steps + 1);
  return {
    fill: own.fill ?? base.fill,
    stroke: own.stroke ?? base.stroke,
    lineWidth: own.lineWidth ?? base.lineWidth,
    basedOn: null,
  };
}

function within(now: Reading, name: string, attributes: Readonly<Record<string, string>>): void {
  // What only cuts an object has colours and paths of its own, which are not the object's.
  if (name === 'clips') {
    now.isClip = true;
    now.clips = beginClips(attributes);
  }
  if (now.isClip) {
    if (now.clips) withinClips(now.clips, name, attributes);
    return;
  }
  if (name === 'fillcolor' && attributes.value) now.fill = attributes.value;
  if (name === 'strokecolor' && attributes.value) now.stroke = attributes.value;
  if (name === 'textcode') {
    // Where a code says no place, it goes on at the last one's.
    now.at = { ...now.at, ...attributes, deltax: attributes.deltax ?? '', deltay: attributes.deltay ?? '' };
    now.code = '';
  }
}

function endCode(now: Reading): void {
  const xs = deltasOf(now.at.deltax, now.code.length);
  const ys = deltasOf(now.at.deltay, now.code.length);
  let x = numbersOf(now.at.x)[0] ?? 0;
  let y = numbersOf(now.at.y)[0] ?? 0;
  for (const [i, text] of [...now.code].entries()) {
    if (i > 0) {
      x += xs[i - 1] ?? 0;
      y += ys[i - 1] ?? 0;
    }
    if (text.trim() !== '') now.letters.push({ text, x, y });
  }
}

/** `g 8 5.6` is eight times 5.6. No more than `most`: a file may ask for more steps than it has letters. */
export function deltasOf(value: string | undefined, most: number): number[] {
  const words = (value ?? '').trim().split(/\s+/);
  const found: number[] = [];
  for (let i = 0; i < words.length && found.length < most; i++) {
    if (words[i] === 'g') {
      const count = Math.min(most - found.length, Number(words[i + 1]) || 0);
      const step = Number(words[i + 2]) || 0;
      for (let n = 0; n < count; n++) found.push(step);
      i += 2;
    } else if (words[i] !== '') found.push(Number(words[i]) || 0);
  }
  return found;
}

function finished(now: Reading, origin: Box): OfdObject {
  const { attributes } = now;
  const box = placeOf(attributes.boundary) ?? NOWHERE;
  const placed: Placed = {
    box: { ...box, x: box.x + origin.x, y: box.y + origin.y },
    matrix: matrixOf(attributes.ctm),
    clips: clipsOf(now.clips),
    alpha: Math.min(1, (numbersOf(attributes.alpha)[0] ?? 255) / 255),
  };
  const isFilled = (attributes.fill ?? '') !== 'false';
  switch (now.name) {
    case 'textobject':
      return {
        ...placed,
        kind: 'text',
        font: attributes.font ?? '',
        size: numbersOf(attributes.size)[0] ?? 0,
        isBold: (numbersOf(attributes.weight)[0] ?? 400) >= 600,
        hScale: numbersOf(attributes.hscale)[0] ?? 1,
        fill: colourOf(now.fill),
        letters: now.letters,
      };
    case 'pathobject':
      return {
        ...placed,
        kind: 'path',
        path: svgPath(now.path),
        fill: attributes.fill === 'true' && isFilled ? colourOf(now.fill) : null,
        stroke: attributes.stroke === 'false' ? null : colourOf(now.stroke),
        rule: /even/i.test(attributes.rule ?? '') ? 'evenodd' : 'nonzero',
        lineWidth: numbersOf(attributes.linewidth)[0] ?? now.param.lineWidth ?? LINE_MM,
        dash: numbersOf(attributes.dashpattern),
      };
    case 'imageobject':
      return { ...placed, kind: 'image', media: attributes.resourceid ?? '' };
    default:
      return { ...placed, kind: 'other' };
  }
}

/** `230 0 18`, a grey, or four inks. */
export function colourOf(value: string | null): string {
  const parts = numbersOf(value ?? '').map((n) => Math.min(255, Math.max(0, n)));
  const [r, g, b, k] = parts;
  if (r === undefined) return 'rgb(0,0,0)';
  if (g === undefined || b === undefined) return `rgb(${r},${r},${r})`;
  if (k === undefined) return `rgb(${r},${g},${b})`;
  const ink = (n: number) => Math.round(255 * (1 - n / 255) * (1 - k / 255));
  return `rgb(${ink(r)},${ink(g)},${ink(b)})`;
}
