/** A source text as numbered lines. */

/** A line without the blanks around it; `indent` = blanks removed in front, `number` from 1. */
export type SourceLine = { readonly number: number; readonly indent: number; readonly text: string };

/** Lines of a source, whatever its line ends; a byte order mark is dropped. */
export function sourceLines(source: string): SourceLine[] {
  return source
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, index) => {
      // trim() knows the ideographic space, and unlike a pattern takes one pass over a line of nothing but blanks.
      return { number: index + 1, indent: raw.length - raw.trimStart().length, text: raw.trim() };
    });
}
