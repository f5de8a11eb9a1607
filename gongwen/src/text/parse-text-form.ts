/** The text form read: from what a person typed to a paper, or to errors with line, column and what was expected. */
import type { Attachment } from '../model/attachment.ts';
import type { Paper } from '../model/paper.ts';
import { parsePaper } from '../model/parse-paper.ts';
import { assemblePaper } from './assemble.ts';
import { parseBlocks } from './blocks.ts';
import { type Place, SyntaxFault, syntaxError, type TextError } from './errors.ts';
import { glyphsOf } from './escape.ts';
import { parseFront } from './parse-front.ts';
import { cutSections, type Section } from './sections.ts';
import { sourceLines } from './source.ts';

/** What {@link parseTextForm} answers; errors in source order. */
export type ParsedText =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly errors: readonly TextError[] };

/** Reads a text form. Goes on after an error, so that all of them are told at once. */
export function parseTextForm(source: string): ParsedText {
  const errors: TextError[] = [];
  const report = (action: () => void): void => {
    try {
      action();
    } catch (fault) {
      if (!(fault instanceof SyntaxFault)) throw fault;
      errors.push(syntaxError(fault));
    }
  };
  let input: unknown;
  const places = new Map<string, Place>();
  report(() => {
    const lines = sourceLines(source);
    const front = parseFront(lines, report, (error) => errors.push(error));
    const sections = cutSections(lines.slice(front.bodyFrom), report);
    for (const [path, place] of front.places) places.set(path, place);
    const [main, ...attached] = sections;
    const title = titleOf(main, 'title', places);
    const body = blocksOf(main, 'body', places, report);
    input = assemblePaper(
      front.draft,
      title,
      body,
      attached.map((section, at) => attachmentOf(section, at, places, report)),
    );
  });
  if (errors.length > 0) return { ok: false, errors: inOrder(errors) };
  const parsed = parsePaper(input);
  if (parsed.ok) return parsed;
  return {
    ok: false,
    errors: inOrder(
      parsed.problems.map(({ code, path, message }) => {
        const place = placeOf(path, places);
        return {
          ...place,
          code,
          expected: message,
          message: `第${place.line}行第${place.column}个字：${message}`,
        };
      }),
    ),
  };
}

function titleOf(section: Section | undefined, path: string, places: Map<string, Place>): string {
  const first = section?.title[0];
  if (first !== undefined) places.set(path, { line: first.number, column: first.indent + 1 });
  const texts = section?.title.map((line) => line.text.replace(/^#\s*/, '')) ?? [];
  return texts
    .map((text) =>
      glyphsOf(text)
        .map((glyph) => glyph.character)
        .join(''),
    )
    .join('\n');
}

function blocksOf(
  section: Section | undefined,
  path: string,
  places: Map<string, Place>,
  report: (action: () => void) => void,
): Attachment['blocks'] {
  const placed = parseBlocks(section?.lines ?? [], report);
  for (const [at, { line }] of placed.entries()) places.set(`${path}.${at}`, { line, column: 1 });
  return placed.map(({ block }) => block);
}

function attachmentOf(
  section: Section,
  at: number,
  places: Map<string, Place>,
  report: (action: () => void) => void,
): Attachment {
  const path = `attachments.${at}`;
  places.set(path, { line: section.heading?.line.number ?? 1, column: 1 });
  const { number, loose } = { number: section.heading?.number, loose: section.heading?.loose ?? false };
  return {
    title: titleOf(section, `${path}.title`, places),
    blocks: blocksOf(section, `${path}.blocks`, places, report),
    ...(number === undefined ? {} : { number }),
    ...(loose ? { loose: true } : {}),
  };
}

/** The place of the longest known beginning of a model path; line 1 when nothing is known. */
function placeOf(path: string, places: ReadonlyMap<string, Place>): Place {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const place = places.get(steps.slice(0, length).join('.'));
    if (place !== undefined) return place;
  }
  return { line: 1, column: 1 };
}

function inOrder(errors: readonly TextError[]): TextError[] {
  return [...errors].sort((one, other) => one.line - other.line || one.column - other.column);
}
