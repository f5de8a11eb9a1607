/** Limits of the matter: every change is an entry of the clock's ledger; due times are folds of it (F7). */
import { endOfDay, epochOf, type Instant, LocalDate, localDateOf } from '../../../contracts/base/dates.ts';
import { clockErrors } from '../../../contracts/modules/clocks.ts';
import type { LimitInput } from '../../../contracts/modules/documents.ts';
import { problem } from '../../platform/problem.ts';
import { append, type Clock, findRefusal, firstWarning, fold, LedgerEntry } from '../clocks/api.ts';
import type { DecisionContext, MatterDraft, Row } from './draft.ts';
import { closeTask } from './draft-tasks.ts';
import type { ClockFacts, Facts } from './facts.ts';
import { plannedSteps, recountEntry } from './recount.ts';

/** A task's times as its clock gives them. */
export interface Timed {
  readonly dueAt: Instant | null;
  readonly warnAt: Instant | null;
}

const DAY_MS = 86_400_000;

function daysUntil(from: LocalDate, to: LocalDate): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
}

/** The start of a limit: its rule's budget, or what a person said instead. A named day is that very day. */
function startEntry(draft: MatterDraft, rule: string, limit: LimitInput | null): LedgerEntry {
  const { clockRule, now } = draft.ctx;
  const standard = clockRule(rule);
  const budget = !limit
    ? { amount: standard.budget, unit: standard.unit }
    : 'on' in limit
      ? { amount: daysUntil(localDateOf(now), limit.on), unit: 'calendar-days' as const }
      : limit;
  return LedgerEntry.parse({
    kind: 'start',
    at: now,
    budget,
    rule,
    ruleVersion: standard.version,
    roll: limit && 'on' in limit ? 'none' : standard.roll,
    maxExtensions: standard.maxExtensions,
  });
}

/**
 * Until when to wait for what is owed within a limit that starts now: its due time. Where that lies in a year without
 * a holiday notice nobody guesses it: somebody looks again at the end of the last year that is published.
 */
export function limitDue(draft: MatterDraft, rule: string, limit: LimitInput | null): Instant {
  const { calendar, now } = draft.ctx;
  const { dueAt, awaitingYear } = fold([startEntry(draft, rule, limit)], { calendar });
  if (dueAt !== null || awaitingYear === null) return dueAt ?? now;
  const published = endOfDay(LocalDate.parse(`${awaitingYear - 1}-12-31`));
  return epochOf(published) > epochOf(now) ? published : now;
}

/** Until when something may be done that a rule allows for so long after a moment. @throws calendar.not_published */
export function ruleDueSince(
  on: Pick<DecisionContext, 'clockRule' | 'calendar'>,
  rule: string,
  since: Instant,
): Instant {
  const { budget, unit, roll } = on.clockRule(rule, localDateOf(since));
  const entry = LedgerEntry.parse({ kind: 'start', at: since, budget: { amount: budget, unit }, rule, roll });
  return fold([entry], { calendar: on.calendar }).dueAt ?? since;
}

function write(
  draft: MatterDraft,
  id: string,
  owner: number,
  clock: Clock,
  entries: { seq: number; entry: LedgerEntry }[],
): Timed {
  const steps = plannedSteps(draft.ctx, clock, draft.urgency);
  const row: Row = {
    id,
    matter_id: draft.id,
    rule: clock.rule,
    owner_id: owner,
    budget: clock.budget.amount,
    unit: clock.budget.unit,
    starts_at: clock.startedAt,
    state: clock.state,
    due_at: clock.dueAt,
    due_on: clock.dueOn,
    calendar_version: clock.calendarVersion,
    is_late: clock.late,
    awaiting_year: clock.awaitingYear,
    stopped_at: clock.state === 'stopped' ? clock.lastAt : null,
  };
  const planned = steps.flatMap((s) =>
    s.at === null
      ? []
      : [
          {
            clock_id: id,
            step: s.step,
            kind: s.kind,
            at: s.at,
            detail: { to: s.to, ...(s.copy.length > 0 ? { copy: s.copy } : {}), does: s.does },
          },
        ],
  );
  const existing = draft.clocks.find((c) => c.row.id === id);
  if (existing) {
    existing.row = row;
    existing.entries.push(...entries);
    existing.steps = planned;
  } else {
    draft.clocks.push({ row, entries, steps: planned });
  }
  return { dueAt: clock.dueAt, warnAt: firstWarning(steps) };
}

/** Starts a clock. `limit` replaces the rule's own budget. @returns the times for the task it runs on */
export function startClock(
  draft: MatterDraft,
  input: { rule: string; owner: number; limit?: LimitInput | null },
): Timed {
  const entry = startEntry(draft, input.rule, input.limit ?? null);
  const clock = fold([entry], { calendar: draft.ctx.calendar });
  return write(draft, draft.ctx.newId(), input.owner, clock, [{ seq: 1, entry }]);
}

