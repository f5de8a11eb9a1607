/** What lies pre-filed and what is arranged. */

import { type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/archives.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import { idCursor } from '../../platform/http/cursor.ts';

/** Closed matters that wait for arrangement, or filed ones, newest first. */
export async function prefiled(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof contract.prefiled>,
): Promise<ReplyOf<typeof contract.prefiled>> {
  const after = idCursor(query.after);
  const rows = await read.rows<{
    id: string;
    title: string;
    number: string | null;
    code: string | null;
    closed_at: Instant | null;
    files: number;
  }>(sql`select m.id, m.title, m.number, f.code, m.closed_at,
        (select count(*) from kernel.file_v x where x.matter_id = m.id)::int as files
      from kernel.matter_v m left join archives.filing f on f.matter_id = m.id
     where m.state = ${query.state} and m.kind in ('documents.incoming', 'supervision.item', 'spreading.message') and ${visibleTo(actor)}
       and ${after ? sql`m.id < ${after}::uuid` : TRUE}
     order by m.id desc limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((row) => ({
      matterId: row.id,
      title: row.title,
      number: row.number,
      archivalCode: row.code,
      closedOn: row.closed_at === null ? null : localDateOf(row.closed_at),
      files: row.files,
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
