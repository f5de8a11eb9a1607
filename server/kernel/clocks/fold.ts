/**
 * Folding a ledger over a calendar. Folding is incremental: `fold(all)` equals `fold(rest, fold(first))`. What was
 * admitted once is honoured for ever: a calendar that changes later moves due times but turns no granted extension
 * into a late one. What may be *added* is decided in admit.ts.
 */

import { clockErrors } from '../../../contracts/modules/clocks.ts';
import { problem } from '../../platform/problem.ts';
import type { Clock, FoldOn } from './clock.ts';
import { creditOf, dueOf, usedUntil } from './due.ts';
import type { ExtendEntry, LedgerEntry, ResetEntry, StartEntry } from './ledger.ts';

/**
 * The clock after all entries, continued from `from` when given (folded on the same calendar).
 * @throws clocks.not_started for a ledger that does not begin with a start
 */
export function fold(ledger: readonly LedgerEntry[], on: FoldOn, from?: Clock): Clock {
  if (from !== undefined && from.calendarVersion !== on.calendar.version) {
    throw new Error('a clock goes on only on the calendar it was folded on');
  }
  let clock = from;
  for (const entry of ledger) clock = step(clock, entry, on);
  if (clock === undefined) throw problem(clockErrors.notStarted);
  return clock;
}

/** The clock after one more entry. */
export function step(clock: Clock | undefined, entry: LedgerEntry, on: FoldOn): Clock {
  if (entry.kind === 'start') return started(entry, on);
  if (clock === undefined) throw problem(clockErrors.notStarted);
  const after = applied(withLateness(clock, entry), entry, on);
  return { ...after, used: usedUntil(after, entry.at, on), lastAt: entry.at };
}

function applied(clock: Clock, entry: Exclude<LedgerEntry, StartEntry>, on: FoldOn): Clock {
  switch (entry.kind) {
    case 'pause': {
      const isPauseCounted = clock.dueAt === null || entry.at <= clock.dueAt;
      return { ...clock, ...NOT_DUE, state: 'paused', pausedAt: entry.at, isPauseCounted };
    }
    case 'resume':
      return resumed(clock, entry.at, on);
    case 'extend':
      return extended(clock, entry, on);
    case 'reset':
      return reset(clock, entry, on);
    case 'recount':
      return clock;
    case 'stop':
      return { ...clock, state: 'stopped', stoppedAt: entry.at };
  }
}

const NOT_DUE = { dueAt: null, dueOn: null, awaitingYear: null } as const;

function started(entry: StartEntry, on: FoldOn): Clock {
  const basis = {
    startedAt: entry.at,
    budget: entry.budget,
    roll: entry.roll,
    extended: 0,
    pauses: [],
  };
  return {
    ...basis,
    ...dueOf(basis, on),
    state: 'running',
    rule: entry.rule,
    ruleVersion: entry.ruleVersion,
    maxExtensions: entry.maxExtensions,
    round: 1,
    extensions: 0,
    pausedAt: null,
    isPauseCounted: true,
    stoppedAt: null,
    used: 0,
    late: false,
    lateSince: null,
    lastAt: entry.at,
    calendarVersion: on.calendar.version,
  };
}

function resumed(clock: Clock, at: Clock['lastAt'], on: FoldOn): Clock {
  const span = { from: clock.pausedAt ?? at, to: at, isCounted: clock.isPauseCounted, credit: 0 };
  const plain = { ...clock, pauses: [...clock.pauses, span] };
  const credit = span.isCounted ? creditOf(plain, at, on) : 0;
  const pauses = [...clock.pauses, { ...span, credit }];
  const running = { ...clock, state: 'running' as const, pausedAt: null, isPauseCounted: true, pauses };
  return { ...running, ...dueOf(running, on) };
}

function extended(clock: Clock, entry: ExtendEntry, on: FoldOn): Clock {
  const more = { ...clock, extended: clock.extended + entry.amount, extensions: clock.extensions + 1 };
  return clock.state === 'running' ? { ...more, ...dueOf(more, on) } : more;
}

function reset(clock: Clock, entry: ResetEntry, on: FoldOn): Clock {
  const fresh: Clock = {
    ...clock,
    state: 'running',
    round: clock.round + 1,
    startedAt: entry.at,
    budget: entry.budget ?? clock.budget,
    extended: 0,
    extensions: 0,
    pauses: [],
    pausedAt: null,
    isPauseCounted: true,
    stoppedAt: null,
  };
  return { ...fresh, ...dueOf(fresh, on) };
}

/**
 * Marks what was missed before an entry happened. Extensions mark nothing: they were granted in time by the calendar
 * of their day, or they would not be in the ledger. Recounts say themselves what the calendar before had missed.
 */
function withLateness(clock: Clock, entry: LedgerEntry): Clock {
  if (clock.late) return clock;
  if (entry.kind === 'recount') {
    return entry.missed === null ? clock : { ...clock, late: true, lateSince: entry.missed };
  }
  const isMissed =
    clock.state === 'running' && entry.kind !== 'extend' && clock.dueAt !== null && entry.at > clock.dueAt;
  return isMissed ? { ...clock, late: true, lateSince: clock.dueAt } : clock;
}
