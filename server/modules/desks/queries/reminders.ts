/** 催办阶梯 of a day: who gets what reminder, from the limits themselves. */
import { type Instant, localDateOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { reminders as contract } from '../../../../contracts/modules/desk-views.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { stepStands, stepsOn } from '../../../kernel/chasing/api.ts';
import { currentHolders } from '../../../kernel/matter/api.ts';
import { namesOf } from '../../../kernel/org/api.ts';
import { sql, TRUE } from '../../../platform/db/sql.ts';
import { placeCursor } from '../../../platform/http/cursor.ts';

interface Row {
  readonly clock_id: string;
  readonly step: number;
  readonly what: string;
  readonly at: Instant;
  readonly reminds: string;
  readonly done_at: Instant | null;
  readonly matter_id: string;
  readonly rule: string;
  readonly due_at: Instant | null;
  readonly kind: string;
  readonly title: string;
  readonly lead_unit_id: number | null;
}

/** In the order of time; of what is not sent yet only running limits count. */
export async function reminders(
  { read, actor, now }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const day = query.on ?? localDateOf(now);
  const after = placeCursor(query.after);
  const rows = await read.rows<Row>(sql`
    select s.clock_id, s.step, s.kind as what, s.at, c.reminds, s.done_at, c.matter_id, c.rule, c.due_at, m.kind, m.title, m.lead_unit_id
      from ${stepsOn(day, now)} s join kernel.clock_step_v c on c.clock_id = s.clock_id and c.step = s.step
      join kernel.matter_v m on m.id = c.matter_id
     where ${stepStands} and ${visibleTo(actor)}
       and ${after ? sql`(s.at, s.clock_id, s.step) > (${after.at}::timestamptz, ${after.id}::uuid, ${after.place})` : TRUE}
     order by s.at, s.clock_id, s.step limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const [holders, names] = await Promise.all([
    currentHolders(
      read,
      shown.map((r) => r.matter_id),
      now,
    ),
    namesOf(
      read,
      shown.flatMap((r) => (r.lead_unit_id === null ? [] : [r.lead_unit_id])),
    ),
  ]);
  return {
    items: shown.map((r) => ({
      matterId: r.matter_id,
      kind: r.kind,
      title: r.title,
      unitName: r.lead_unit_id === null ? null : (names.get(r.lead_unit_id) ?? null),
      what: r.what,
      rule: r.rule,
      to: r.reminds,
      holders: holders.filter((h) => h.matter_id === r.matter_id).map((h) => h.name),
      at: r.at,
      sentAt: r.done_at,
      dueAt: r.due_at,
    })),
    next: rows.length > query.limit && last ? `${last.at}|${last.clock_id}|${last.step}` : null,
  };
}
