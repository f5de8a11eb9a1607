/**
 * Reference data that people change while the platform runs: holiday notices, office hours, limits. Each process holds
 * it in memory, because every act asks it, and looks every second whether somebody changed it on any node.
 */
import { localDateOf } from '../../contracts/base/dates.ts';
import type { Kernel } from '../kernel/binding/api.ts';
import { defaultCalendar, storedCalendar, type WorkingCalendar } from '../kernel/calendar/api.ts';
import { type ClockRules, storedRules } from '../kernel/clocks/api.ts';
import type { Clock } from '../platform/clock.ts';
import { sql } from '../platform/db/sql.ts';
import type { Db } from '../platform/db/tx.ts';

/** What the kernel gives of it. */
export type Reference = Pick<Kernel, 'calendar' | 'clockRule' | 'refresh'>;

/** Reads it for the first time. */
export async function openReference(db: Db, clock: Clock): Promise<Reference> {
  let calendar: WorkingCalendar = defaultCalendar();
  let rules: ClockRules = await storedRules(db.read);
  let seen = '';
  async function refresh(): Promise<void> {
    const { stamp } = await db.read.one<{ stamp: string }>(sql`
      select concat_ws('/', (select max(id) from kernel.calendar_notice), (select max(loaded_at) from kernel.calendar_notice),
        (select count(*) from kernel.clock_rule), (select max(changed_at) from kernel.clock_rule),
        (select md5(value::text) from platform.setting where key = 'office.times'), 'read') as stamp`);
    if (stamp === seen) return;
    [calendar, rules] = await Promise.all([storedCalendar(db.read), storedRules(db.read)]);
    // Only now: a change that came in between is read again.
    seen = stamp;
  }
  await refresh();
  return {
    calendar: () => calendar,
    clockRule: (rule, which = localDateOf(clock.now())) =>
      typeof which === 'number' ? rules.version(rule, which) : rules.inForce(rule, which),
    refresh,
  };
}
