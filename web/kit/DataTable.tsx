/** A plain table that reads on screen, by screen readers and on A4. */
import type { KeyboardEvent, ReactNode } from 'react';

/** A column as data, shared by list and print. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly width?: number | string;
  readonly align?: 'left' | 'right' | 'center';
  /** Left out where the table has less than 640 px. */
  readonly wideOnly?: boolean;
  /** Left out of the print: what is pressed, or what another column says on paper. */
  readonly screenOnly?: boolean;
  /**
   * How the cell stands on a phone, where a table with a `lead` is a pile of records: the lead on a line of its own, the
   * rest after it, `titled` with the column's title before it, `bare` where the cell says itself what it is. Absent: left
   * out there. A table without a lead stays a table.
   */
  readonly stacked?: 'lead' | 'titled' | 'bare';
}

/** Props of DataTable. */
export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly selected?: string | undefined;
}

/** A table of 36 px rows; a click on a row opens it. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const stacks = props.columns.some((c) => c.stacked === 'lead');
  return (
    <div className="hy-table-place">
      <table className={stacks ? 'hy-table hy-table-stacks' : 'hy-table'}>
        <caption className="hy-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((c) => (
              <th
                key={c.key}
                scope="col"
                className={classOf(c)}
                style={{ textAlign: c.align ?? 'left', ...(c.width ? { width: c.width } : {}) }}
              >
                {c.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <TableRow key={props.keyOf(row)} row={row} table={props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf<Row>(column: Column<Row>): string {
  return [
    column.wideOnly ? 'hy-wide-only' : '',
    column.screenOnly ? 'hy-screen-only' : '',
    column.stacked ? `hy-stacked hy-stacked-${column.stacked}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Enter on a focused row opens that row, and not what Enter opens elsewhere on the screen. */
function onEnter(open: () => void) {
  return (e: KeyboardEvent<HTMLTableRowElement>) => {
    if (e.key !== 'Enter' || e.target !== e.currentTarget) return;
    e.stopPropagation();
    open();
  };
}

function TableRow<Row>({ row, table }: { readonly row: Row; readonly table: DataTableProps<Row> }) {
  const { columns, keyOf, onOpen, selected } = table;
  return (
    <tr
      className={onOpen ? 'hy-table-open' : ''}
      aria-selected={selected === undefined ? undefined : selected === keyOf(row)}
      {...(onOpen ? { tabIndex: 0, onClick: () => onOpen(row), onKeyDown: onEnter(() => onOpen(row)) } : {})}
    >
      {columns.map((c) => (
        <td
          key={c.key}
          className={classOf(c)}
          style={{ textAlign: c.align ?? 'left' }}
          {...(c.stacked === 'titled' ? { 'data-title': c.title } : {})}
        >
          {c.cell(row)}
        </td>
      ))}
    </tr>
  );
}
