/**
 * A paragraph is one line. Its level follows from the number it begins with and a heading ends at its first 。; where that
 * guess is wrong the line begins with a flag: `{0}` … `{4}`, `{居中}`, `{顶格}`, `{居右}`, `{2 居中}`.
 */
import { isDeepStrictEqual } from '../model/deep-equal.ts';
import { splitHeading } from '../model/levels.ts';
import type { Align, Level, Paragraph } from '../model/paragraph.ts';
import { runsText } from '../model/runs.ts';
import { type Place, SyntaxFault } from './errors.ts';
import { parseRuns, printRuns, sliceRuns } from './runs.ts';

const ALIGN_WORDS: Readonly<Record<Align, string>> = {
  body: '正文',
  flush: '顶格',
  center: '居中',
  right: '居右',
};
const FLAG = /^\{([0-4])?(?: ?(正文|顶格|居中|居右))?\}/;
const ALL_FLAGS = '“{0}”至“{4}”、“{居中}”、“{顶格}”、“{居右}”';

/** Lines beginning so mean something else, unless escaped. */
const SPECIAL_START = /^(?:[#|!]|---)/;

/** A line of source as a paragraph. @throws SyntaxFault */
export function parseParagraph(source: string, place: Place): Paragraph {
  const flag = FLAG.exec(source);
  const flagged = flag !== null && flag[0] !== '{}';
  if (flag !== null && !flagged) throw new SyntaxFault(place, ALL_FLAGS);
  const skip = flagged ? flag[0].length : 0;
  const parsed = parseRuns(source.slice(skip), { line: place.line, column: place.column + skip });
  if (parsed.runs.length === 0)
    throw new SyntaxFault({ ...place, column: place.column + skip }, '段落的文字');
  const align = alignOf(flag?.[2]);
  const level = flag?.[1];
  if (level !== undefined || parsed.rest !== undefined) {
    const known = level === undefined ? splitHeading(runsText(parsed.runs)).level : (Number(level) as Level);
    return assemble(known, parsed.runs, parsed.rest, align);
  }
  const text = runsText(parsed.runs);
  const heading = splitHeading(text);
  if (heading.end >= text.length) return assemble(heading.level, parsed.runs, undefined, align);
  const rest = sliceRuns(parsed.runs, heading.end, text.length);
  return assemble(heading.level, sliceRuns(parsed.runs, 0, heading.end), rest, align);
}

function assemble(
  level: Level,
  runs: Paragraph['runs'],
  rest: Paragraph['rest'],
  align: Align | undefined,
): Paragraph {
  return {
    type: 'paragraph',
    level,
    runs,
    ...(rest === undefined || rest.length === 0 ? {} : { rest }),
    ...(align === undefined ? {} : { align }),
  };
}

function alignOf(word: string | undefined): Align | undefined {
  return (Object.keys(ALIGN_WORDS) as Align[]).find((align) => ALIGN_WORDS[align] === word);
}

/** A paragraph as one line: bare where the reader's guess gives it back, flagged where it does not. */
export function printParagraph(paragraph: Paragraph): string {
  const align = paragraph.align === undefined ? '' : ALIGN_WORDS[paragraph.align];
  const heading = printRuns(paragraph.runs);
  const whole = paragraph.rest === undefined ? heading : heading + printRuns(paragraph.rest);
  const marked = paragraph.rest === undefined ? heading : `${heading}||${printRuns(paragraph.rest)}`;
  const candidates =
    align === '' ? [guard(whole), guard(marked)] : [`{${align}}${whole}`, `{${align}}${marked}`];
  const bare = candidates.find((line) => readsBackAs(line, paragraph));
  return bare ?? `{${paragraph.level}${align === '' ? '' : ` ${align}`}}${marked}`;
}

const guard = (line: string): string => (SPECIAL_START.test(line) ? `\\${line}` : line);

function readsBackAs(line: string, paragraph: Paragraph): boolean {
  return isDeepStrictEqual(parseParagraph(line, { line: 1, column: 1 }), paragraph);
}
