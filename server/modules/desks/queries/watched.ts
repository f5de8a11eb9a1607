/** The rows a watch looks at: matters with an open task that is late or past its first warning, and the leader behind each. */
import type { Instant } from '../../../../contracts/base/dates.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { Actor } from '../../../kernel/org/api.ts';
import { type Fragment, sql } from '../../../platform/db/sql.ts';

/**
 * Columns: the matter's, `due_at`, `warn_at`, `late`, `leader_id`. Driven from open tasks, which are few at any time. An
 * item that waits for its units has no task: its parts stand for it, under the leader who instructed it.
 */
export function watched(actor: Actor, now: Instant): Fragment {
  return sql`
    select m.id, m.kind, m.title, m.number, m.step, m.round, m.urgency, m.source, m.lead_unit_id, t.due_at, t.due_at < ${now} as late,
           coalesce(at_leader.id, instructed.id) as leader_id
      from (select matter_id, min(due_at) as due_at, min(warn_at) as warn_at, array_agg(addressee_id) as addressees
              from kernel.task_v where state = 'open' and due_at is not null
             group by matter_id having min(due_at) < ${now} or min(warn_at) <= ${now}) t
      join kernel.matter_v m on m.id = t.matter_id
      left join lateral (select h.person_id as id from kernel.post_v p join kernel.holding_v h on h.post_id = p.id
         where p.id = any(t.addressees) and p.role = 'leader' and h.to_on is null limit 1) at_leader on true
      left join lateral (select x.id from (select m.lead_person_id as id union all
           select i.lead_person_id from kernel.link_v l join kernel.matter_v i on i.id = l.to_id where l.from_id = m.id and l.kind = 'part_of') x
         where exists (select 1 from kernel.holding_v h join kernel.post_v p on p.id = h.post_id
                        where h.person_id = x.id and p.role = 'leader' and h.to_on is null) limit 1) instructed on true
     where m.state = 'open' and ${visibleTo(actor)}`;
}
