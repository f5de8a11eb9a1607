/** 归档缺口: what is closed and not yet arranged, by unit; and what of it has no file at all. */
import { localDateOf, startOfDay } from '../../../../contracts/base/dates.ts';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { archiveGaps as contract } from '../../../../contracts/modules/desk-views.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { sql } from '../../../platform/db/sql.ts';

/** By the unit that leads, or the one that registered; the fullest first. */
export async function archiveGaps({ read, actor, now }: QueryContext): Promise<ReplyOf<typeof contract>> {
  const rows = await read.rows<ReplyOf<typeof contract>['units'][number] & { today: number }>(sql`
    select u.id, u.name, count(*)::int as waiting, min(m.closed_at) as oldest,
           count(*) filter (where not exists (select 1 from kernel.file_v f where f.matter_id = m.id))::int as "withoutFile",
           count(*) filter (where m.closed_at >= ${startOfDay(localDateOf(now))})::int as today
      from kernel.matter_v m join kernel.addressee_v u on u.id = coalesce(m.lead_unit_id, m.unit_id)
     where m.state = 'closed' and m.kind in ('documents.incoming', 'supervision.item') and ${visibleTo(actor)}
     group by u.id, u.name order by waiting desc, u.id limit 50`);
  return {
    closedToday: rows.reduce((n, r) => n + r.today, 0),
    units: rows.map(({ id, name, waiting, withoutFile, oldest }) => ({
      id,
      name,
      waiting,
      withoutFile,
      oldest,
    })),
    asOf: now,
  };
}
