/** What a body or an attachment is made of. */
import { z } from 'zod';
import { Figure } from './figure.ts';
import { type Align, type Level, Paragraph } from './paragraph.ts';
import { plain, runsText } from './runs.ts';
import { Table } from './table.ts';

/** Paragraph, table or figure. */
export const Block = z.discriminatedUnion('type', [Paragraph, Table, Figure]);
export type Block = z.infer<typeof Block>;

/** A plain paragraph of a level. */
export function paragraph(text: string, level: Level = 0, align?: Align): Paragraph {
  return { type: 'paragraph', level, runs: plain(text), ...(align === undefined ? {} : { align }) };
}

/** The text of a paragraph, heading and rest together. */
export function paragraphText(block: Paragraph): string {
  return runsText(block.runs) + (block.rest === undefined ? '' : runsText(block.rest));
}

/** The lines of text of a block in reading order: caption before a table's cells row by row, caption of a figure. */
export function blockLines(block: Block): string[] {
  if (block.type === 'paragraph') return [paragraphText(block)];
  const caption = block.caption === undefined ? [] : [block.caption];
  if (block.type === 'figure') return caption;
  const cells = block.rows.flat().flatMap((cell) => (cell.text === '' ? [] : cell.text.split('\n')));
  return [...caption, ...cells];
}
