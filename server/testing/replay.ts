/** F8: a matter's rows made anew from its events alone, beside the rows as stored. Titles and texts are content, not events. */
import type { Instant } from '../../contracts/base/dates.ts';
import type { WorkingCalendar } from '../kernel/calendar/api.ts';
import { fold as foldClock, LedgerEntry } from '../kernel/clocks/api.ts';
import { ActEvent, fold } from '../kernel/flow/api.ts';
import { sql } from '../platform/db/sql.ts';
import type { ReadOnly } from '../platform/db/tx.ts';

/** What both sides are compared by. */
export interface MatterRows {
  readonly matter: Record<string, unknown>;
  readonly tasks: readonly Record<string, unknown>[];
  readonly clocks: readonly Record<string, unknown>[];
  readonly wait: Record<string, unknown> | null;
  readonly acl: readonly number[];
  readonly links: readonly string[];
}

const byId = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  String(a.id) < String(b.id) ? -1 : 1;

/** From the events. */
export async function replayed(
  read: ReadOnly,
  matterId: string,
  calendar: WorkingCalendar,
): Promise<MatterRows> {
  const records = await read.rows<{ body: string; at: Instant; hash: string }>(
    sql`select body, at, hash from kernel.record where stream = 'matters' and subject = ${matterId} order by seq`,
  );
  const events = records.map((record) => ActEvent.parse(JSON.parse(record.body)));
  const folded = fold(events);
  const first = events[0]?.created;
  return {
    matter: {
      kind: first?.kind,
      definition_version: first?.definitionVersion,
      unit_id: first?.unit,
      urgency: first?.urgency,
      handling: first?.handling,
      opened_at: records[0]?.at,
      changed_at: records.at(-1)?.at,
      head_hash: records.at(-1)?.hash,
      seq: folded.seq,
      state: folded.state,
      step: folded.step,
      round: folded.round,
      number: folded.number,
      due_at: folded.dueAt,
      lead_unit_id: folded.leadUnit,
      lead_person_id: folded.leadPerson,
    },
    tasks: [...folded.tasks.values()]
      .map((task) => ({
        id: task.id,
        step: task.step,
        addressee_id: task.addressee,
        state: task.state,
        due_at: task.dueAt,
        warn_at: task.warnAt,
        urgency: task.urgency,
        opened_seq: task.openedSeq,
        round: task.round,
      }))
      .sort(byId),
    clocks: [...folded.clocks.entries()]
      .map(([id, { rule, owner, entries }]) => {
        const clock = foldClock(
          entries.map((entry) => LedgerEntry.parse(entry)),
          { calendar },
        );
        return {
          id,
          rule,
          owner_id: owner,
          state: clock.state,
          due_at: clock.dueAt,
          due_on: clock.dueOn,
          is_late: clock.late,
          awaiting_year: clock.awaitingYear,
        };
      })
      .sort(byId),
    wait: folded.wait && {
      what: folded.wait.what,
      owner_id: folded.wait.owner,
      until_at: folded.wait.until,
    },
    acl: [...folded.acl].filter((id) => id > 0).sort((a, b) => a - b),
    links: events.flatMap((event) => event.links.map((l) => `${l.from} ${l.kind} ${l.to}`)).sort(),
  };
}

/** As stored. */
export async function storedRows(read: ReadOnly, matterId: string): Promise<MatterRows> {
  const matter = await read.one<Record<string, unknown>>(sql`
    select kind, definition_version, unit_id, urgency, handling, opened_at, changed_at, head_hash, seq, state, step, round, number,
           due_at, lead_unit_id, lead_person_id from kernel.matter where id = ${matterId}`);
  const tasks = await read.rows<Record<string, unknown>>(sql`
    select id, step, addressee_id, state, due_at, warn_at, urgency, opened_seq, round from kernel.task where matter_id = ${matterId}`);
  const clocks = await read.rows<Record<string, unknown>>(sql`
    select id, rule, owner_id, state, due_at, due_on, is_late, awaiting_year from kernel.clock where matter_id = ${matterId}`);
  const wait = await read.first<Record<string, unknown>>(
    sql`select what, owner_id, until_at from kernel.wait where matter_id = ${matterId}`,
  );
  const acl = await read.rows<{ id: number }>(
    sql`select addressee_id as id from kernel.matter_acl where matter_id = ${matterId} order by 1`,
  );
  const links = await read.rows<{ link: string }>(
    sql`select from_id || ' ' || kind || ' ' || to_id as link from kernel.link where from_id = ${matterId} order by 1`,
  );
  return {
    matter,
    tasks: tasks.sort(byId),
    clocks: clocks.sort(byId),
    wait: wait ?? null,
    acl: acl.map((row) => row.id),
    links: links.map((row) => row.link).sort(),
  };
}
