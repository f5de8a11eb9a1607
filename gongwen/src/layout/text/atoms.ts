/**
 * Characters gathered into what a line may not cut: a Chinese character or mark is two half cells; a Latin word or number is
 * stretched to whole half cells, so that every line is whole-number arithmetic.
 */
import type { Glyph } from './glyphs.ts';

/** A piece of text between two possible line ends. */
export interface Atom {
  glyphs: Glyph[];
  /** Width in half cells. */
  halves: number;
  /** Exact width of each glyph in half cells; sums to `halves`. */
  widths: number[];
  kind: 'cell' | 'word' | 'blank';
}

/** Gathers glyphs into atoms; `half` is the half cell in mm. */
export function atomsOf(glyphs: readonly Glyph[], half: number): Atom[] {
  const atoms: Atom[] = [];
  let word: Glyph[] = [];
  const endWord = (): void => {
    if (word.length > 0) atoms.push(wordAtom(word, half));
    word = [];
  };
  for (const glyph of glyphs) {
    if (isBlank(glyph.codePoint)) {
      endWord();
      atoms.push(blankAtom(glyph));
    } else if (isNarrow(glyph)) word.push(glyph);
    else {
      endWord();
      atoms.push(cellAtom(glyph, half));
    }
  }
  endWord();
  return atoms;
}

/** A word too long for a line (an address, a serial number) cut after its marks, or every dozen letters. */
export function piecesOf(atom: Atom, half: number): Atom[] {
  const pieces: Atom[] = [];
  let piece: Glyph[] = [];
  for (const glyph of atom.glyphs) {
    piece.push(glyph);
    if (piece.length < 12 && !'/.?&=_-'.includes(glyph.text)) continue;
    pieces.push(wordAtom(piece, half));
    piece = [];
  }
  if (piece.length > 0) pieces.push(wordAtom(piece, half));
  return pieces;
}

function isBlank(codePoint: number): boolean {
  return codePoint === 0x20 || codePoint === 0xa0 || codePoint === 0x3000;
}

/** Less than a full character wide, and not a Chinese mark that a fallback face happens to draw narrow. */
function isNarrow(glyph: Glyph): boolean {
  const em = glyph.width / ((glyph.size * 25.4) / 72);
  return glyph.codePoint < 0x2e80 && (glyph.codePoint < 0x250 || em < 0.8) && !isChineseMark(glyph.codePoint);
}

/** “ ” ‘ ’ — … · take a whole cell in Chinese text whatever the face says. */
function isChineseMark(codePoint: number): boolean {
  return codePoint === 0xb7 || (codePoint >= 0x2014 && codePoint <= 0x2026);
}

function blankAtom(glyph: Glyph): Atom {
  const halves = glyph.codePoint === 0x3000 ? 2 : 1;
  return { glyphs: [glyph], halves, widths: [halves], kind: 'blank' };
}

function cellAtom(glyph: Glyph, half: number): Atom {
  const scripted = glyph.rise !== 0;
  const halves = scripted ? 1 : Math.max(2, Math.ceil(glyph.width / half - 0.2));
  return { glyphs: [glyph], halves, widths: [halves], kind: 'cell' };
}

/** Figures of 楷体 are 0.555 em wide but stand half an em apart like all others; their own blank edges allow it. */
const FIGURES_GIVE = 0.88;

function isNumber(glyphs: readonly Glyph[]): boolean {
  return glyphs.every((glyph) => glyph.codePoint >= 0x30 && glyph.codePoint <= 0x39);
}

function wordAtom(glyphs: Glyph[], half: number): Atom {
  const natural = glyphs.map((glyph) => glyph.width / half);
  const total = natural.reduce((sum, width) => sum + width, 0);
  // Digits of the classes are half an em, a hair more than half a cell: a long number must not grow by a cell for that.
  const halves = Math.max(1, Math.ceil(total * (isNumber(glyphs) ? FIGURES_GIVE : 0.98) - 0.05));
  const spread = (halves - total) / glyphs.length;
  return { glyphs: [...glyphs], halves, widths: natural.map((width) => width + spread), kind: 'word' };
}
