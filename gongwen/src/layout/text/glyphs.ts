/** From runs of text to characters with their face and natural width. */
import type { FontClass } from '../../fonts/classes.ts';
import type { Face } from '../../fonts/face.ts';
import type { FontLibrary } from '../../fonts/library.ts';
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
  return [...text].map((character) => glyph(setter, character, style.cls, style.size, 0, false));
}

/** Characters of runs with their marks: bold, 黑体, 楷体, 宋体, raised, lowered. */
export function glyphsOfRuns(setter: Typesetter, runs: readonly TextRun[], style: Style): Glyph[] {
  return runs.flatMap((run) => {
    const { mark } = run;
    const cls = mark === 'hei' || mark === 'kai' || mark === 'song' ? mark : style.cls;
    const script = mark === 'sup' || mark === 'sub';
    const size = script ? style.size * 0.6 : style.size;
    const rise = script ? style.size * MM_PER_PT * (mark === 'sup' ? 0.36 : -0.12) : 0;
    return [...run.text].map((character) => glyph(setter, character, cls, size, rise, mark === 'bold'));
  });
}

function glyph(
  setter: Typesetter,
  character: string,
  cls: FontClass,
  size: number,
  rise: number,
  bold: boolean,
): Glyph {
  const codePoint = character.codePointAt(0) ?? 0;
  const found = setter.library.resolve(cls, codePoint);
  if (found.state !== 'own') note(setter.report, character, cls, found.state, found.face.name);
  const width = found.face.advance(found.glyph) * size * MM_PER_PT;
  return { text: character, codePoint, cls, face: found.face, size, rise, bold, width };
}

function note(report: LayoutReport, character: string, cls: FontClass, state: string, face: string): void {
  const list = state === 'missing' ? report.missing : report.fallbacks;
  if (list.some((each) => each.character === character && each.cls === cls)) return;
  if (state === 'missing') report.missing.push({ character, cls });
  else report.fallbacks.push({ character, cls, face });
}
