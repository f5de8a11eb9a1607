/** A table planned for printing. */
import type { PlacedCell } from '../../model/table.ts';
import type { Line } from '../text/break-lines.ts';
import type { Style } from '../text/glyphs.ts';

/** A cell with its broken lines. */
export interface GridCell extends PlacedCell {
  lines: Line[];
}

/** A table ready to be cut into pages. */
export interface Grid {
  /** Left edges of columns and the right edge of the last, from the table's own left edge, in mm. */
  edges: number[];
  /** Height of each row in mm. */
  heights: number[];
  cells: GridCell[];
  style: Style;
  headStyle: Style;
  linePitch: number;
  padding: number;
  /** Rows which a spanning cell ties to the row after them. */
  tied: boolean[];
}
