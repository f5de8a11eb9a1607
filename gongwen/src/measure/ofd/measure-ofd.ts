/** Measuring an OFD file from its own objects. */
import { MM_PER_PT } from '../../layout/geometry.ts';
import { countLines } from '../count-lines.ts';
import { apply, IDENTITY, type Matrix, matrixOf, times } from '../matrix.ts';
import type {
  MeasuredPage,
  MeasuredPicture,
  MeasuredRule,
  MeasuredText,
  Measurement,
} from '../measurement.ts';
import { numbers, type OfdPackage, openOfd } from './package.ts';
import { child, descendants, type Element } from './xml-tree.ts';

/** Measures the bytes of an OFD file. @throws Unmeasurable */
export function measureOfd(bytes: Uint8Array): Measurement {
  const ofd = openOfd(bytes);
  return { format: 'ofd', pages: ofd.pages.map((page) => measurePage(ofd, page)) };
}

function measurePage(ofd: OfdPackage, page: OfdPackage['pages'][number]): MeasuredPage {
  const texts: MeasuredText[] = [];
  const rules: MeasuredRule[] = [];
  const pictures: MeasuredPicture[] = [];
  for (const layer of descendants(page.content, 'Layer')) {
    for (const object of layer.children) {
      if (object.name === 'TextObject') texts.push(...textsOf(ofd, object));
      if (object.name === 'PathObject') rules.push(...rulesOf(object));
      if (object.name === 'ImageObject') pictures.push(pictureOf(object));
    }
  }
  return { width: page.width, height: page.height, lines: countLines(texts), texts, rules, pictures };
}

/** Object space to page: its own matrix, then its boundary's origin. */
export function objectMatrix(object: Element): Matrix {
  const [x = 0, y = 0] = numbers(object.attributes.Boundary ?? '');
  const own = object.attributes.CTM === undefined ? IDENTITY : matrixOf(numbers(object.attributes.CTM));
  return times(own, [1, 0, 0, 1, x, y]);
}

/** Advances of a DeltaX, `g n v` written out. */
export function advancesOf(delta: string): number[] {
  const parts = delta.trim().split(/\s+/);
  const out: number[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (parts[i] === 'g') {
      out.push(...new Array<number>(Number(parts[i + 1])).fill(Number(parts[i + 2])));
      i += 2;
    } else if (parts[i] !== '') out.push(Number(parts[i]));
  }
  return out;
}

function textsOf(ofd: OfdPackage, object: Element): MeasuredText[] {
  const matrix = objectMatrix(object);
  const font = ofd.fonts.get(object.attributes.Font ?? '');
  const size = Number(object.attributes.Size ?? 0) * Math.hypot(matrix[0], matrix[1]);
  return object.children
    .filter((each) => each.name === 'TextCode')
    .map((code) => {
      const start = apply(matrix, Number(code.attributes.X ?? 0), Number(code.attributes.Y ?? 0));
      const offsets = [0];
      for (const advance of advancesOf(code.attributes.DeltaX ?? ''))
        offsets.push((offsets.at(-1) ?? 0) + advance);
      return {
        text: code.text,
        ...start,
        width: (offsets.at(-1) ?? 0) + size,
        // Sizes are written in mm at four decimals; in points that is exact to a thousandth.
        size: Math.round((size / MM_PER_PT) * 1000) / 1000,
        font: (font?.name ?? '').replace(/^[A-Z]{6}\+/, ''),
        colour: colourOf(child(object, 'FillColor')),
        turn: Math.round((Math.atan2(0 - matrix[1], matrix[0]) * 180) / Math.PI),
        offsets,
      };
    });
}

function rulesOf(object: Element): MeasuredRule[] {
  const matrix = objectMatrix(object);
  const tokens = (child(object, 'AbbreviatedData')?.text ?? '').trim().split(/\s+/);
  const width = Number(object.attributes.LineWidth ?? 0.353);
  const colour = colourOf(child(object, 'StrokeColor'));
  const rules: MeasuredRule[] = [];
  let at = { x: 0, y: 0 };
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i] !== 'M' && tokens[i] !== 'L') continue;
    const to = apply(matrix, Number(tokens[i + 1]), Number(tokens[i + 2]));
    if (tokens[i] === 'L') rules.push({ x1: at.x, y1: at.y, x2: to.x, y2: to.y, width, colour });
    at = to;
    i += 2;
  }
  return rules;
}

function pictureOf(object: Element): MeasuredPicture {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(object.attributes.Boundary ?? '');
  return { x, y, width, height };
}

function colourOf(element: Element | undefined): string {
  const parts = numbers(element?.attributes.Value ?? '0 0 0');
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
