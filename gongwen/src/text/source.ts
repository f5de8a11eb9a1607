/** A source text as numbered lines. */

/** A line without the blanks around it; `indent` = blanks removed in front, `number` from 1. */
export type SourceLine = { readonly number: number; readonly indent: number; readonly text: string };

/** Lines of a source, whatever its line ends; a byte order mark is dropped. */
export function sourceLines(source: string): SourceLine[] {
  return source
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, index) => {
      const text = raw.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
      return { number: index + 1, indent: raw.length - raw.replace(/^[\s\u3000]+/, '').length, text };
    });
}
