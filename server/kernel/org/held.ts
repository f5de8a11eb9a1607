/** Holdings in force. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';

/**
 * Holdings in force at a moment, to stand in a `from`: begun, not over, and not resting because their holder is seconded
 * (借调) elsewhere. Whoever asks who holds a post asks this, never the bare table.
 */
export function heldOn(now: Instant): Fragment {
  return sql`kernel.held_on((${now}::timestamptz at time zone 'Asia/Shanghai')::date)`;
}

/**
 * Whether a holding `h` of a post `p` answers to an addressee: the person, the post, his unit where he is its principal or
 * contact, or a group that any of these belongs to. The same rule as in kernel.actor_of_person: what is somebody's to do is
 * told to him, and the other way round.
 */
export function answersTo(addressee: Fragment): Fragment {
  const heads = sql`p.role in ('unit_principal', 'unit_contact')`;
  return sql`(${addressee} in (h.person_id, p.id) or (${addressee} = p.unit_id and ${heads})
    or exists (select 1 from kernel.group_member g where g.group_id = ${addressee}
         and (g.member_id in (h.person_id, p.id) or (g.member_id = p.unit_id and ${heads}))))`;
}
