/**
 * TrueType outlines of a few hundred glyphs, with the parts that composite glyphs are made of.
 * Office fonts (方正小标宋、仿宋_GB2312) are mostly of this kind, and so is our fallback.
 */
import { ByteWriter, viewOf } from './bytes.ts';
import type { Face } from './face.ts';

/** Outline tables of a subset: glyf and long loca; parts of composites are appended after the asked-for glyphs. */
export interface GlyfSubset {
  glyf: Uint8Array;
  loca: Uint8Array;
  /** Source glyph of each new glyph, parts included. */
  sources: number[];
  /** New glyphs that are composites: their bytes are not those of the source, because parts have other numbers. */
  composites: ReadonlySet<number>;
}

/** Copies these glyphs in this order and renumbers the parts of composites. */
export function glyfSubset(face: Face, glyphs: readonly number[]): GlyfSubset {
  const sources = [...glyphs];
  const composites = new Set<number>();
  const places = new Map<number, number>();
  const glyf = new ByteWriter(65536);
  const loca = new ByteWriter(4 * glyphs.length + 64);
  for (let i = 0; i < sources.length; i++) {
    loca.u32(glyf.length);
    const data = face.outline(sources[i] ?? 0);
    const isComposite = data.length > 0 && viewOf(data).getInt16(0) < 0;
    if (isComposite) composites.add(i);
    glyf.bytes(isComposite ? renumbered(data, sources, places) : data);
  }
  loca.u32(glyf.length);
  return { glyf: glyf.done(), loca: loca.done(), sources, composites };
}

function renumbered(source: Uint8Array, sources: number[], places: Map<number, number>): Uint8Array {
  const data = source.slice();
  const view = viewOf(data);
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    let place = places.get(part);
    if (place === undefined) {
      place = sources.push(part) - 1;
      places.set(part, place);
    }
    view.setUint16(at + 2, place);
    at += 4 + (flags & 1 ? 4 : 2);
    if (flags & 8) at += 2;
    else if (flags & 0x40) at += 4;
    else if (flags & 0x80) at += 8;
    if ((flags & 0x20) === 0) return data;
  }
}
