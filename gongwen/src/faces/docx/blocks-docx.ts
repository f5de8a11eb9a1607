/** Body and attachments: paragraphs by level with typed numbers, tables, figures. */

import { fontLibrary } from '../../fonts/library.ts';
import { AREA } from '../../layout/geometry.ts';
import { titleLines } from '../../layout/set-title.ts';
import { planGrid } from '../../layout/table/grid.ts';
import { type Attachment, attachmentLabel } from '../../model/attachment.ts';
import type { Block } from '../../model/block.ts';
import { issuerNames } from '../../model/direction.ts';
import { printedNumber } from '../../model/number.ts';
import type { Paragraph } from '../../model/paragraph.ts';
import type { Run } from '../../model/runs.ts';
import { type PlacedCell, placeCells, type Table } from '../../model/table.ts';
import { classRun, type DocxContext } from './context.ts';
import { inlinePicture } from './pictures-docx.ts';
import { type Section, sectionXml } from './sections.ts';
import { LINE, paragraphXml, type RunProps, run, twips } from './wordml.ts';

/** Writes blocks; a landscape table gets a section of its own, ended by `around` on both sides. */
export function writeBlocks(context: DocxContext, blocks: readonly Block[], around: Section): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') writeParagraph(context, block);
    else if (block.type === 'figure') {
      const picture = inlinePicture(context, block.image, block.widthMm, block.caption ?? '图');
      const keep = block.caption === undefined ? {} : { keepNext: true };
      context.out.push(paragraphXml({ style: 'GwFigure', ...keep }, picture));
      if (block.caption !== undefined)
        context.out.push(paragraphXml({ style: 'Caption' }, run(block.caption)));
    } else if (block.landscape) {
      context.out.push(endSection(context, around));
      // What only the first page of all has (a letter's foot, numbering from 1) is over with its section.
      around.letterFirst = false;
      around.restart = false;
      writeTable(context, block, AREA.height);
      context.out.push(endSection(context, { ...around, landscape: true }));
    } else writeTable(context, block, AREA.width);
  }
}

/** Ends a section with a paragraph as good as invisible. */
export function endSection(context: DocxContext, section: Section): string {
  return paragraphXml({ style: 'GwBlank', line: 20, section: sectionXml(context, section) }, '');
}

const LEVEL_STYLE = ['GwBody', 'Heading1', 'Heading2', 'Heading3', 'Heading4'];

function writeParagraph(context: DocxContext, paragraph: Paragraph): void {
  const align = paragraph.align ?? 'body';
  const own = {
    body: {},
    flush: { firstLine: 0 },
    center: { firstLine: 0, align: 'center' as const },
    right: { firstLine: 0, align: 'right' as const },
  }[align];
  const style = LEVEL_STYLE[paragraph.level] ?? 'GwBody';
  const rest = (paragraph.rest ?? []).map((each) => markedRun(context, each, classRun(context, 'fang')));
  const content = paragraph.runs.map((each) => markedRun(context, each, {})).join('') + rest.join('');
  context.out.push(paragraphXml({ style, ...own }, content));
}

function markedRun(context: DocxContext, each: Run, base: RunProps): string {
  const { mark } = each;
  if (mark === 'hei' || mark === 'kai' || mark === 'song') return run(each.text, classRun(context, mark));
  if (mark === 'sup' || mark === 'sub') {
    return run(each.text, { ...base, script: mark === 'sup' ? 'superscript' : 'subscript' });
  }
  return run(each.text, mark === 'bold' ? { ...base, bold: true } : base);
}

function writeTable(context: DocxContext, table: Table, width: number): void {
  if (table.caption !== undefined) {
    context.out.push(paragraphXml({ style: 'Caption', keepNext: true }, run(table.caption)));
  }
  const placed = placeCells(table.rows);
  if (placed === undefined) return;
  const report = { adjusted: [], addresseesMoved: false, fallbacks: [], missing: [], remarks: [] };
  const grid = planGrid({ library: fontLibrary(), report }, table, width, Number.POSITIVE_INFINITY);
  const widths = grid.edges.slice(1).map((edge, i) => twips(edge - (grid.edges[i] ?? 0)));
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  const margin = twips(grid.padding);
  const rows = table.rows.map((_, row) =>
    rowXml(context, table, placed, { row, widths, size: Math.round(grid.style.size * 2) }),
  );
  context.out.push(
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(width)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders>` +
      `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
      `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`,
  );
}

interface RowPlan {
  row: number;
  widths: readonly number[];
  size: number;
}

function rowXml(
  context: DocxContext,
  table: Table,
  placed: { columns: number; cells: PlacedCell[] },
  plan: RowPlan,
): string {
  const { row, widths } = plan;
  const head = row < table.headerRows;
  const cells: string[] = [];
  for (let column = 0; column < placed.columns; ) {
    const cell = placed.cells.find(
      (each) => each.column === column && each.row <= row && row < each.row + each.rowSpan,
    );
    if (cell === undefined) {
      column++;
      continue;
    }
    const width = widths.slice(column, column + cell.colSpan).reduce((sum, each) => sum + each, 0);
    cells.push(cellXml(context, cell, row, { width, size: plan.size, head }));
    column += cell.colSpan;
  }
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

interface CellPlan {
  width: number;
  size: number;
  head: boolean;
}

function cellXml(context: DocxContext, placed: PlacedCell, row: number, plan: CellPlan): string {
  const spans = placed.colSpan > 1 ? `<w:gridSpan w:val="${placed.colSpan}"/>` : '';
  const first = placed.row === row;
  const merge = placed.rowSpan > 1 ? (first ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
  const short = [...placed.cell.text].length <= 8;
  const align = placed.cell.align ?? (plan.head || short ? 'center' : 'left');
  const props: RunProps = { size: plan.size, ...(plan.head ? { font: context.family('hei') } : {}) };
  const line = Math.round(plan.size * 10 * 1.45);
  const texts = first ? placed.cell.text.split('\n') : [''];
  const paragraphs = texts.map((text) =>
    paragraphXml({ style: 'GwCell', align, line }, text === '' ? '' : run(text, props)),
  );
  return `<w:tc><w:tcPr><w:tcW w:w="${plan.width}" w:type="dxa"/>${spans}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}

/** An attachment from the head of a new page. */
export function writeAttachment(
  context: DocxContext,
  attachment: Attachment,
  around: Section,
  newPage: boolean,
): void {
  const { number } = context.paper.head;
  const label = attachmentLabel(attachment);
  const first = attachment.loose && number !== undefined ? printedNumber(number) + label : label;
  context.out.push(paragraphXml({ style: 'GwAttachmentLabel', pageBreakBefore: newPage }, run(first)));
  if (attachment.title !== '') {
    const report = { adjusted: [], addresseesMoved: false, fallbacks: [], missing: [], remarks: [] };
    const setter = { library: fontLibrary(), report };
    const lines = titleLines(setter, attachment.title, issuerNames(context.paper));
    context.out.push(paragraphXml({ style: 'GwAttachmentTitle', before: LINE }, run(lines.join('\n'))));
  }
  context.out.push(paragraphXml({ style: 'GwBody' }, ''));
  writeBlocks(context, attachment.blocks, around);
}
