/** The register of lists that may be exported. */
import type { z } from 'zod';
import type { AnyEndpoint, Endpoint, InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type { QueryContext } from '../binding/api.ts';

/** A cell: text, number or nothing. */
export type Cell = string | number | null;

/** A column of a workbook. */
export interface ListColumn<Row> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

/** A list as the register keeps it. */
export interface ExportList {
  readonly name: string;
  readonly title: string;
  readonly endpoint: AnyEndpoint;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** One page as cells. */
  page(ctx: QueryContext, query: unknown): Promise<{ rows: Cell[][]; next: string | null }>;
}

type Paged = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<{ items: unknown[]; next: string | null }>>;
type RowOf<E> = ReplyOf<E> extends { items: (infer Row)[] } ? Row : never;

/** Declares a list: its endpoint, the handler that answers it, and how a row reads. */
export function exportable<E extends Paged>(
  endpoint: E,
  handler: (ctx: QueryContext, input: InputOf<E>) => Promise<ReplyOf<E>>,
  as: { readonly title: string; readonly columns: readonly ListColumn<RowOf<E>>[] },
): ExportList {
  return {
    name: endpoint.name,
    title: as.title,
    endpoint,
    columns: as.columns.map(({ title, width }) => ({ title, width })),
    async page(ctx, query) {
      const reply = (await handler(ctx, { query } as InputOf<E>)) as {
        items: RowOf<E>[];
        next: string | null;
      };
      return {
        rows: reply.items.map((row) => as.columns.map((column) => column.cell(row))),
        next: reply.next,
      };
    },
  };
}

const lists = new Map<string, ExportList>();

/** Called once per list at start-up. */
export function registerList(list: ExportList): void {
  lists.set(list.name, list);
}

/** The list by its endpoint's name. */
export function findList(name: string): ExportList | undefined {
  return lists.get(name);
}
