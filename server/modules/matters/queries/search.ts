/** Search: what one may not open is not found. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { search as contract } from '../../../../contracts/modules/matters.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { findMatters } from '../../../kernel/search/api.ts';
import { idCursor } from '../../../platform/http/cursor.ts';

/** One page of hits. */
export async function search(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const rows = await findMatters(read, actor, {
    ...query,
    mine: query.mine === 'yes',
    after: idCursor(query.after) ?? undefined,
    limit: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((row) => ({
      matterId: row.id,
      kind: row.kind,
      title: row.title,
      number: row.number,
      unitName: row.unit_name,
      state: row.state,
      at: row.opened_at,
      found: row.found,
      excerpt: row.excerpt,
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
