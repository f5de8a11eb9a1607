/** Two things on one line that are two elements: a table of two cells without rules, so that each stays a paragraph of its own. */
import { border, LINE, paragraphXml, twips } from './wordml.ts';

/** What stands left and right, and whether the red rule runs under both. */
export interface SideBySide {
  /** Blank room above, in twips. */
  before: number;
  left: string;
  right: string;
  /** Width of the left cell in twips. */
  leftWidth: number;
  align: 'top' | 'bottom';
  rule?: string;
}

/** XML of the blank above and the table. */
export function sideBySide(parts: SideBySide): string {
  const width = twips(156);
  const rule =
    parts.rule === undefined
      ? ''
      : `<w:tcBorders>${border('bottom', 'single', 8, 0, parts.rule)}</w:tcBorders>`;
  const cell = (size: number, content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${size}" w:type="dxa"/>${rule}<w:vAlign w:val="${parts.align}"/></w:tcPr>${content}</w:tc>`;
  // A paragraph of room: tables know no space before.
  const room = paragraphXml({ style: 'GwBlank', line: Math.max(20, Math.min(parts.before, 2 * LINE)) }, '');
  return (
    `${room}<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:bottom w:w="${parts.rule === undefined ? 0 : twips(1.7)}" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${parts.leftWidth}"/><w:gridCol w:w="${width - parts.leftWidth}"/></w:tblGrid>` +
    `<w:tr>${cell(parts.leftWidth, parts.left)}${cell(width - parts.leftWidth, parts.right)}</w:tr></w:tbl>`
  );
}
