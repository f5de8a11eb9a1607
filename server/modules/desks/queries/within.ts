/** Who belongs to the units one answers for: whose open tasks a clear-out shows, and under which name. */
import type { Instant } from '../../../../contracts/base/dates.ts';
import type { Whose } from '../../../../contracts/modules/clear-out.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { type Actor, taskReach } from '../../../kernel/org/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { ReadOnly } from '../../../platform/db/tx.ts';
import { addresseesOf } from './reach.ts';

/** An addressee and whom it stands for: a post stands for its holder, a vacant one and a unit for itself. */
export interface Seat {
  readonly id: number;
  /** As in `taskReach`: kinds joined by commas, null for every kind. */
  readonly kinds: string | null;
  readonly holderId: number;
  readonly holder: string;
  readonly unitId: number | null;
  readonly unitName: string;
  readonly role: string | null;
}

/** Units whose clear-out this person may look at; null: all. */
export function answersFor(actor: Actor): readonly number[] | null {
  const scope = actor.grants['desks.clear_out'];
  if (scope === undefined) return [];
  return scope === 'all' ? null : (actor.grantUnits['desks.clear_out'] ?? []);
}

/** May he look beyond his own? */
export function hasUnits(actor: Actor): boolean {
  const units = answersFor(actor);
  return units === null || units.length > 0;
}

/** The seats of a clear-out. */
export async function seatsOf(
  { read, actor, now }: Pick<QueryContext, 'read' | 'actor' | 'now'>,
  whose: Whose,
): Promise<Seat[]> {
  if (whose === 'unit') return named(read, answersFor(actor), now);
  const mine = addresseesOf(taskReach(actor));
  return mine.ids.map((id, i) => {
    const post = actor.posts.find((p) => p.id === id) ?? actor.posts[0];
    return {
      id,
      kinds: mine.kinds[i] ?? null,
      holderId: actor.personId,
      holder: actor.name,
      unitId: post?.unitId ?? null,
      unitName: post?.unitName ?? '',
      role: actor.posts.find((p) => p.id === id)?.role ?? null,
    };
  });
}

async function named(read: ReadOnly, units: readonly number[] | null, now: Instant): Promise<Seat[]> {
  const within = units === null ? sql`true` : sql`p.unit_id = any(${[...units]}::bigint[])`;
  const rows = await read.rows<{
    post_id: number;
    post: string;
    role: string;
    unit_id: number;
    unit: string;
    person_id: number | null;
    person: string | null;
  }>(sql`
    select p.id as post_id, pa.name as post, p.role, p.unit_id, u.name as unit, h.person_id, a.name as person
      from kernel.post_v p join kernel.addressee_v pa on pa.id = p.id join kernel.addressee_v u on u.id = p.unit_id
      left join kernel.holding_v h on h.post_id = p.id and h.from_on <= (${now}::timestamptz at time zone 'Asia/Shanghai')::date
           and (h.to_on is null or h.to_on >= (${now}::timestamptz at time zone 'Asia/Shanghai')::date)
      left join kernel.addressee_v a on a.id = h.person_id
     where ${within} order by p.unit_id, p.sort, p.id, h.person_id`);
  const seats = new Map<number, Seat>();
  for (const row of rows) {
    const seat = {
      kinds: null,
      holderId: row.person_id ?? row.post_id,
      holder: row.person ?? row.post,
      unitId: row.unit_id,
      unitName: row.unit,
    };
    // Two who share a post share its tasks: they stand under the first.
    if (!seats.has(row.post_id)) seats.set(row.post_id, { ...seat, id: row.post_id, role: row.role });
    if (row.person_id !== null && !seats.has(row.person_id))
      seats.set(row.person_id, { ...seat, id: row.person_id, role: null });
    if (!seats.has(row.unit_id))
      seats.set(row.unit_id, {
        ...seat,
        id: row.unit_id,
        holderId: row.unit_id,
        holder: row.unit,
        role: null,
      });
  }
  return [...seats.values()];
}
