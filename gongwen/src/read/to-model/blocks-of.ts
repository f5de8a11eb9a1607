import type { Block } from '../../model/block.ts';
import { paragraph } from '../../model/block.ts';
import { splitHeading } from '../../model/levels.ts';
import { plain } from '../../model/runs.ts';
import { cleanLine } from '../../model/words.ts';
import { levelOf } from '../recognise/levels.ts';
import type { Line } from '../recognise/line.ts';

/** A level's number as others type it, with half-width brackets, a point for 、, or as one character. */
const MARKER =
  /^(?:[一二三四五六七八九十百]{1,4}[、．]|[（(〔][一二三四五六七八九十百]{1,4}[）)〕]|[\u3220-\u3229]|\d{1,3}[.．、]|[（(]\d{1,3}[）)]|[\u2474-\u249b])/;

/** The same text with its number in the model's form, length for length, so that headings end where the model ends them. */
function usualForm(text: string): string {
  return text
    .replace(/^[(（〔](?=[^)）〕]{1,4}[)）〕])([^)）〕]+)[)）〕]/, '（$1）')
    .replace(/^([一二三四五六七八九十百]{1,4})．/, '$1、')
    .replace(/^(\d{1,3})、/, '$1.');
}

/** A paragraph with its level; a heading that runs on is parted from the text that follows it, as the text form does. */
export function paragraphOf(line: Line): Block | null {
  const text = cleanLine(line.source.text);
  if (text === '') return null;
  const level = levelOf(line.tight);
  if (level === 0) return paragraph(text, level, alignOf(line));
  const split = splitHeading(usualForm(text));
  const cut = split.level === level ? split.end : (MARKER.exec(text)?.[0].length ?? 0);
  const rest = text.slice(cut).trim();
  if (cut === 0 || rest === '') return paragraph(text, level);
  return { type: 'paragraph', level, runs: plain(text.slice(0, cut)), rest: plain(rest) };
}

function alignOf(line: Line): 'center' | 'right' | undefined {
  const { align } = line.source;
  return align === 'center' || align === 'right' ? align : undefined;
}

/** Lines of one table on their grid; rows that are shorter are filled with empty cells. */
function tableOf(lines: readonly Line[]): Block {
  const rows: string[][] = [];
  for (const line of lines) {
    const { row = 0, column = 0 } = line.source.cell ?? {};
    const cells = rows[row] ?? [];
    rows[row] = cells;
    const text = cleanLine(line.source.text);
    if (text !== '') cells[column] = cells[column] === undefined ? text : `${cells[column]}\n${text}`;
  }
  const kept = rows.filter((row) => row !== undefined);
  const width = Math.max(...kept.map((row) => row.length));
  return {
    type: 'table',
    headerRows: kept.length > 1 ? 1 : 0,
    rows: kept.map((row) => Array.from({ length: width }, (_, i) => ({ text: row[i] ?? '' }))),
  };
}

/** Lines as blocks in their order: paragraphs, and tables from lines of the same table. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    const table = line.source.cell?.table;
    let end = i + 1;
    while (table !== undefined && lines[end]?.source.cell?.table === table) end++;
    const block = table === undefined ? paragraphOf(line) : tableOf(lines.slice(i, end));
    if (block) blocks.push(block);
    i = end;
  }
  return blocks;
}
