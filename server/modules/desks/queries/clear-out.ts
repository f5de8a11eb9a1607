/** 日清日结: open tasks by hours left, with who has them. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { clearOut as contract } from '../../../../contracts/modules/clear-out.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { sql, TRUE } from '../../../platform/db/sql.ts';
import { dueCursor } from '../../../platform/http/cursor.ts';
import { isBoundRole } from '../../routing/api.ts';
import { type TaskJoin, taskRow } from './inbox.ts';
import { isLeft } from './left.ts';
import { ofItsKind } from './reach.ts';
import { seatsOf } from './within.ts';

/** One page; by addressee first, as the inbox does. */
export async function clearOut(
  ctx: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { read, actor, now } = ctx;
  const seats = (await seatsOf(ctx, query.whose)).filter(
    (seat) =>
      (query.holder === undefined || seat.holderId === query.holder) &&
      (query.unit === undefined || seat.unitId === query.unit),
  );
  const after = dueCursor(query.after);
  const rows = await read.rows<TaskJoin>(sql`
    select x.*, m.kind, m.title, m.number, m.source from (
      select t.* from unnest(${seats.map((s) => s.id)}::bigint[], ${seats.map((s) => s.kinds)}::text[]) a(id, kinds)
       cross join lateral (
         select t.id, t.version, t.matter_id, t.addressee_id, t.step, t.round, t.urgency, t.opened_at, t.due_at, t.warn_at, t.read_at, t.due_key
           from kernel.task_v t join kernel.matter_v m on m.id = t.matter_id
          where t.addressee_id = a.id and t.state = 'open' and ${ofItsKind} and ${query.left ? isLeft(query.left, now) : TRUE}
            and (${query.whose === 'mine'} or ${visibleTo(actor)})
            and ${after ? sql`(t.due_key, t.id) > (${after.due}::timestamptz, ${after.id}::uuid)` : TRUE}
          order by t.due_key, t.id limit ${query.limit + 1}) t
      order by t.due_key, t.id limit ${query.limit + 1}) x
    join kernel.matter_v m on m.id = x.matter_id order by x.due_key, x.id`);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]));
  return {
    items: shown.map((row) => {
      const seat = seatOf.get(row.addressee_id);
      return {
        ...taskRow(ctx, row),
        holderId: seat?.holderId ?? row.addressee_id,
        holder: seat?.holder ?? '',
        unitId: seat?.unitId ?? null,
        isBound: seat?.role !== null && seat?.role !== undefined && isBoundRole(seat.role),
      };
    }),
    next: rows.length > query.limit && last ? `${last.due_at ?? 'infinity'}|${last.id}` : null,
  };
}
