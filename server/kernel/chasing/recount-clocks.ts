/**
 * A holiday notice was loaded or the office's hours changed: what runs, stands still or waits for an unpublished year is
 * counted anew, in batches. Where a time moves it is an act of its matter, with a record, and the holders are told;
 * where nothing moves the clock is put onto the new calendar without a word.
 */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql, statement } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { enqueueJob } from '../../platform/jobs/enqueue.ts';
import { type Kernel, systemCommand } from '../binding/api.ts';
import {
  draftOf,
  enqueue,
  type Facts,
  type MatterDraft,
  performIfNeeded,
  recountClock,
} from '../flow/api.ts';
import { findOldCalendar, type OpenClock, openClocks, recounted } from './stale-clocks.ts';
import { noticeOf, personsOf } from './told.ts';

/** How far a recount has come. */
export interface Recount {
  /** Clocks looked at. */
  readonly seen: number;
  /** Matters whose times moved. */
  readonly moved: number;
  /** Ledgers that cannot be folded, matters that cannot be decided upon: check-data names them. */
  readonly damaged: number;
}

/**
 * Counts what is stale, one page after the other, at most `pages` of them. Idempotent; two nodes at once do no harm.
 * @returns what was done; nothing seen when all clocks stand on the calendar in force
 */
export async function recountClocks(kernel: Kernel, pages = 10, size = 200): Promise<Recount> {
  const sum = { seen: 0, moved: 0, damaged: 0 };
  let after = '00000000-0000-0000-0000-000000000000';
  let of: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    await kernel.refresh();
    const old = await findOldCalendar(kernel.db.read, kernel.calendar().version);
    if (old === undefined) return sum;
    if (old !== of) [of, after] = [old, '00000000-0000-0000-0000-000000000000'];
    const where = sql`c.calendar_version = ${old} and c.id > ${after}::uuid`;
    const stale = await openClocks(kernel.db.read, where, size);
    if (stale.length === 0) return sum;
    after = stale.at(-1)?.id ?? after;
    const done = await recountPage(kernel, stale);
    sum.seen += stale.length;
    sum.moved += done.moved;
    sum.damaged += done.damaged;
  }
  return sum;
}

async function recountPage(kernel: Kernel, stale: readonly OpenClock[]) {
  const calendar = kernel.calendar();
  const on = { calendar, clockRule: kernel.clockRule };
  const still: OpenClock[] = [];
  const moving = new Set<string>();
  let damaged = 0;
  for (const clock of stale) {
    try {
      const { moves } = recounted(clock, on);
      // What had been missed on the calendar before is written down, though the due time stays.
      if (moves.due || moves.steps) moving.add(clock.matter_id);
      else still.push(clock);
    } catch {
      damaged += 1;
    }
  }
  await putOnto(kernel, still, calendar.version);
  let moved = 0;
  for (const matterId of moving) {
    try {
      if (await recountMatter(kernel, matterId)) moved += 1;
    } catch {
      damaged += 1;
    }
  }
  return { moved, damaged };
}

/** Nothing of these moves. A row that an act wrote since is left for the next round. */
async function putOnto(kernel: Kernel, clocks: readonly OpenClock[], version: string): Promise<void> {
  if (clocks.length === 0) return;
  await kernel.db.transaction((tx) =>
    tx.run(sql`update kernel.clock c set calendar_version = ${version}
      from unnest(${clocks.map((c) => c.id)}::uuid[], ${clocks.map((c) => c.seen)}::text[]) as x(id, seen)
     where c.id = x.id and c.xmin::text = x.seen`),
  );
}

/** One matter, under its lock: all its stale clocks in one act. */
function recountMatter(kernel: Kernel, matterId: string) {
  return performIfNeeded(systemCommand(kernel, 'clocks.recount'), matterId, async ({ ctx, facts, tx }) => {
    const draft = draftOf(ctx, facts);
    const stale = [...draft.openClocks.values()].filter((c) => c.calendar_version !== ctx.calendar.version);
    if (stale.length === 0) return null;
    draft.act = 'clock_step';
    draft.action = 'clocks.recount';
    draft.note.calendar = ctx.calendar.version;
    const extra = [];
    for (const clock of stale) {
      const { dueAt } = recountClock(draft, clock);
      if (dueAt === clock.due_at) continue;
      draft.note.before = clock.due_at;
      draft.note.after = dueAt;
      const addressees = [...facts.tasks.map((t) => t.addressee_id), clock.owner_id];
      const persons = await personsOf(tx, addressees, ctx.now);
      const params = { seq: draft.seq, rule: clock.rule, before: clock.due_at, dueAt };
      extra.push(...persons.map((person) => statement(noticeOf(person, draft, 'clock.moved', params))));
      followParents(draft, facts, dueAt);
    }
    return { drafts: [draft], extra };
  });
}

/** What waits for this matter waits as long as it may take. */
function followParents(draft: MatterDraft, facts: Facts, until: Instant | null): void {
  if (until === null) return;
  for (const link of facts.links) {
    const isParent = link.direction === 'out' && (link.kind === 'part_of' || link.kind === 'arises_from');
    if (isParent) enqueue(draft, 'clocks.follow_wait', { matterId: link.id, until });
  }
}

/** A child's due time moved: the wait of its parent ends no earlier, nor that of whatever waits for the parent. */
export async function followWait(kernel: Kernel, matterId: string, until: Instant): Promise<void> {
  await performIfNeeded(systemCommand(kernel, 'clocks.follow_wait'), matterId, ({ ctx, facts }) => {
    if (facts.wait === null || until <= facts.wait.until_at) return null;
    const draft = draftOf(ctx, facts);
    draft.act = 'clock_step';
    draft.action = 'clocks.follow_wait';
    draft.wait = { what: facts.wait.what, owner: facts.wait.owner_id, until };
    followParents(draft, facts, until);
    return { drafts: [draft] };
  });
}

/** The job: some pages at a time, since its lease is short, and again until nothing is left. */
export async function recountJob(kernel: Kernel): Promise<void> {
  const { seen, damaged } = await recountClocks(kernel);
  if (seen <= damaged) return;
  await kernel.db.transaction((tx) => askRecount(tx, kernel.clock.now()));
}

/** Asks for the job, in the transaction that changes the calendar. */
export async function askRecount(tx: Tx, now: Instant): Promise<void> {
  await enqueueJob(tx, { kind: 'clocks.recount', payload: {}, key: 'calendar', runAt: now });
}
