import type { Block } from '../../model/block.ts';
import { paragraph } from '../../model/block.ts';
import { plain } from '../../model/runs.ts';
import { cleanLine } from '../../model/words.ts';
import { levelOf } from '../recognise/levels.ts';
import type { Line } from '../recognise/line.ts';

const MARKER =
  /^(?:[一二三四五六七八九十百]{1,4}[、．]|[（(〔][一二三四五六七八九十百]{1,4}[）)〕]|[\u3220-\u3229])/;
/** A heading that runs on into its text is rarely longer than this. */
const LONGEST_HEADING = 40;

/** A paragraph with its level; headings of levels 1 and 2 are parted from the text that follows them. */
export function paragraphOf(line: Line): Block | null {
  const text = cleanLine(line.source.text);
  if (text === '') return null;
  const level = levelOf(line.tight);
  const align = alignOf(line);
  if (level === 0 || level > 2) return paragraph(text, level, align);
  const stop = text.indexOf('。');
  if (stop < 0 && text.length <= LONGEST_HEADING) return paragraph(text, level);
  // A long numbered sentence is no heading: only its number is set in the heading's face.
  const cut = stop >= 0 && stop < LONGEST_HEADING ? stop + 1 : (MARKER.exec(text)?.[0].length ?? 0);
  const rest = text.slice(cut);
  if (cut === 0 || rest.trim() === '') return paragraph(text, level);
  return { type: 'paragraph', level, runs: plain(text.slice(0, cut)), rest: plain(rest.trim()) };
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
