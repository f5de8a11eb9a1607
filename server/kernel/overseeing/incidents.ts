/** What the guard kept out: that it happened, where, by which rule; never what. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';

/** An incident. */
export interface IncidentLine {
  readonly id: number;
  readonly entrance: string;
  readonly rule: string;
  readonly person: string | null;
  readonly at: Instant;
}

/** Newest first. */
export async function incidentLines(
  read: ReadOnly,
  page: { after: number | null; limit: number },
): Promise<IncidentLine[]> {
  return read.rows<IncidentLine>(sql`
    select i.id, i.entrance, i.rule, i.at, a.name as person from kernel.guard_incident i left join kernel.addressee a on a.id = i.person_id
     where ${page.after === null ? TRUE : sql`i.id < ${page.after}`} order by i.id desc limit ${page.limit}`);
}
