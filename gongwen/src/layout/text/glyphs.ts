/** From runs of text to characters with their face and natural width. */
import type { FontClass } from '../../fonts/classes.ts';
import type { Face } from '../../fonts/face.ts';
import type { FontLibrary, Resolved } from '../../fonts/library.ts';
import { remembered } from '../../fonts/remembered.ts';
import type { Run as TextRun } from '../../model/runs.ts';
import { MM_PER_PT } from '../geometry.ts';
import type { LayoutReport } from '../laid-out.ts';

/** How text is set: class, size in pt, and the half cell it is counted in (mm). */
export interface Style {
  cls: FontClass;
  size: number;
  half: number;
}

/** One character. */
export interface Glyph {
  text: string;
  codePoint: number;
  cls: FontClass;
  face: Face;
  size: number;
  /** Raised (positive) or lowered, in mm. */
  rise: number;
  bold: boolean;
  /** Natural advance in mm. */
  width: number;
}

/** Where faces come from and where stand-ins are noted. */
export interface Typesetter {
  library: FontLibrary;
  report: LayoutReport;
}

/** Characters of plain text in one style. */
export function glyphsOf(setter: Typesetter, text: string, style: Style): Glyph[] {
  const out: Glyph[] = [];
  append(out, setter, text, { cls: style.cls, size: style.size, rise: 0, bold: false });
  return out;
}

/** Characters of runs with their marks: bold, 黑体, 楷体, 宋体, raised, lowered. */
export function glyphsOfRuns(setter: Typesetter, runs: readonly TextRun[], style: Style): Glyph[] {
  const out: Glyph[] = [];
  for (const { text, mark } of runs) {
    const cls = mark === 'hei' || mark === 'kai' || mark === 'song' ? mark : style.cls;
    const script = mark === 'sup' || mark === 'sub';
    const size = script ? style.size * 0.6 : style.size;
    const rise = script ? style.size * MM_PER_PT * (mark === 'sup' ? 0.36 : -0.12) : 0;
    append(out, setter, text, { cls, size, rise, bold: mark === 'bold' });
  }
  return out;
}

type Look = Pick<Glyph, 'cls' | 'size' | 'rise' | 'bold'>;

interface Known {
  glyph: Glyph;
  state: Resolved['state'];
}

/** A paper uses some ten looks; tables with letters of many sizes may use more. */
const KEPT_LOOKS = 40;
const KEPT_GLYPHS = 2000;

/** Glyphs of a library by look and code point: a paper has few different ones and thousands in all, and none is ever changed. */
const libraries = new WeakMap<FontLibrary, (look: string) => (codePoint: number) => Known>();

function append(out: Glyph[], setter: Typesetter, text: string, look: Look): void {
  const knownOf = looksOf(setter.library)(`${look.cls}/${look.size}/${look.rise}/${look.bold}`);
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (codePoint > 0xffff) i++;
    const { glyph, state } = knownOf(codePoint);
    if (state !== 'own') note(setter.report, glyph, state);
    out.push(glyph);
  }
}

function looksOf(library: FontLibrary): (look: string) => (codePoint: number) => Known {
  let looks = libraries.get(library);
  if (looks === undefined) {
    looks = remembered(KEPT_LOOKS, (key: string) => {
      const look = lookOf(key);
      return remembered(KEPT_GLYPHS, (codePoint: number) => make(library, codePoint, look));
    });
    libraries.set(library, looks);
  }
  return looks;
}

/** A look out of its key: the key alone must say what is kept under it. */
function lookOf(key: string): Look {
  const [cls = 'fang', size, rise, bold] = key.split('/');
  return { cls: cls as FontClass, size: Number(size), rise: Number(rise), bold: bold === 'true' };
}

function make(library: FontLibrary, codePoint: number, look: Look): Known {
  const found = library.resolve(look.cls, codePoint);
  const width = found.face.advance(found.glyph) * look.size * MM_PER_PT;
  const glyph = { text: String.fromCodePoint(codePoint), codePoint, face: found.face, width, ...look };
  return { glyph, state: found.state };
}

function note(report: LayoutReport, { text, cls, face }: Glyph, state: 'fallback' | 'missing'): void {
  const list = state === 'missing' ? report.missing : report.fallbacks;
  if (list.some((each) => each.character === text && each.cls === cls)) return;
  if (state === 'missing') report.missing.push({ character: text, cls });
  else report.fallbacks.push({ character: text, cls, face: face.name });
}
