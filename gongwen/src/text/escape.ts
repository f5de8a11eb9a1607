/** Backslash escapes: any character that could be a mark is written with a backslash before it. */

/** Characters a backslash may stand before; before any other it is itself. */
const ESCAPABLE = '\\{}*|#![]-无';

/** `text` with a backslash before each of `characters` and before each backslash. */
export function escapeText(text: string, characters: string): string {
  return [...text]
    .map((character) => (character === '\\' || characters.includes(character) ? `\\${character}` : character))
    .join('');
}

/** A piece of source: one character, and whether it was escaped (then it is never a mark). */
export type Glyph = { readonly character: string; readonly escaped: boolean; readonly column: number };

/** The characters of a line with escapes resolved; columns count source characters from `firstColumn`. */
export function glyphsOf(line: string, firstColumn = 1): Glyph[] {
  const characters = [...line];
  const glyphs: Glyph[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const next = characters[at + 1];
    const escaped = character === '\\' && next !== undefined && ESCAPABLE.includes(next);
    glyphs.push({ character: escaped ? next : character, escaped, column: firstColumn + at });
    if (escaped) at += 1;
  }
  return glyphs;
}

/** Splits a value at unescaped `|`, resolving escapes and trimming each part. */
export function splitParts(value: string): string[] {
  const parts: string[] = [''];
  for (const glyph of glyphsOf(value)) {
    if (glyph.character === '|' && !glyph.escaped) parts.push('');
    else parts[parts.length - 1] += glyph.character;
  }
  return parts.map((part) => part.trim());
}

/** Joins parts so that {@link splitParts} gives them back. */
export function joinParts(parts: readonly string[]): string {
  return parts.map((part) => escapeText(part, '|')).join(' | ');
}
