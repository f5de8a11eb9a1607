/** Reading matters for the screen. */
import type { z } from 'zod';
import type { Light } from '../../../contracts/base/acts.ts';
import type { Instant } from '../../../contracts/base/dates.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';
import { visibleTo } from '../access/api.ts';
import type { MatterRow } from '../flow/api.ts';
import { type Actor, heldOn } from '../org/api.ts';

/** The matter, if this person may open it and it is of that kind. @throws base.not_found otherwise: existence is not given away */
export async function getVisibleMatter(
  read: ReadOnly | Tx,
  actor: Actor,
  matterId: string,
  kind?: string,
): Promise<MatterRow> {
  const row = await read.first<MatterRow>(
    sql`select m.* from kernel.matter m where m.id = ${matterId} and ${visibleTo(actor)} and ${kind ? sql`m.kind = ${kind}` : TRUE}`,
  );
  if (!row) throw problem(baseErrors.notFound);
  return row;
}

/** Light of a limit: red when over, yellow from its first warning, green before, none without one. */
export function lightOf(
  limit: { due_at: Instant | null; warn_at: Instant | null },
  now: Instant,
): z.output<typeof Light> {
  if (limit.due_at === null) return 'none';
  // Instants have one shape, so their text stands in the order of time.
  if (now > limit.due_at) return 'red';
  return limit.warn_at !== null && now >= limit.warn_at ? 'yellow' : 'green';
}

/** Who holds a matter now. */
export interface HolderView {
  readonly matter_id: string;
  readonly name: string;
  readonly step: string;
  readonly since: Instant;
  readonly due_at: Instant | null;
  readonly warn_at: Instant | null;
}

/** Open tasks of matters with the names of their holders: a post is shown as its post and who holds it. */
export async function currentHolders(
  read: ReadOnly | Tx,
  matterIds: readonly string[],
  now: Instant,
): Promise<HolderView[]> {
  if (matterIds.length === 0) return [];
  return read.rows<HolderView>(sql`
    select t.matter_id, t.step, t.opened_at as since, t.due_at, t.warn_at,
           a.name || coalesce(' ' || (select string_agg(pa.name, '、') from ${heldOn(now)} h join kernel.addressee pa on pa.id = h.person_id
              where h.post_id = t.addressee_id), '') as name
      from kernel.task t join kernel.addressee a on a.id = t.addressee_id
     where t.matter_id = any(${[...matterIds]}::uuid[]) and t.state = 'open' order by t.opened_seq, t.id`);
}