function change(draft: MatterDraft, facts: ClockFacts, entry: LedgerEntry): Timed {
  const on = { calendar: draft.ctx.calendar };
  const ledger = facts.entries.map((e) => LedgerEntry.parse(e));
  const pending = draft.clocks.find((c) => c.row.id === facts.id)?.entries ?? [];
  const sofar = [...ledger, ...pending.map((p) => LedgerEntry.parse(p.entry))];
  // A notice came since: counted anew here and now, with what was missed before, whatever the job has come to.
  const recount = pending.length === 0 ? recountEntry(draft.ctx, facts) : undefined;
  const added = [...(recount ? [recount] : []), ...(entry.kind === 'recount' ? [] : [entry])];
  const clock = added.reduce((so, next) => append(so, next, on), fold(sofar, on));
  return write(
    draft,
    facts.id,
    facts.owner_id,
    clock,
    added.map((next, i) => ({ seq: sofar.length + 1 + i, entry: next })),
  );
}

/** Takes a stale clock onto the calendar in force: its due time, steps and the tasks under it follow. */
export function recountClock(draft: MatterDraft, facts: ClockFacts): Timed {
  const entry = recountEntry(draft.ctx, facts);
  if (!entry) throw new Error('a clock is counted anew that is on the calendar in force');
  const timed = change(draft, facts, entry);
  for (const task of draft.openTasks.values()) {
    // A task without a due time is under this limit only while the limit itself waits for a year.
    const isUnder = task.due_at === facts.due_at && (task.due_at !== null || facts.awaiting_year !== null);
    if (isUnder) draft.due.push({ id: task.id, ...timed });
  }
  return timed;
}

/** Stops every clock that still runs or is paused, or that of one rule: what was owed is done. Late stays late. */
export function stopClocks(draft: MatterDraft, rule?: string): void {
  for (const clock of [...draft.openClocks.values()]) {
    if (rule !== undefined && clock.rule !== rule) continue;
    change(draft, clock, { kind: 'stop', at: draft.ctx.now });
    draft.openClocks.delete(clock.id);
  }
}

/** Pauses running clocks while somebody else has the matter. */
export function pauseClocks(draft: MatterDraft, reason: string): void {
  for (const clock of draft.openClocks.values()) {
    if (clock.state === 'running') change(draft, clock, { kind: 'pause', at: draft.ctx.now, reason });
  }
}

/** Lets paused clocks go on, or those named among them. @returns the times of the nearest one */
export function resumeClocks(draft: MatterDraft, only?: ReadonlySet<string>): Timed {
  let nearest: Timed = { dueAt: null, warnAt: null };
  for (const clock of draft.openClocks.values()) {
    if (clock.state !== 'paused' || only?.has(clock.id) === false) continue;
    const timed = change(draft, clock, { kind: 'resume', at: draft.ctx.now });
    if (nearest.dueAt === null || (timed.dueAt !== null && epochOf(timed.dueAt) < epochOf(nearest.dueAt)))
      nearest = timed;
  }
  return nearest;
}

/** @throws clocks.expired, clocks.extension_limit, clocks.stopped when the limit may not be extended now */
export function assertExtendable(draft: MatterDraft): ClockFacts {
  const [clock] = draft.openClocks.values();
  if (!clock) throw problem(clockErrors.stopped);
  const ledger = fold(
    clock.entries.map((e) => LedgerEntry.parse(e)),
    { calendar: draft.ctx.calendar },
  );
  const asked = { kind: 'extend', at: draft.ctx.now, amount: 1, approver: 'asked', reason: 'asked' } as const;
  const refusal = findRefusal(ledger, asked);
  if (refusal) throw refusal;
  return clock;
}

/**
 * Extends the matter's limit before its expiry; open tasks under it follow. `reason` refers to an opinion: an event
 * holds no words a person typed. @returns the new times
 * @throws clocks.expired, clocks.extension_limit, clocks.stopped
 */
export function extendLimit(
  draft: MatterDraft,
  by: { amount: number; approver: number; reason: string },
): Timed {
  const clock = assertExtendable(draft);
  const timed = change(draft, clock, { kind: 'extend', at: draft.ctx.now, ...by });
  for (const task of draft.openTasks.values()) {
    if (task.due_at !== null && task.due_at === clock.due_at) draft.due.push({ id: task.id, ...timed });
  }
  return timed;
}

/** The times of the running clock, for a task that takes over under the same limit. */
export function runningClock(facts: Facts): Timed {
  const running = facts.clocks.find((c) => c.state === 'running');
  if (!running) return { dueAt: null, warnAt: null };
  const warnings = running.steps.filter((s) => s.kind === 'warn').map((s) => s.at);
  return { dueAt: running.due_at, warnAt: warnings.sort((a, b) => epochOf(a) - epochOf(b))[0] ?? null };
}

/** 办结 or 作废: no open task, no running limit, no wait (F5); then the archivist may be given his. */
export function closeMatter(draft: MatterDraft, step: string, state: 'closed' | 'void' = 'closed'): void {
  stopClocks(draft);
  for (const task of [...draft.openTasks.values()]) closeTask(draft, task, 'cancelled');
  draft.wait = null;
  draft.state = state;
  draft.step = step;
}
