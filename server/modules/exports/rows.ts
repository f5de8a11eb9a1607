/** The rows of a list as its owner may see them now, walked by the list's own pages. */
import type { z } from 'zod';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { assertPermission, type QueryContext } from '../../kernel/binding/api.ts';
import type { Cell, ExportList } from '../../kernel/exporting/api.ts';
import { assertBodyClean } from '../../kernel/guard/api.ts';
import { Problem } from '../../platform/problem.ts';

/** A page inside: the screen's fifty would make a long list a thousand questions. */
const PAGE = 500;

/** The filter as the list's endpoint understands it. @throws base.invalid_input, base.not_permitted */
export function filterOf(
  ctx: QueryContext,
  list: ExportList,
  query: Readonly<Record<string, unknown>>,
): object {
  const { access } = list.endpoint;
  if ('permission' in access) assertPermission(ctx.actor, access.permission);
  const { after: _, limit: __, ...filter } = query;
  const parsed = (list.endpoint.query as z.ZodType<object>).safeParse(filter);
  if (!parsed.success) throw new Problem(baseErrors.invalidInput, {}, { query: 'base.field_malformed' });
  return parsed.data;
}

/** Up to `most` rows, each cell looked at by the guard on its way out. `isMore`: the list goes on. */
export async function rowsOf(
  ctx: QueryContext,
  list: ExportList,
  filter: object,
  most: number,
): Promise<{ rows: Cell[][]; isMore: boolean }> {
  const rows: Cell[][] = [];
  let after: string | null = null;
  do {
    const page: { rows: Cell[][]; next: string | null } = await list.page(ctx, {
      ...filter,
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    assertBodyClean(page.rows);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null && rows.length <= most);
  return { rows: rows.slice(0, most), isMore: rows.length > most || after !== null };
}
