import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instantOf, localDateOf } from '../../../contracts/base/dates.ts';
import { TimeUnit } from '../../../contracts/modules/calendar.ts';
import { defaultCalendar, isWorkingDay, workingDaysBetween } from '../calendar/api.ts';
import { findRefusal } from './admit.ts';
import type { Clock } from './clock.ts';
import { fold, step } from './fold.ts';
import { LedgerEntry } from './ledger.ts';
import { recompute } from './recompute.ts';
import { standingOf } from './standing.ts';

const on = { calendar: defaultCalendar() };
const HOUR = 3600000;

/** Any moment from 2024 to the last days of 2026, where the published calendar ends. */
const moment = fc
  .integer({
    min: Date.parse('2024-01-01T00:00:00Z') / 60000,
    max: Date.parse('2026-12-30T00:00:00Z') / 60000,
  })
  .map((minute) => instantOf(minute * 60000));
const budget = fc.record({
  amount: fc.integer({ min: 0, max: 20 }),
  unit: fc.constantFrom(...TimeUnit.options),
});
const deed = fc.record({
  kind: fc.constantFrom('pause', 'resume', 'extend', 'reset', 'recount', 'stop'),
  wait: fc.integer({ min: 0, max: 24 * 6 }),
  amount: fc.integer({ min: 1, max: 10 }),
  /** A recount says whether the calendar before had missed the limit, and since how many hours. */
  missed: fc.option(fc.integer({ min: 1, max: 200 })),
});

/** A ledger as it can really come to be: every entry was admitted when it was written. */
const ledger = fc
  .record({
    at: moment,
    budget,
    max: fc.integer({ min: 0, max: 3 }),
    ruleVersion: fc.integer({ min: 1, max: 3 }),
    deeds: fc.array(deed, { maxLength: 12 }),
  })
  .map(({ at, budget, max, ruleVersion, deeds }) => {
    const start = { kind: 'start', at, budget, rule: 'r', ruleVersion, maxExtensions: max };
    const entries = [LedgerEntry.parse(start)];
    let clock = fold(entries, on);
    for (const { kind, wait, amount, missed: hours } of deeds) {
      const when = instantOf(Date.parse(clock.lastAt) + wait * HOUR);
      const missed = hours === null ? null : instantOf(Date.parse(when) - hours * HOUR);
      const { version: calendar } = on.calendar;
      const entry = LedgerEntry.parse({
        ...{ kind, at: when, amount, approver: 1, reason: '因故' },
        ...(kind === 'recount' ? { calendar, missed } : {}),
      });
      if (findRefusal(clock, entry) !== undefined) continue;
      entries.push(entry);
      clock = step(clock, entry, on);
    }
    return entries;
  });

/** Every prefix of a ledger, folded. */
function history(entries: readonly LedgerEntry[]): Clock[] {
  return entries.map((_, i) => fold(entries.slice(0, i + 1), on));
}

