/**
 * The strings a paper is made of. A paper's text must survive four faces and a hand-written text form character for
 * character, so what no face can carry (control characters, line breaks inside a line, blanks at the ends, lone
 * surrogates) is kept out of the model instead of being dropped somewhere later.
 */
import { z } from 'zod';

/** C0, DEL, C1, zero-width and bidirectional controls, BOM, line and paragraph separators, lone surrogates. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Blank as a reader sees it: ASCII space, no-break space, ideographic space, typographic spaces. */
const BLANK_ENDS = /^[\s\u3000\u00a0]|[\s\u3000\u00a0]$/;

/** True when every character of `text` can be printed and extracted again. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** One line of text: not empty, printable, no line break, no blank at either end. */
export const Line = z
  .string()
  .min(1, '不能为空')
  .refine(isPrintable, '含有无法印刷的控制字符')
  .refine((text) => !BLANK_ENDS.test(text), '首尾不能有空白');

/** A piece of a line: as {@link Line}, but may begin or end with a blank because its neighbours continue it. */
export const Piece = z.string().min(1, '不能为空').refine(isPrintable, '含有无法印刷的控制字符');

/** Several lines joined by U+000A, each a {@link Line} (title with wanted breaks, table cell); the whole may be empty. */
export const Lines = z
  .string()
  .refine(
    (text) => text === '' || text.split('\n').every((line) => Line.safeParse(line).success),
    '每一行都不能为空，首尾不能有空白，不能含控制字符',
  );

/** A group of organs in 主送 or 抄送: the printer adds ，between groups and ：or 。after the last. */
export const Group = Line.regex(/^[^，]*[^，。：:]$/, '一组机关名称中不能有“，”，末尾不能有“。”“：”');

/**
 * Foreign text made fit for the model: tabs and exotic blanks become a space, unprintable characters go, ends are trimmed.
 * Nothing a reader could see is lost. May return '' (then there is nothing to keep).
 */
export function cleanLine(text: string): string {
  const spaced = text.replace(/[\t\n\v\f\r\u00a0\u2000-\u200a\u202f\u205f]+/g, ' ');
  return [...spaced]
    .filter((character) => isPrintable(character))
    .join('')
    .trim();
}
