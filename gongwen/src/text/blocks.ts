/** Blocks line by line: a paragraph or a figure is one line, a table is a run of `|` lines; blank lines separate tables. */
import type { Block } from '../model/block.ts';
import { parseFigure, printFigure } from './figure.ts';
import { parseParagraph, printParagraph } from './paragraph.ts';
import type { SourceLine } from './source.ts';
import { opensTable, parseRow, parseTableHead, printTable, type TableHead } from './table.ts';

/** A block with the line it began on. */
export type PlacedBlock = { readonly block: Block; readonly line: number };

/** Reads lines as blocks; faults of single lines go to `report` and the rest is read on. */
export function parseBlocks(
  lines: readonly SourceLine[],
  report: (action: () => void) => void,
): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    let taken = 1;
    report(() => {
      if (line.text === '') return;
      if (opensTable(line.text) || line.text.startsWith('|')) taken = takeTable(lines, at, blocks, report);
      else blocks.push({ block: parseLine(line), line: line.number });
    });
    at += taken;
  }
  return blocks;
}

function parseLine(line: SourceLine): Block {
  const place = { line: line.number, column: line.indent + 1 };
  return line.text.startsWith('![') ? parseFigure(line.text, place) : parseParagraph(line.text, place);
}

/** Reads the table that begins at `at`; gives the number of lines it took, also when one of them is faulty. */
function takeTable(
  lines: readonly SourceLine[],
  at: number,
  blocks: PlacedBlock[],
  report: (action: () => void) => void,
): number {
  const opening = lines[at];
  if (opening === undefined) return 1;
  const headed = opensTable(opening.text);
  let head: TableHead = { headerRows: 1 };
  if (headed)
    report(() => (head = parseTableHead(opening.text, { line: opening.number, column: opening.indent + 1 })));
  const from = headed ? at + 1 : at;
  let end = from;
  while (lines[end]?.text.startsWith('|')) end += 1;
  const rows = lines.slice(from, end).flatMap((line) => {
    const row: ReturnType<typeof parseRow>[] = [];
    report(() => row.push(parseRow(line.text, { line: line.number, column: line.indent + 1 })));
    return row;
  });
  blocks.push({ block: { type: 'table', ...head, rows }, line: opening.number });
  return Math.max(1, end - at);
}

/** Blocks as lines of text; tables stand between blank lines. */
export function printBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [printParagraph(block)];
    if (block.type === 'figure') return [printFigure(block)];
    return ['', ...printTable(block), ''];
  });
}
