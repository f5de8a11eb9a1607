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

/** A font file as what follows one another in it: bytes, and outlines (by their glyph) that are the same in every subset. */
export interface FontProgram {
  kind: 'cff' | 'opentype' | 'truetype';
  parts: readonly (Uint8Array | number)[];
  length: number;
}

/** For PDF: a bare compact font, or TrueType tables. Its bytes are never put together: packing takes outlines as packed before. */
export function pdfFontFile(plan: SubsetPlan): FontProgram {
  if (plan.face.cff === null) return trueType(plan).program;
  const { before, after } = cffSubset(plan.face, plan.sources, plan.name);
  return program(plan.face, 'cff', [before, ...plan.sources, after]);
}

/** For OFD and for previews: a complete OpenType file with the character map of the subset, whole and in parts. */
export function openTypeFile(plan: SubsetPlan): { bytes: Uint8Array; program: FontProgram } {
  const { face, sources } = plan;
  if (face.cff === null) return trueType(plan);
  const { before, after } = cffSubset(face, sources, plan.name);
  const table = programBytes(face, program(face, 'cff', [before, ...sources, after]));
  const { bytes, tableAt } = openTypeShell(plan, table);
  const from = tableAt + before.length;
  const to = tableAt + table.length - after.length;
  return {
    bytes,
    program: program(face, 'opentype', [bytes.subarray(0, from), ...sources, bytes.subarray(to)]),
  };
}

/** All bytes of a font program. */
export function programBytes(face: Face, { parts, length }: FontProgram): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    const own = typeof part === 'number' ? face.outline(part) : part;
    bytes.set(own, at);
    at += own.length;
  }
  return bytes;
}

function program(face: Face, kind: FontProgram['kind'], parts: FontProgram['parts']): FontProgram {
  let length = 0;
  for (const part of parts) length += typeof part === 'number' ? face.outline(part).length : part.length;
  return { kind, parts, length };
}

function trueType(plan: SubsetPlan): { bytes: Uint8Array; program: FontProgram } {
  const { face } = plan;
  const subset = glyfSubset(face, plan.sources);
  const { bytes, tableAt } = openTypeShell(plan, subset);
  const parts: (Uint8Array | number)[] = [bytes.subarray(0, tableAt)];
  let at = tableAt;
  subset.sources.forEach((glyph, i) => {
    const to = at + face.outline(glyph).length;
    parts.push(subset.composites.has(i) ? bytes.subarray(at, to) : glyph);
    at = to;
  });
  return { bytes, program: program(face, 'truetype', [...parts, bytes.subarray(at)]) };
}
