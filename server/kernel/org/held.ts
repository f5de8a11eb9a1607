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
