/**
 * Tables: rows of `| cell | cell |`. Before the rows a line `{表 表头=1 栏宽=3,1 横排} caption` may stand; without it the first row
 * is the header. In a cell `{跨2栏 跨3行 居中}` comes first, `\n` is a line break.
 */
import type { Cell, Table } from '../model/table.ts';
import { type Place, SyntaxFault } from './errors.ts';
import { escapeText, type Glyph, glyphsOf } from './escape.ts';

const CELL_ALIGN = { left: '居左', center: '居中', right: '居右' } as const;
const OPTIONS = /^\{表((?: [^{} ]+)*)\}(.*)$/;
const OPTION_HELP = '“{表 表头=1 栏宽=3,1 横排} 表题”';

/** The options of a table as written on its first line. */
export type TableHead = Pick<Table, 'headerRows'> & Partial<Pick<Table, 'caption' | 'widths' | 'landscape'>>;

/** True for a line that opens a table with options. */
export function opensTable(line: string): boolean {
  return line.startsWith('{表');
}

/** Reads the options line. @throws SyntaxFault */
export function parseTableHead(line: string, place: Place): TableHead {
  const found = OPTIONS.exec(line);
  if (found === null) throw new SyntaxFault(place, OPTION_HELP);
  const caption = glyphsOf(found[2] ?? '')
    .map((glyph) => glyph.character)
    .join('')
    .trim();
  const head: TableHead = { headerRows: 1, ...(caption === '' ? {} : { caption }) };
  for (const option of (found[1] ?? '').split(' ').filter((word) => word !== ''))
    applyOption(head, option, place);
  return head;
}

function applyOption(head: TableHead, option: string, place: Place): void {
  const rows = /^表头=(\d{1,2})$/.exec(option);
  const widths = /^栏宽=(\d+(?:,\d+)*)$/.exec(option);
  if (option === '横排') head.landscape = true;
  else if (rows !== null) head.headerRows = Number(rows[1]);
  else if (widths !== null) head.widths = (widths[1] ?? '').split(',').map(Number);
  else throw new SyntaxFault(place, OPTION_HELP);
}

/** Reads one row. @throws SyntaxFault when it does not end with `|` */
export function parseRow(line: string, place: Place): Cell[] {
  const glyphs = glyphsOf(line, place.column);
  const last = glyphs.at(-1);
  if (glyphs.length < 2 || last?.character !== '|' || last.escaped) {
    throw new SyntaxFault(
      { line: place.line, column: (last?.column ?? 1) + 1 },
      '“|”（表格每行以“|”开头和结尾）',
    );
  }
  const cells: Glyph[][] = [[]];
  for (const glyph of glyphs.slice(1, -1)) {
    if (glyph.character === '|' && !glyph.escaped) cells.push([]);
    else cells.at(-1)?.push(glyph);
  }
  return cells.map((cell) => parseCell(cell, place));
}

function parseCell(glyphs: readonly Glyph[], place: Place): Cell {
  const start = glyphs.findIndex((glyph) => glyph.character !== ' ');
  const first = glyphs[start];
  const flagged = first?.character === '{' && !first.escaped;
  const end = flagged ? glyphs.findIndex((glyph) => glyph.character === '}' && !glyph.escaped) : -1;
  const cell: Cell = { text: cellText(glyphs.slice(end + 1)) };
  if (!flagged) return cell;
  const words = glyphs
    .slice(start + 1, end === -1 ? undefined : end)
    .map((glyph) => glyph.character)
    .join('');
  for (const word of words.split(' ')) applyFlag(cell, word, { line: place.line, column: first.column });
  return cell;
}

function applyFlag(cell: Cell, word: string, place: Place): void {
  const span = /^跨(\d{1,3})([栏行])$/.exec(word);
  const align = (Object.keys(CELL_ALIGN) as (keyof typeof CELL_ALIGN)[]).find(
    (each) => CELL_ALIGN[each] === word,
  );
  if (span?.[2] === '栏') cell.colSpan = Number(span[1]);
  else if (span?.[2] === '行') cell.rowSpan = Number(span[1]);
  else if (align !== undefined) cell.align = align;
  else throw new SyntaxFault(place, '“{跨2栏}”“{跨2行}”“{居左}”“{居中}”“{居右}”，或写作“\\{”');
}

/** Text of a cell: a backslash before `n` (itself not escaped) breaks the line. */
function cellText(glyphs: readonly Glyph[]): string {
  let text = '';
  for (let at = 0; at < glyphs.length; at += 1) {
    const glyph = glyphs[at];
    const breaks = glyph?.character === '\\' && !glyph.escaped && glyphs[at + 1]?.character === 'n';
    text += breaks ? '\n' : (glyph?.character ?? '');
    if (breaks) at += 1;
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

/** A table as lines of text. */
export function printTable(table: Table): string[] {
  const options = [
    ...(table.headerRows === 1 ? [] : [`表头=${table.headerRows}`]),
    ...(table.widths === undefined ? [] : [`栏宽=${table.widths.join(',')}`]),
    ...(table.landscape ? ['横排'] : []),
  ];
  const caption = table.caption === undefined ? '' : ` ${escapeText(table.caption, '')}`;
  const opening = `{${['表', ...options].join(' ')}}${caption}`;
  return [opening, ...table.rows.map((row) => `| ${row.map(printCell).join(' | ')} |`)];
}

function printCell(cell: Cell): string {
  const words = [
    ...(cell.colSpan === undefined ? [] : [`跨${cell.colSpan}栏`]),
    ...(cell.rowSpan === undefined ? [] : [`跨${cell.rowSpan}行`]),
    ...(cell.align === undefined ? [] : [CELL_ALIGN[cell.align]]),
  ];
  const text = escapeText(cell.text, '{}|').replaceAll('\n', '\\n');
  return (words.length === 0 ? '' : `{${words.join(' ')}}`) + text;
}
