/** 已办: what I did lately, one row a matter. */

import type { Instant } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { done as contract } from '../../../../contracts/modules/desks.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { sql, TRUE } from '../../../platform/db/sql.ts';
import { countCursor } from '../../../platform/http/cursor.ts';

/** One page; the cursor is the record's id. */
export async function done(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const after = countCursor(query.after);
  const rows = await read.rows<{
    record: number;
    id: string;
    title: string;
    number: string | null;
    state: string;
    action: string;
    at: Instant;
  }>(sql`
    select a.id as record, m.id, m.title, m.number, m.state, a.action, a.at
      from kernel.act_v a join kernel.matter_v m on m.id = a.matter_id
     where a.person_id = ${actor.personId} and ${visibleTo(actor)} and ${after !== null ? sql`a.id < ${after}` : TRUE}
       and not exists (select 1 from kernel.act_v later where later.subject = a.subject and later.person_id = a.person_id and later.seq > a.seq)
     order by a.id desc limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((r) => ({
      matterId: r.id,
      title: r.title,
      number: r.number,
      action: r.action,
      at: r.at,
      state: r.state,
    })),
    next: rows.length > query.limit ? String(shown.at(-1)?.record ?? '') : null,
  };
}
