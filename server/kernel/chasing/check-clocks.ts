/** Every limit against its ledger: what is stored is the fold of the entries on the calendar it was counted by (F7). */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { WorkingCalendar } from '../calendar/api.ts';
import { fold, LedgerEntry } from '../clocks/api.ts';

interface Row {
  readonly id: string;
  readonly matter_id: string;
  readonly state: string;
  readonly due_at: Instant | null;
  readonly due_on: LocalDate | null;
  readonly is_late: boolean;
  readonly awaiting_year: number | null;
  readonly calendar_version: string;
  readonly entries: unknown[] | null;
}

const PAGE = 500;

/** @returns how many were counted anew, and what is wrong */
export async function checkClocks(
  read: ReadOnly,
  calendar: WorkingCalendar,
): Promise<{ clocks: number; findings: { matterId: string; detail: string }[] }> {
  const findings: { matterId: string; detail: string }[] = [];
  let clocks = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await read.rows<Row>(sql`
      select c.id, c.matter_id, c.state, c.due_at, c.due_on, c.is_late, c.awaiting_year, c.calendar_version,
             (select jsonb_agg(e.entry order by e.seq) from kernel.clock_entry e where e.clock_id = c.id) as entries
        from kernel.clock c where c.id > ${after}::uuid order by c.id limit ${PAGE}`);
    for (const row of rows) {
      const detail = differenceOf(row, calendar);
      if (detail) findings.push({ matterId: row.matter_id, detail: `limit ${row.id}: ${detail}` });
    }
    clocks += rows.length;
    const last = rows.at(-1);
    if (!last) return { clocks, findings };
    after = last.id;
  }
}

/** What differs; undefined where nothing does. A limit counted on another calendar keeps what that one gave. */
function differenceOf(row: Row, calendar: WorkingCalendar): string | undefined {
  if (!row.entries) return 'has no ledger';
  try {
    const clock = fold(
      row.entries.map((entry) => LedgerEntry.parse(entry)),
      { calendar },
    );
    if (clock.state !== row.state) return `stands at ${row.state}, its ledger says ${clock.state}`;
    if (clock.calendarVersion !== row.calendar_version) return undefined;
    if (clock.dueAt !== row.due_at) return `is due ${row.due_at}, its ledger says ${clock.dueAt}`;
    if (clock.late !== row.is_late) return `is ${row.is_late ? '' : 'not '}late, its ledger says otherwise`;
    return clock.awaitingYear === row.awaiting_year ? undefined : 'waits for another year than its ledger';
  } catch (thrown) {
    return `its ledger cannot be folded: ${thrown instanceof Error ? thrown.message.slice(0, 80) : ''}`;
  }
}
