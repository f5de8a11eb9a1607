/** Before a calendar is put in force: which limits it would move, from when to when. Nothing is written. */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import { addDays, yearOf } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { Kernel } from '../binding/api.ts';
import { type DayKind, dayKind, type WorkingCalendar } from '../calendar/api.ts';
import { openClocks, recounted } from './stale-clocks.ts';

/** A day that is another than before. `before` is null in a year that was not published. */
export interface ChangedDay {
  readonly day: LocalDate;
  readonly before: DayKind | null;
  readonly after: DayKind;
}

/** A limit that would move. */
export interface MovedLimit {
  readonly matterId: string;
  readonly rule: string;
  readonly before: Instant | null;
  readonly after: Instant | null;
}

/** Most limits looked at in a preview; the recount itself has no bound. */
const LOOKED_AT = 20_000;
const PAGE = 2000;

/** Days that differ between two calendars; of a year that was not published those that are not plain weekdays. */
export function changedDays(was: WorkingCalendar, is: WorkingCalendar): ChangedDay[] {
  const days: ChangedDay[] = [];
  for (const year of is.years.keys()) {
    const isNew = !was.years.has(year);
    if (!isNew && was.years.get(year)?.version === is.years.get(year)?.version) continue;
    for (let day = `${year}-01-01` as LocalDate; yearOf(day) === year; day = addDays(day, 1)) {
      const after = dayKind(is, day);
      const before = isNew ? null : dayKind(was, day);
      if (before === null ? after === 'off' || after === 'made-up' : before !== after)
        days.push({ day, before, after });
    }
  }
  return days;
}

/**
 * What would move. A limit that ends before the first changed day cannot; one that waits for a year can.
 * @returns the moved ones, and whether every open limit was looked at
 */
export async function previewCalendar(
  read: ReadOnly,
  on: {
    readonly clockRule: Kernel['clockRule'];
    readonly was: WorkingCalendar;
    readonly is: WorkingCalendar;
  },
): Promise<{ moved: MovedLimit[]; isWhole: boolean }> {
  const published = [...on.is.years.keys()].filter((year) => !on.was.years.has(year));
  const from = [
    ...changedDays(on.was, on.is).map((d) => d.day),
    ...published.map((year) => `${year}-01-01` as LocalDate),
  ].sort()[0];
  if (from === undefined) return { moved: [], isWhole: true };
  const moved: MovedLimit[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (let seen = 0; seen < LOOKED_AT; ) {
    const where = sql`c.state = 'running' and (c.due_on >= ${from} or c.due_on is null) and c.id > ${after}::uuid`;
    const page = await openClocks(read, where, PAGE);
    for (const clock of page) {
      const found = moveOf(clock, { calendar: on.is, clockRule: on.clockRule });
      if (found) moved.push(found);
    }
    if (page.length < PAGE) return { moved, isWhole: true };
    seen += page.length;
    after = page.at(-1)?.id ?? after;
  }
  return { moved, isWhole: false };
}

/** A damaged ledger moves nothing here; check-data names it. */
function moveOf(
  clock: Parameters<typeof recounted>[0],
  on: Parameters<typeof recounted>[1],
): MovedLimit | undefined {
  try {
    const { now, moves } = recounted(clock, on);
    if (!moves.due) return undefined;
    return { matterId: clock.matter_id, rule: clock.rule, before: clock.due_at, after: now.dueAt };
  } catch {
    return undefined;
  }
}
