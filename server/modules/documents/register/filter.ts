/** The register narrowed: one condition for list, figures and export, so that a figure opens just what it counted. */
import type { Instant } from '../../../../contracts/base/dates.ts';
import type { RegisterFilter } from '../../../../contracts/modules/incoming-register.ts';
import { type Fragment, sql, TRUE } from '../../../platform/db/sql.ts';

const DAY = sql`(m.opened_at at time zone 'Asia/Shanghai')::date`;

/** Over a limit of its own, whether it still runs or was stopped late. */
export function isLate(now: Instant): Fragment {
  return sql`exists (select 1 from kernel.clock_v c where c.matter_id = m.id
    and (c.is_late or (c.state = 'running' and c.due_at < ${now})))`;
}

/** On rows `m` of kernel.matter_v that are incoming papers. */
export function filtered(filter: RegisterFilter, now: Instant): Fragment {
  const { on, from, to, state, urgency, pace } = filter;
  return sql`${state ? sql`m.state = ${state}` : TRUE}
    and ${on ? sql`${DAY} = ${on}` : TRUE}
    and ${from ? sql`${DAY} >= ${from}` : TRUE} and ${to ? sql`${DAY} <= ${to}` : TRUE}
    and ${urgency ? sql`m.urgency = ${urgency}` : TRUE}
    and ${pace === 'late' ? isLate(now) : pace === 'in_time' ? sql`not ${isLate(now)}` : TRUE}
    and ${ofThePaper(filter)}`;
}

/** What stands in the register itself. */
function ofThePaper({ kind, relation, sender }: RegisterFilter): Fragment {
  if (kind === undefined && relation === undefined && !sender) return TRUE;
  // LIKE's own signs in a name are letters like others.
  const part = `%${(sender ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`exists (select 1 from documents.incoming f where f.matter_id = m.id
    and ${kind !== undefined ? sql`f.kind = ${kind}` : TRUE}
    and ${relation ? sql`f.relation = ${relation}` : TRUE}
    and ${sender ? sql`f.sender like ${part}` : TRUE})`;
}
