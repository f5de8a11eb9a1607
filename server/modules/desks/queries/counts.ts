/** Counts beside the inbox, in a request of their own, capped so that a flooded desk costs no more than a full one. */
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { counts as contract } from '../../../../contracts/modules/desks.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { taskReach } from '../../../kernel/org/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import { addresseesOf, ofItsKind } from './reach.ts';

const CAP = 1000;

/** Open tasks by light and step. */
export async function counts({ read, actor, now }: QueryContext): Promise<ReplyOf<typeof contract>> {
  const whose = addresseesOf(taskReach(actor));
  const rows = await read.rows<{ step: string; n: number; red: number; yellow: number }>(sql`
    select m.kind || '.' || t.step as step, count(*)::int as n, count(*) filter (where t.due_at < ${now})::int as red,
           count(*) filter (where t.due_at >= ${now} and t.warn_at <= ${now})::int as yellow
      from unnest(${whose.ids}::bigint[], ${whose.kinds}::text[]) a(id, kinds)
     cross join lateral (select step, matter_id, due_at, warn_at from kernel.task_v t
        where t.addressee_id = a.id and t.state = 'open' and ${ofItsKind} order by t.due_key limit ${CAP}) t
      join kernel.matter_v m on m.id = t.matter_id group by 1 order by 1`);
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0);
  return {
    total: sum((r) => r.n),
    red: sum((r) => r.red),
    yellow: sum((r) => r.yellow),
    bySteps: rows.map((r) => ({ step: r.step, count: r.n })),
    echoes: rows.find((r) => r.step === 'supervision.item.read_report')?.n ?? 0,
    asOf: now,
  };
}
