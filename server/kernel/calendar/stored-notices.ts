/** Notices an office has loaded: appended, never altered; the calendar in force is the package's years under all of them. */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { defaultCalendar } from './default-years.ts';
import { DEFAULT_OFFICE_TIMES, type OfficeTimes } from './office-times.ts';
import type { Notice } from './overlay.ts';
import { overlay, type WorkingCalendar, withTimes } from './years.ts';

/** Whose notice it is. */
export type NoticeOrigin = 'national' | 'local';

/** A notice as it was loaded. */
export interface StoredNotice extends Notice {
  readonly id: number;
  readonly kind: NoticeOrigin;
  /** Name of the calendar from it on. */
  readonly version: string;
  readonly loadedBy: number | null;
  readonly loadedAt: Instant;
}

interface NoticeRow {
  readonly id: number;
  readonly year: number;
  readonly kind: NoticeOrigin;
  readonly source: string;
  readonly days: Pick<Notice, 'off' | 'makeUp' | 'ordinary'>;
  readonly version: string;
  readonly loaded_by: number | null;
  readonly loaded_at: Instant;
}

/** Where the office's hours stand. */
export const TIMES_SETTING = 'office.times';

/** All notices, in the order they were loaded. */
export async function storedNotices(read: ReadOnly | Tx): Promise<StoredNotice[]> {
  const rows = await read.rows<NoticeRow>(
    sql`select id, year, kind, source, days, version, loaded_by, loaded_at from kernel.calendar_notice order by id`,
  );
  return rows.map(({ days, loaded_by, loaded_at, ...row }) => ({
    ...row,
    off: days.off,
    makeUp: days.makeUp,
    ordinary: days.ordinary,
    loadedBy: loaded_by,
    loadedAt: loaded_at,
  }));
}

/** The office's hours; the default ones until it set its own. */
export async function storedTimes(read: ReadOnly | Tx): Promise<OfficeTimes> {
  const row = await read.first<{ value: OfficeTimes }>(
    sql`select value from platform.setting where key = ${TIMES_SETTING}`,
  );
  return row?.value ?? DEFAULT_OFFICE_TIMES;
}

/** The calendar in force now, as the database has it. */
export async function storedCalendar(read: ReadOnly | Tx): Promise<WorkingCalendar> {
  return withTimes(overlay(defaultCalendar(), await storedNotices(read)), await storedTimes(read));
}

/** Keeps a notice. The caller holds the lock, has checked it and leaves the record. */
export async function keepNotice(
  tx: Tx,
  notice: Notice & { readonly kind: NoticeOrigin },
  as: { readonly version: string; readonly by: number; readonly at: Instant },
): Promise<number> {
  const days: Record<string, readonly LocalDate[]> = {
    off: notice.off,
    makeUp: notice.makeUp,
    ordinary: notice.ordinary,
  };
  const row = await tx.one<{ id: number }>(sql`
    insert into kernel.calendar_notice (year, kind, source, days, version, loaded_by, loaded_at)
    values (${notice.year}, ${notice.kind}, ${notice.source}, ${JSON.stringify(days)}::jsonb, ${as.version}, ${as.by}, ${as.at}) returning id`);
  return row.id;
}

/** Holds everybody else's change of the calendar back until the commit: two notices at once would each miss the other. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(4813009)`);
}

/** Keeps the office's hours. The caller holds the lock and leaves the record. */
export async function keepTimes(tx: Tx, times: OfficeTimes, at: Instant): Promise<void> {
  await tx.run(sql`insert into platform.setting (key, value, changed_at)
    values (${TIMES_SETTING}, ${JSON.stringify(times)}::jsonb, ${at})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`);
}
