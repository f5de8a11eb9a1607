/** Bounds of "late, within hours, today, later": one definition for lists and figures. */
import { endOfDay, epochOf, type Instant, instantOf, localDateOf } from '../../../../contracts/base/dates.ts';
import type { LeftBucket } from '../../../../contracts/modules/clear-out.ts';
import { type Fragment, sql } from '../../../platform/db/sql.ts';

const HOURS = 4;

/** Up to when a limit counts as within hours, and as of today. A limit in days ends at 24:00 and is of that day. */
export function boundsOf(now: Instant): { hours: Instant; today: Instant } {
  return { hours: instantOf(epochOf(now) + HOURS * 3_600_000), today: endOfDay(localDateOf(now)) };
}

/** The bucket as a condition on `t.due_at`. */
export function isLeft(bucket: LeftBucket, now: Instant): Fragment {
  const { hours, today } = boundsOf(now);
  switch (bucket) {
    case 'late':
      return sql`t.due_at < ${now}`;
    case 'hours':
      return sql`t.due_at >= ${now} and t.due_at <= ${hours}`;
    case 'today':
      return sql`t.due_at > ${hours} and t.due_at <= ${today}`;
    case 'later':
      return sql`t.due_at > greatest(${hours}::timestamptz, ${today}::timestamptz)`;
    case 'none':
      return sql`t.due_at is null`;
  }
}
