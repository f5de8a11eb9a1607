/** Clocks still counted on another calendar than the one in force, in pages that an index gives. */
import type { Urgency } from '../../../contracts/base/acts.ts';
import type { Instant } from '../../../contracts/base/dates.ts';
import { parseJson } from '../../platform/db/json.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { Kernel } from '../binding/api.ts';
import { type Clock, findMoves, fold, LedgerEntry, type StepRow } from '../clocks/api.ts';
import { plannedSteps } from '../flow/api.ts';

/** A clock with its ledger and steps, without a lock. */
export interface OpenClock {
  readonly id: string;
  readonly matter_id: string;
  /** The row's own version: what changed since it was read is not written over. */
  readonly seen: string;
  readonly rule: string;
  readonly state: 'running' | 'paused';
  readonly due_at: Instant | null;
  readonly awaiting_year: number | null;
  readonly is_late: boolean;
  readonly urgency: Urgency;
  readonly entries: readonly unknown[];
  readonly steps: readonly StepRow[];
}

/** Reads open clocks. `where` speaks of `c`, the clock; they come by id. */
export async function openClocks(read: ReadOnly, where: Fragment, limit: number): Promise<OpenClock[]> {
  const rows = await read.rows<{ clock: string }>(sql`
    select jsonb_build_object('id', c.id, 'matter_id', c.matter_id, 'seen', c.xmin::text, 'rule', c.rule, 'state', c.state,
        'due_at', c.due_at, 'awaiting_year', c.awaiting_year, 'is_late', c.is_late, 'urgency', m.urgency,
        'entries', (select jsonb_agg(e.entry order by e.seq) from kernel.clock_entry e where e.clock_id = c.id),
        'steps', coalesce((select jsonb_agg(to_jsonb(s) order by s.step) from kernel.clock_step s where s.clock_id = c.id), '[]'))::text as clock
      from (select *, c.xmin from kernel.clock c where c.state <> 'stopped' and ${where} order by c.id limit ${limit}) c
      join kernel.matter m on m.id = c.matter_id order by c.id`);
  return rows.map((row) => parseJson<OpenClock>(row.clock));
}

/** The clock on a calendar, and whether its due time or only a warning moves. @throws Error for a damaged ledger */
export function recounted(
  clock: OpenClock,
  on: Pick<Kernel, 'clockRule'> & { readonly calendar: ReturnType<Kernel['calendar']> },
): { now: Clock; moves: { due: boolean; steps: boolean } } {
  const now = fold(
    clock.entries.map((entry) => LedgerEntry.parse(entry)),
    { calendar: on.calendar },
  );
  return { now, moves: findMoves(clock, now, plannedSteps(on, now, clock.urgency)) };
}

/** A calendar on which clocks still stand though another is in force; undefined when there is none. */
export async function findOldCalendar(read: ReadOnly, version: string): Promise<string | undefined> {
  // Two ranges of the index, each read at its end: `<>` would walk it.
  const row = await read.one<{ old: string | null }>(sql`select coalesce(
    (select calendar_version from kernel.clock where state <> 'stopped' and calendar_version < ${version} order by calendar_version limit 1),
    (select calendar_version from kernel.clock where state <> 'stopped' and calendar_version > ${version} order by calendar_version limit 1)) as old`);
  return row.old ?? undefined;
}

/** How many open clocks are not on the calendar in force, as far as 1,000. */
export async function countStale(read: ReadOnly, version: string): Promise<number> {
  const { n } = await read.one<{ n: number }>(sql`select count(*)::int as n from (
    (select 1 from kernel.clock where state <> 'stopped' and calendar_version < ${version} limit 1000)
    union all (select 1 from kernel.clock where state <> 'stopped' and calendar_version > ${version} limit 1000) limit 1000) x`);
  return n;
}
