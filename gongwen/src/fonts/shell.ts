/**
 * The OpenType tables around a subset's outlines. Dates are those of the source font, so equal papers give equal bytes.
 */
import { ByteWriter, viewOf } from './bytes.ts';
import type { Face } from './face.ts';
import type { GlyfSubset } from './glyf-subset.ts';
import { tableOf } from './sfnt.ts';
import type { SubsetPlan } from './subset-plan.ts';

/** A font file, and where in it the table of outlines begins. */
export interface Shell {
  bytes: Uint8Array;
  tableAt: number;
}

/** A complete font file around compact outlines (bytes of a CFF table) or TrueType outlines. */
export function openTypeShell(plan: SubsetPlan, outlines: Uint8Array | GlyfSubset): Shell {
  const { face } = plan;
  const compact = outlines instanceof Uint8Array;
  const sources = compact ? plan.sources : outlines.sources;
  const tables = new Map<string, Uint8Array>();
  if (compact) tables.set('CFF ', outlines);
  tables.set('OS/2', os2(face, plan.codePoints));
  tables.set('cmap', cmap(plan.codePoints));
  for (const tag of ['cvt ', 'fpgm', 'prep', 'gasp']) {
    const kept = face.tables.get(tag);
    if (!compact && kept !== undefined) tables.set(tag, kept);
  }
  if (!compact) tables.set('glyf', outlines.glyf);
  tables.set('head', head(face, compact));
  tables.set('hhea', patched(tableOf(face.tables, 'hhea'), 34, sources.length));
  tables.set('hmtx', hmtx(face, sources));
  if (!compact) tables.set('loca', outlines.loca);
  tables.set(
    'maxp',
    compact ? new ByteWriter().u32(0x5000).u16(sources.length).done() : maxp(face, sources.length),
  );
  tables.set('name', nameTable(plan));
  tables.set('post', new ByteWriter().u32(0x30000).bytes(new Uint8Array(28)).done());
  return assemble(tables, compact);
}

function assemble(tables: Map<string, Uint8Array>, compact: boolean): Shell {
  const tags = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  const out = new ByteWriter(65536).u32(compact ? 0x4f54544f : 0x00010000).u16(tags.length);
  out
    .u16(16 << power)
    .u16(power)
    .u16(16 * tags.length - (16 << power));
  let at = 12 + 16 * tags.length;
  let headAt = 0;
  let tableAt = 0;
  let sum = 0;
  for (const tag of tags) {
    const data = tables.get(tag) ?? new Uint8Array(0);
    if (tag === 'head') headAt = at;
    if (tag === 'CFF ' || tag === 'glyf') tableAt = at;
    const own = checksum(data);
    sum = (sum + own) >>> 0;
    out.bytes(new TextEncoder().encode(tag)).u32(own).u32(at).u32(data.length);
    at += (data.length + 3) & ~3;
  }
  for (const tag of tags) {
    out.bytes(tables.get(tag) ?? new Uint8Array(0));
    while (out.length % 4 !== 0) out.u8(0);
  }
  const bytes = out.done();
  // Tables are summed already; of the file there remains its directory.
  const whole = (sum + checksum(bytes.subarray(0, 12 + 16 * tags.length))) >>> 0;
  viewOf(bytes).setUint32(headAt + 8, (0xb1b0afba - whole) >>> 0);
  return { bytes, tableAt };
}

function checksum(data: Uint8Array): number {
  const view = viewOf(data);
  const whole = data.length & ~3;
  let sum = 0;
  for (let i = 0; i < whole; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
  let rest = 0;
  for (let i = whole; i < whole + 4; i++) rest = rest * 256 + (i < data.length ? (data[i] ?? 0) : 0);
  return data.length > whole ? (sum + rest) >>> 0 : sum;
}

function patched(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = table.slice();
  viewOf(copy).setUint16(at, value);
  return copy;
}

function head(face: Face, compact: boolean): Uint8Array {
  const copy = tableOf(face.tables, 'head').slice();
  viewOf(copy).setUint32(8, 0);
  if (!compact) viewOf(copy).setInt16(50, 1);
  return copy;
}

function maxp(face: Face, count: number): Uint8Array {
  return patched(tableOf(face.tables, 'maxp'), 4, count);
}

function hmtx(face: Face, sources: readonly number[]): Uint8Array {
  const out = new ByteWriter(4 * sources.length);
  for (const glyph of sources) {
    const bearing = face.cff === null ? Math.round((face.ink(glyph)?.xMin ?? 0) * face.unitsPerEm) : 0;
    out.u16(Math.round(face.advance(glyph) * face.unitsPerEm)).u16(bearing);
  }
  return out.done();
}

/** Formats 4 and 12 together: some OFD readers on paper-office machines know only the older one. */
function cmap(codePoints: readonly number[]): Uint8Array {
  const basic = codePoints.filter((codePoint) => codePoint < 0xffff);
  const four = cmap4(basic);
  const out = new ByteWriter(1024).u16(0).u16(2);
  out
    .u16(3)
    .u16(1)
    .u32(20)
    .u16(3)
    .u16(10)
    .u32(20 + four.length);
  out
    .bytes(four)
    .u16(12)
    .u16(0)
    .u32(16 + 12 * codePoints.length)
    .u32(0)
    .u32(codePoints.length);
  for (const [i, codePoint] of codePoints.entries())
    out
      .u32(codePoint)
      .u32(codePoint)
      .u32(i + 1);
  return out.done();
}

function cmap4(basic: readonly number[]): Uint8Array {
  const count = basic.length + 1;
  const power = Math.floor(Math.log2(count));
  const out = new ByteWriter(8 * count + 16)
    .u16(4)
    .u16(16 + 8 * count)
    .u16(0);
  out
    .u16(2 * count)
    .u16(2 << power)
    .u16(power)
    .u16(2 * count - (2 << power));
  for (const codePoint of basic) out.u16(codePoint);
  out.u16(0xffff).u16(0);
  for (const codePoint of basic) out.u16(codePoint);
  out.u16(0xffff);
  // Characters are sorted, so those of the basic plane come first and their glyphs are 1, 2, 3…
  for (const [i, codePoint] of basic.entries()) out.u16(i + 1 - codePoint);
  out.u16(1);
  for (let i = 0; i < count; i++) out.u16(0);
  return out.done();
}

function nameTable(plan: SubsetPlan): Uint8Array {
  const entries: [number, string][] = [
    [1, plan.face.family],
    [2, 'Regular'],
    [3, plan.name],
    [4, plan.face.family],
    [5, plan.face.version || 'Version 1.0'],
    [6, plan.name],
  ];
  const storage = new ByteWriter();
  const out = new ByteWriter()
    .u16(0)
    .u16(entries.length)
    .u16(6 + 12 * entries.length);
  for (const [id, text] of entries) {
    out
      .u16(3)
      .u16(1)
      .u16(0x409)
      .u16(id)
      .u16(2 * text.length)
      .u16(storage.length);
    for (let i = 0; i < text.length; i++) storage.u16(text.charCodeAt(i));
  }
  return out.bytes(storage.done()).done();
}

function os2(face: Face, codePoints: readonly number[]): Uint8Array {
  const source = face.tables.get('OS/2');
  const copy = new Uint8Array(96);
  if (source !== undefined) copy.set(source.subarray(0, Math.min(96, source.length)));
  const view = viewOf(copy);
  view.setUint16(0, 4);
  view.setUint16(8, 0);
  view.setUint16(64, Math.min(0xffff, codePoints[0] ?? 0));
  view.setUint16(66, Math.min(0xffff, codePoints[codePoints.length - 1] ?? 0));
  return copy;
}
