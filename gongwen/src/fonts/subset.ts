/**
 * The part of a font that a paper uses, ready to embed. One new glyph per character even where the font shares one glyph
 * between characters (· • ・, ⋯ …): the text read back out of a file is then exactly the text put in.
 */
import { cffSubset } from './cff-subset.ts';
import type { Face } from './face.ts';
import { glyfSubset } from './glyf-subset.ts';
import { openTypeShell } from './shell.ts';
import type { SubsetPlan } from './subset-plan.ts';

export type { SubsetPlan } from './subset-plan.ts';

/**
 * Plans the subset of a face for these characters. A character the face lacks is drawn as 〓 (the printer's sign for a
 * missing sort) where the face has it, so that the hole is seen, while the text itself stays intact.
 */
export function planSubset(face: Face, characters: Iterable<number>): SubsetPlan {
  const codePoints = [...Uint32Array.from(new Set(characters)).sort()];
  const missing = face.glyphOf(0x3013);
  const sources = [0, ...codePoints.map((codePoint) => face.glyphOf(codePoint) || missing)];
  const places = new Map(codePoints.map((codePoint, i) => [codePoint, i + 1]));
  return {
    face,
    name: `${tagOf(codePoints)}+${face.name}`,
    codePoints,
    sources,
    glyphOf: (codePoint) => places.get(codePoint) ?? 0,
  };
}

function tagOf(codePoints: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const codePoint of codePoints) hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26) + i * 7919;
  }
  return tag;
}

/** A font file, and where in it stand outlines that are the same in every subset. */
export interface FontProgram {
  kind: 'cff' | 'opentype' | 'truetype';
  bytes: Uint8Array;
  outlines: { glyph: number; from: number; to: number }[];
}

/** For PDF: a bare compact font, or TrueType tables. */
export function pdfFontFile(plan: SubsetPlan): FontProgram {
  if (plan.face.cff === null) return trueType(plan);
  const { table, outlinesAt } = cffSubset(plan.face, plan.sources, plan.name);
  return { kind: 'cff', bytes: table, outlines: outlinesFrom(plan.face, plan.sources, outlinesAt) };
}

/** For OFD and for previews: a complete OpenType file with the character map of the subset. */
export function openTypeFile(plan: SubsetPlan): FontProgram {
  if (plan.face.cff === null) return trueType(plan);
  const { table, outlinesAt } = cffSubset(plan.face, plan.sources, plan.name);
  const { bytes, tableAt } = openTypeShell(plan, table);
  return {
    kind: 'opentype',
    bytes,
    outlines: outlinesFrom(plan.face, plan.sources, tableAt + outlinesAt),
  };
}

function trueType(plan: SubsetPlan): FontProgram {
  const subset = glyfSubset(plan.face, plan.sources);
  const { bytes, tableAt } = openTypeShell(plan, subset);
  const all = outlinesFrom(plan.face, subset.sources, tableAt);
  return { kind: 'truetype', bytes, outlines: all.filter((_, i) => !subset.composites.has(i)) };
}

function outlinesFrom(face: Face, glyphs: readonly number[], start: number): FontProgram['outlines'] {
  let at = start;
  return glyphs.map((glyph) => {
    const from = at;
    at += face.outline(glyph).length;
    return { glyph, from, to: at };
  });
}
