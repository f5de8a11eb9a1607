/** Finding words in the pieces of text that a PDF page consists of. */

/** A stretch of one piece: from, to (not in it). */
export interface Piece {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Every occurrence as the pieces it covers. Pieces are joined without anything between them and blanks do not count:
 * a line of Chinese ends anywhere, and justified lines come with blanks the writer never typed. Letters' case does
 * not matter.
 */
export function findOnPage(items: readonly string[], words: string): Piece[][] {
  const wanted = fold(words).join('');
  if (wanted === '') return [];
  const text: string[] = [];
  const places: { item: number; at: number }[] = [];
  items.forEach((str, item) => {
    fold(str).forEach((letter, at) => {
      if (letter === '') return;
      text.push(letter);
      places.push({ item, at });
    });
  });
  const whole = text.join('');
  const found: Piece[][] = [];
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    found.push(piecesOf(places.slice(at, at + wanted.length)));
  }
  return found;
}

/** One entry for every UTF-16 unit, so that places stay those of the page's own text. Blanks become nothing. */
function fold(text: string): string[] {
  return text.split('').map((unit) => {
    if (/\s/.test(unit)) return '';
    // Fonts that draw a radical and its character alike may give the one for the other: ⽔ is found as 水.
    const plain = /[\u2e80-\u2fdf]/.test(unit) ? unit.normalize('NFKC') : unit;
    const lower = plain.toLowerCase();
    return lower.length === 1 ? lower : unit;
  });
}

function piecesOf(places: readonly { item: number; at: number }[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { item, at } of places) {
    const last = pieces.at(-1);
    if (last?.item === item) pieces[pieces.length - 1] = { ...last, to: at + 1 };
    else pieces.push({ item, from: at, to: at + 1 });
  }
  return pieces;
}
