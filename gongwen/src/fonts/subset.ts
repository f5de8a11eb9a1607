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
  const codePoints = [...new Set(characters)].sort((a, b) => a - b);
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

/** Bytes for PDF: a bare compact font, or TrueType tables without a character map. */
export function pdfFontFile(plan: SubsetPlan): { kind: 'cff' | 'truetype'; bytes: Uint8Array } {
  if (plan.face.cff !== null) return { kind: 'cff', bytes: cffSubset(plan.face, plan.sources, plan.name) };
  return { kind: 'truetype', bytes: openTypeShell(plan, glyfSubset(plan.face, plan.sources)) };
}

/** Bytes for OFD and for previews: a complete OpenType file with the character map of the subset. */
export function openTypeFile(plan: SubsetPlan): Uint8Array {
  if (plan.face.cff === null) return openTypeShell(plan, glyfSubset(plan.face, plan.sources));
  return openTypeShell(plan, cffSubset(plan.face, plan.sources, plan.name));
}
