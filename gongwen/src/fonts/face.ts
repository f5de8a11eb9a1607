/**
 * One opened font: what a layout asks (which characters, how wide, where the ink) and what a subset copies from.
 */
import { viewOf } from './bytes.ts';
import { type CffFont, readCff } from './cff.ts';
import { flatCharString } from './charstring.ts';
import { type Ink, inkOfCharString } from './ink.ts';
import { remembered } from './remembered.ts';
import { readAdvances, readCmap, readNames, readTables, type Tables, tableOf } from './sfnt.ts';

/** Characters and glyphs of a face remembered between papers; offices use some 4,000. */
export const KEPT_CHARACTERS = 6000;

/** An opened font face. Advances and ink are in em (1 = the size), so callers never meet font units. */
export interface Face {
  /** PostScript name, used as the embedded name. */
  name: string;
  /** English family name. */
  family: string;
  /** Every family name the file gives, in all its languages: settings may name any of them. */
  families: readonly string[];
  version: string;
  unitsPerEm: number;
  /** Upper edge of the character body above the baseline, in em: half an em above the ink centre of 国. */
  bodyTop: number;
  weight: number;
  tables: Tables;
  /** The compact outlines, or null for TrueType outlines. */
  cff: CffFont | null;
  /** Glyph of a code point; 0 when there is none. */
  glyphOf(codePoint: number): number;
  /** Advance in em. */
  advance(glyph: number): number;
  /** Ink in em; null for blanks. */
  ink(glyph: number): Ink | null;
  /** How many glyphs there are. */
  glyphCount: number;
  /** What draws a glyph: its flat charstring, or its TrueType description filled up to four bytes. */
  outline(glyph: number): Uint8Array;
}

/**
 * Opens a font of a file's bytes (`index` for collections).
 * @throws Error naming `label` when the file is not a usable font.
 */
export function openFace(bytes: Uint8Array, label: string, index = 0): Face {
  try {
    return readFace(readTables(bytes, index));
  } catch (cause) {
    throw new Error(`字体文件 ${label} 无法读取：${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function readFace(tables: Tables): Face {
  const head = viewOf(tableOf(tables, 'head'));
  const unitsPerEm = head.getUint16(18);
  const advances = readAdvances(tableOf(tables, 'hmtx'), viewOf(tableOf(tables, 'hhea')).getUint16(34));
  const names = readNames(tableOf(tables, 'name'));
  const cffTable = tables.get('CFF ');
  const cff = cffTable === undefined ? null : readCff(cffTable);
  const lookup = remembered(KEPT_CHARACTERS, readCmap(tableOf(tables, 'cmap')));
  const outline = remembered(
    KEPT_CHARACTERS,
    cff === null ? glyfOutline(tables) : (glyph: number) => flatCharString(cff, glyph),
  );
  const glyfInk = cff === null ? readGlyfInk(tables) : () => null;
  const ink = remembered(KEPT_CHARACTERS, (glyph: number): Ink | null => {
    const found = cff === null ? glyfInk(glyph) : inkOfCharString(outline(glyph));
    return found && scaled(found, 1 / unitsPerEm);
  });
  const os2 = tables.get('OS/2');
  const frame = ink(lookup(0x56fd));
  return {
    name: names.byId.get(6) ?? names.byId.get(4) ?? 'Unnamed',
    family: names.byId.get(16) ?? names.byId.get(1) ?? 'Unnamed',
    families: names.families,
    version: names.byId.get(5) ?? '',
    unitsPerEm,
    bodyTop: frame === null ? 0.88 : (frame.yMax + frame.yMin) / 2 + 0.5,
    weight: os2 === undefined ? 400 : viewOf(os2).getUint16(4),
    tables,
    cff,
    glyphOf: lookup,
    advance: (glyph) => advances(glyph) / unitsPerEm,
    glyphCount: viewOf(tableOf(tables, 'maxp')).getUint16(4),
    ink,
    outline,
  };
}

/** Bounds stand in the glyph's own header in TrueType. */
function readGlyfInk(tables: Tables): (glyph: number) => Ink | null {
  const glyf = viewOf(tableOf(tables, 'glyf'));
  const range = glyfRanges(tables);
  return (glyph) => {
    const [from, to] = range(glyph);
    if (to <= from) return null;
    return {
      xMin: glyf.getInt16(from + 2),
      yMin: glyf.getInt16(from + 4),
      xMax: glyf.getInt16(from + 6),
      yMax: glyf.getInt16(from + 8),
    };
  };
}

/** A glyph's description as it stands alone; for composites with the part numbers of the whole font. */
function glyfOutline(tables: Tables): (glyph: number) => Uint8Array {
  const table = tableOf(tables, 'glyf');
  const range = glyfRanges(tables);
  return (glyph) => {
    const [from, to] = range(glyph);
    const filled = new Uint8Array((to - from + 3) & ~3);
    filled.set(table.subarray(from, to));
    return filled;
  };
}

/** Start and end of a glyph in the glyf table. */
export function glyfRanges(tables: Tables): (glyph: number) => [number, number] {
  const loca = viewOf(tableOf(tables, 'loca'));
  const long = viewOf(tableOf(tables, 'head')).getInt16(50) === 1;
  return long
    ? (glyph) => [loca.getUint32(4 * glyph), loca.getUint32(4 * glyph + 4)]
    : (glyph) => [2 * loca.getUint16(2 * glyph), 2 * loca.getUint16(2 * glyph + 2)];
}

function scaled(ink: Ink, k: number): Ink {
  return { xMin: ink.xMin * k, yMin: ink.yMin * k, xMax: ink.xMax * k, yMax: ink.yMax * k };
}
