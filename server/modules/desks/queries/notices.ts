/** What I am told and have not read. */

import type { Instant } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { notices as contract, NoticeKind } from '../../../../contracts/modules/desks.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { sql, TRUE } from '../../../platform/db/sql.ts';
import { idCursor } from '../../../platform/http/cursor.ts';

/** Unread notices whose matter I may still open, newest first. */
export async function notices(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const after = idCursor(query.after);
  const rows = await read.rows<{
    id: string;
    kind: NoticeKind;
    matter_id: string | null;
    title: string | null;
    params: Record<string, unknown>;
    at: Instant;
  }>(sql`
    select n.id, n.kind, n.matter_id, m.title, n.params, n.at from kernel.notice_v n left join kernel.matter_v m on m.id = n.matter_id
     where n.person_id = ${actor.personId} and n.read_at is null and n.cleared_at is null
       and (n.matter_id is null or ${visibleTo(actor)}) and ${after ? sql`n.id < ${after}::uuid` : TRUE}
     order by n.id desc limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((r) => ({
      id: r.id,
      kind: r.kind,
      matterId: r.matter_id,
      title: r.title,
      params: r.params,
      at: r.at,
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
