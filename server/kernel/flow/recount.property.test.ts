/** A calendar that changes under a running limit: late stays late, nothing becomes late by it, and the rule is the one it began with. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { TimeUnit } from '../../../contracts/modules/calendar.ts';
import { defaultCalendar, overlay, parseOverlay, type WorkingCalendar } from '../calendar/api.ts';
import {
  append,
  type Clock,
  type ClockRule,
  clockRules,
  findRefusal,
  fold,
  LedgerEntry,
} from '../clocks/api.ts';
import { plannedSteps, recountEntry } from './recount.ts';

const HOUR = 3_600_000;
const plain = defaultCalendar();
const laid = (...notices: object[]): WorkingCalendar =>
  overlay(
    plain,
    notices.flatMap((n) => parseOverlay(n)),
  );
/** As it came; with a week of rest more in March; with two weekends worked; with 2027 published. */
const CALENDARS = [
  plain,
  laid({ year: 2026, off: ['2026-03-09/2026-03-13'] }),
  laid({ year: 2026, makeUp: ['2026-03-07', '2026-03-08', '2026-03-14'] }),
  laid({ year: 2027, off: ['2027-01-01/2027-01-03'] }),
] as const;

const calendar = fc.constantFrom(...CALENDARS);
const moment = fc
  .integer({ min: Date.parse('2026-02-20T00:00:00Z'), max: Date.parse('2026-03-20T00:00:00Z') })
  .map((ms) => instantOf(ms));
const deed = fc.record({
  kind: fc.constantFrom('pause', 'resume', 'extend', 'reset', 'recount', 'recount'),
  wait: fc.integer({ min: 0, max: 24 * 9 }),
  onto: calendar,
});
const drawn = fc.record({
  at: moment,
  budget: fc.record({ amount: fc.integer({ min: 0, max: 12 }), unit: fc.constantFrom(...TimeUnit.options) }),
  ruleVersion: fc.integer({ min: 1, max: 3 }),
  first: calendar,
  deeds: fc.array(deed, { minLength: 1, maxLength: 8 }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** Three versions of one rule, told apart by whom they warn. */
const RULES = clockRules(
  [1, 2, 3].map((version): ClockRule => {
    const warn = {
      kind: 'warn',
      when: 'before',
      amount: version,
      unit: 'working-hours',
      to: `v${version}`,
    } as const;
    const fromOn = `200${version}-01-01` as ClockRule['fromOn'];
    const rest = { budget: version, unit: 'working-days', roll: 'non-working', maxExtensions: 9 } as const;
    return { rule: 'r', version, fromOn, ...rest, steps: [warn], reports: null, source: '' };
  }),
);
const clockRule = (rule: string, which?: number | ClockRule['fromOn']) =>
  typeof which === 'number'
    ? RULES.version(rule, which)
    : RULES.inForce(rule, which ?? ('2026-01-01' as ClockRule['fromOn']));

/** What stands in the clock's row by then. */
function rowOf(clock: Clock) {
  return {
    calendar_version: clock.calendarVersion,
    state: clock.state,
    due_at: clock.dueAt,
    is_late: clock.late,
    starts_at: clock.startedAt,
  };
}

const isLateAt = (clock: Clock, now: Instant) =>
  clock.late || (clock.state === 'running' && clock.dueAt !== null && now > clock.dueAt);

function walk({ at, budget, ruleVersion, first, deeds }: Drawn): void {
  let on = { calendar: first };
  const entries = [
    LedgerEntry.parse({ kind: 'start', at, budget, rule: 'r', ruleVersion, maxExtensions: 9 }),
  ];
  let clock = fold(entries, on);
  for (const { kind, wait, onto } of deeds) {
    const now = instantOf(Date.parse(clock.lastAt) + wait * HOUR);
    if (kind !== 'recount') {
      const entry = LedgerEntry.parse({ kind, at: now, amount: 1, approver: 1, reason: '因故' });
      if (findRefusal(clock, entry) !== undefined) continue;
      entries.push(entry);
      clock = append(clock, entry, on);
    } else {
      const entry = recountEntry({ calendar: onto, now }, rowOf(clock));
      expect(entry === undefined, 'only what changed is counted anew').toBe(
        onto.version === on.calendar.version,
      );
      if (!entry) continue;
      const before = isLateAt(clock, now);
      on = { calendar: onto };
      clock = append(fold(entries, on), entry, on);
      entries.push(entry);
      expect(clock.calendarVersion).toBe(onto.version);
      if (before) expect(clock.late, 'late stays late').toBe(true);
      else if (clock.late) {
        // What an earlier entry shows to be late on this calendar is so by that entry, never by the recount.
        expect(fold(entries.slice(0, -1), on).late, 'nothing becomes late by being counted anew').toBe(true);
      }
    }
    const planned = plannedSteps({ calendar: on.calendar, clockRule }, clock, 'normal');
    expect(
      planned.map((s) => s.to),
      'the version of the rule it began with',
    ).toEqual([`v${ruleVersion}`]);
  }
}

test('a limit goes from calendar to calendar and keeps its lateness and the version of its rule', () => {
  fc.assert(fc.property(drawn, walk), { numRuns: 400 });
});
