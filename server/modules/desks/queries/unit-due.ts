/** What my unit owes the county and by when. */
import { endOfDay, type Instant, startOfDay } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { unitDue as contract } from '../../../../contracts/modules/desk-views.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { currentHolders, daysLeft, lightOf } from '../../../kernel/matter/api.ts';
import { sql, TRUE } from '../../../platform/db/sql.ts';
import { dueCursor } from '../../../platform/http/cursor.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly step: string;
  readonly round: number;
  readonly due_at: Instant | null;
  readonly due_key: string;
  readonly signed_by: string | null;
  readonly signed_at: Instant | null;
  readonly my_steps: string[];
}

/** Open parts that my units lead, nearest limit first; a day's limits in days end at its 24:00. */
export async function unitDue(
  { read, actor, now, kernel }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const after = dueCursor(query.after);
  const rows = await read.rows<Row>(sql`
    select x.*, r.name as signed_by, r.at as signed_at,
           array(select distinct t.step from kernel.task_v t where t.matter_id = x.id and t.state = 'open'
                   and t.addressee_id = any(${[...actor.addressees]}::bigint[])) as my_steps
      from (select m.id, m.kind, m.title, m.number, m.step, m.round, due.at as due_at, coalesce(due.at, 'infinity') as due_key
              from kernel.matter_v m
              left join lateral (select coalesce(m.due_at, (select min(t.due_at) from kernel.task_v t
                  where t.matter_id = m.id and t.state = 'open')) as at) due on true
             where m.state = 'open' and m.kind = 'supervision.assignment'
               and m.lead_unit_id = any(${[...actor.unitIds]}::bigint[]) and ${visibleTo(actor)}) x
      left join lateral (select a.name, v.at from kernel.receipt_v v join kernel.addressee_v a on a.id = v.person_id
         where v.matter_id = x.id and v.kind = 'signed_for' order by v.at limit 1) r on true
     where ${query.from ? sql`x.due_at > ${startOfDay(query.from)}` : TRUE}
       and ${query.until ? sql`x.due_at <= ${endOfDay(query.until)}` : TRUE}
       and ${after ? sql`(x.due_key, x.id) > (${after.due}::timestamptz, ${after.id}::uuid)` : TRUE}
     order by x.due_key, x.id limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const holders = await currentHolders(
    read,
    shown.map((r) => r.id),
    now,
  );
  return {
    items: shown.map((r) => {
      const held = holders.filter((h) => h.matter_id === r.id);
      return {
        matterId: r.id,
        kind: r.kind,
        title: r.title,
        number: r.number,
        step: `${r.kind}.${r.step}`,
        round: r.round,
        dueAt: r.due_at,
        light: lightOf({ due_at: r.due_at, warn_at: held[0]?.warn_at ?? null }, now),
        workingDaysLeft: daysLeft(kernel.calendar(), now, r.due_at),
        holders: held.map((h) => h.name),
        signedFor: r.signed_by !== null && r.signed_at !== null ? { by: r.signed_by, at: r.signed_at } : null,
        mySteps: r.my_steps,
      };
    }),
    next: rows.length > query.limit && last ? `${last.due_at ?? 'infinity'}|${last.id}` : null,
  };
}