describe('any ledger that was admitted entry by entry', () => {
  it('folds the same at once and in two parts, through storage or not', () => {
    fc.assert(
      fc.property(ledger, fc.nat(), (entries, cut) => {
        const n = 1 + (cut % entries.length);
        const stored: Clock = JSON.parse(JSON.stringify(fold(entries.slice(0, n), on)));
        expect(fold(entries.slice(n), on, stored)).toEqual(fold(entries, on));
      }),
    );
  });

  it('has exactly one due time, or one year to wait for, while it runs, and none while it is paused', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        for (const clock of history(entries)) {
          if (clock.state === 'running')
            expect((clock.dueAt === null) !== (clock.awaitingYear === null)).toBe(true);
          if (clock.state === 'paused') expect([clock.dueAt, clock.awaitingYear]).toEqual([null, null]);
          expect(clock.dueAt === null).toBe(clock.dueOn === null);
        }
      }),
    );
  });

  it('never becomes timely again once it was late', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        let since: Instant | null = null;
        for (const clock of history(entries)) {
          if (since !== null) expect(clock.lateSince).toBe(since);
          expect(clock.late).toBe(clock.lateSince !== null);
          since = clock.lateSince;
        }
      }),
    );
  });

  it('never falls due on a day of rest in days that are worked', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        for (const clock of history(entries)) {
          const { amount, unit } = clock.budget;
          if (clock.dueOn === null || unit.endsWith('hours') || amount + clock.extended === 0) continue;
          expect(isWorkingDay(on.calendar, clock.dueOn)).toBe(true);
        }
      }),
    );
  });

  it('gives back in a pause just what passed in its own unit, and is not due before it goes on', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const clocks = history(entries);
        for (const [i, after] of clocks.entries()) {
          const before = clocks[i - 2];
          const span = after.pauses.at(-1);
          if (entries[i]?.kind !== 'resume' || entries[i - 1]?.kind !== 'pause' || !before || !span) continue;
          if (before.dueAt === null || after.dueAt === null) continue;
          if (!span.isCounted) expect(after.dueAt).toBe(before.dueAt);
          else if (after.budget.unit === 'hours') {
            expect(Date.parse(after.dueAt) - Date.parse(before.dueAt)).toBe(
              Date.parse(span.to) - Date.parse(span.from),
            );
          } else expect(after.dueAt >= span.to).toBe(true);
          if (span.isCounted && after.budget.unit === 'working-days' && before.dueOn && after.dueOn) {
            const passed = workingDaysBetween(on.calendar, localDateOf(span.from), localDateOf(span.to));
            expect(workingDaysBetween(on.calendar, before.dueOn, after.dueOn)).toBe(passed + span.credit);
          }
        }
      }),
    );
  });

  it('gains from an extension exactly what was granted', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const clocks = history(entries);
        for (const [i, after] of clocks.entries()) {
          const [entry, before] = [entries[i], clocks[i - 1]];
          if (entry?.kind !== 'extend' || !before?.dueOn || !after.dueOn) continue;
          if (after.budget.unit === 'working-days') {
            expect(workingDaysBetween(on.calendar, before.dueOn, after.dueOn)).toBe(entry.amount);
          } else expect(after.dueOn >= before.dueOn).toBe(true);
        }
      }),
    );
  });

  it('does not change on the calendar it was folded on, nor by a pause that takes no time', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        expect(recompute(entries, on, on).changed).toBe(false);
        const clock = fold(entries, on);
        if (clock.state !== 'running') return;
        const at = clock.lastAt;
        const blink = [
          LedgerEntry.parse({ kind: 'pause', at, reason: '因故' }),
          LedgerEntry.parse({ kind: 'resume', at }),
        ];
        expect(fold(blink, on, clock)).toMatchObject({ dueAt: clock.dueAt, dueOn: clock.dueOn });
      }),
    );
  });

  it('keeps to its rule and the version of it that it began with, whatever happens', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const [start] = entries;
        if (start?.kind !== 'start') throw new Error('a ledger begins with a start');
        for (const clock of history(entries))
          expect([clock.rule, clock.ruleVersion]).toEqual([start.rule, start.ruleVersion]);
      }),
    );
  });

  it('takes from a recount what had been missed before, and nothing else', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const clocks = history(entries);
        for (const [i, after] of clocks.entries()) {
          const [entry, before] = [entries[i], clocks[i - 1]];
          if (entry?.kind !== 'recount' || !before) continue;
          const missed = before.lateSince ?? entry.missed;
          const { used } = after;
          expect(after).toEqual({
            ...before,
            ...{ late: missed !== null, lateSince: missed, used, lastAt: entry.at },
          });
        }
      }),
    );
  });

  it('shows red exactly when it is or was late', () => {
    fc.assert(
      fc.property(ledger, fc.integer({ min: 0, max: 2000 }), (entries, hours) => {
        const clock = fold(entries, on);
        const now = instantOf(Date.parse(clock.lastAt) + hours * HOUR);
        const standing = standingOf(clock, now, null, on);
        expect(standing.light === 'red').toBe(standing.late);
        const isOver = clock.state === 'running' && clock.dueAt !== null && now > clock.dueAt;
        expect(standing.late).toBe(clock.late || isOver);
      }),
    );
  });
});
