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
  return (
    <div className="hy-table-place">
      <table className="hy-table">
        <caption className="hy-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((c) => (
              <th
                key={c.key}
                scope="col"
                className={c.wideOnly ? 'hy-wide-only' : ''}
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
        <td key={c.key} className={c.wideOnly ? 'hy-wide-only' : ''} style={{ textAlign: c.align ?? 'left' }}>
          {c.cell(row)}
        </td>
      ))}
    </tr>
  );
}
