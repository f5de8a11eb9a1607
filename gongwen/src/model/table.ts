/** Tables in body and attachments (GB/T 9704-2012 ch. 8 for landscape ones). */
import { z } from 'zod';
import { Line, Lines } from './words.ts';

/** A cell as in HTML: a spanning cell stands once, at its upper left corner; text may be empty or hold several lines. */
export const Cell = z.strictObject({
  text: Lines,
  colSpan: z.int().min(2).max(40).exactOptional(),
  rowSpan: z.int().min(2).max(400).exactOptional(),
  align: z.enum(['left', 'center', 'right']).exactOptional(),
});
export type Cell = z.infer<typeof Cell>;

/** A cell with its place on the grid; `row`, `column` from 0. */
export type PlacedCell = {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
};

/** Cells on their grid, or undefined when spans overlap, stick out, or leave holes. */
export function placeCells(
  rows: readonly (readonly Cell[])[],
): { columns: number; cells: PlacedCell[] } | undefined {
  const columns = rows[0]?.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0) ?? 0;
  const filledTo = new Array<number>(columns).fill(0);
  const cells: PlacedCell[] = [];
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const cell of line) {
      while (column < columns && (filledTo[column] ?? 0) > row) column += 1;
      const colSpan = cell.colSpan ?? 1;
      const rowSpan = cell.rowSpan ?? 1;
      if (column + colSpan > columns || row + rowSpan > rows.length) return undefined;
      for (let at = column; at < column + colSpan; at += 1) {
        if ((filledTo[at] ?? 0) > row) return undefined;
        filledTo[at] = row + rowSpan;
      }
      cells.push({ cell, row, column, colSpan, rowSpan });
      column += colSpan;
    }
    if (filledTo.some((to) => to <= row)) return undefined;
  }
  return { columns, cells };
}

/**
 * A table. `headerRows` are repeated on each page it runs over (a repeated header is running matter, not text of the paper).
 * `widths` are relative, one per column; absent = by content. `landscape` turns the page, page numbers stay (ch. 8).
 */
export const Table = z
  .strictObject({
    type: z.literal('table'),
    caption: Line.exactOptional(),
    headerRows: z.int().min(0).max(10).default(1),
    widths: z.array(z.int().min(1).max(1000)).exactOptional(),
    landscape: z.literal(true).exactOptional(),
    rows: z.array(z.array(Cell)).min(1),
  })
  .superRefine((table, context) => {
    const placed = placeCells(table.rows);
    if (placed === undefined || placed.columns === 0) {
      context.addIssue({
        code: 'custom',
        path: ['rows'],
        message: '表格各行栏数不一致，或合并单元格相互重叠',
      });
    } else if (table.widths !== undefined && table.widths.length !== placed.columns) {
      context.addIssue({ code: 'custom', path: ['widths'], message: '栏宽个数应与栏数相同' });
    }
    if (table.headerRows > table.rows.length) {
      context.addIssue({ code: 'custom', path: ['headerRows'], message: '表头行数不能多于表格行数' });
    }
  });
export type Table = z.infer<typeof Table>;
