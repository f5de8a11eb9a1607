import { describe, expect, it } from 'vitest';
import { type Instant, instantOf, type LocalDate } from '../../../contracts/base/dates.ts';
import { defaultCalendar, overlay, parseOverlay } from '../calendar/api.ts';
import type { Clock } from './clock.ts';
import { fold } from './fold.ts';
import { LedgerEntry } from './ledger.ts';
import { L1, L1_REPORTS, L2, L2_REPORTS, L3, L4, type LocalLimit } from './local-rules.data.ts';
import { occurrences } from './recurrence.ts';
import type { ClockRuleStep } from './rule.ts';
import { standingOf } from './standing.ts';
import { firstWarning, planSteps } from './steps.ts';

const on = { calendar: defaultCalendar() };
const at = (text: string): Instant => instantOf(Date.parse(`${text}:00+08:00`));
const day = (text: string) => text as LocalDate;

function clockOf(limit: Pick<LocalLimit, 'budget' | 'unit' | 'roll'>, when: string): Clock {
  const { budget: amount, unit, roll } = limit;
  return fold(
    [LedgerEntry.parse({ kind: 'start', at: at(when), budget: { amount, unit }, roll, rule: 'r' })],
    on,
  );
}

const ruleNamed = (rules: readonly LocalLimit[], name: string): LocalLimit => {
  const found = rules.find((r) => r.rule === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const planned = (limit: LocalLimit, when: string) =>
  planSteps(clockOf(limit, when), limit.steps, on, limit.isUrgent).map((s) => [s.kind, s.at]);

describe('L1, instruction items', () => {
  it('may be objected to for two working days, a made-up Saturday among them', () => {
    expect(clockOf(ruleNamed(L1, 'L1.object'), '2026-02-12T10:00').dueOn).toBe('2026-02-14');
  });

  it('run 5 days when urgent and 15 otherwise, on to the first working day after a holiday', () => {
    expect(clockOf(ruleNamed(L1, 'L1.urgent'), '2026-03-02T10:00').dueOn).toBe('2026-03-09');
    expect(clockOf(ruleNamed(L1, 'L1.ordinary'), '2026-09-16T10:00').dueOn).toBe('2026-10-08');
  });

  it('warn three working days ahead and tell the owner on the next office morning', () => {
    expect(planned(ruleNamed(L1, 'L1.ordinary'), '2026-09-16T10:00')).toEqual([
      ['warn', at('2026-09-28T08:30')],
      ['overdue', at('2026-10-09T08:30')],
    ]);
  });

  it('do not wait for Monday when they are urgent', () => {
    expect(planned(ruleNamed(L1, 'L1.urgent'), '2026-03-02T10:00')).toEqual([
      ['warn', at('2026-03-08T08:30')],
      ['overdue', at('2026-03-10T00:00')],
    ]);
  });

  it('report weekly when they take long', () => {
    expect(occurrences(L1_REPORTS, on.calendar, day('2026-09-03'), day('2026-10-15'))).toEqual([
      '2026-09-10',
      '2026-09-17',
      '2026-09-24',
      '2026-10-08',
      '2026-10-08',
      '2026-10-15',
    ]);
  });
});

describe('L2, supervision reports', () => {
  it('run 30 working days from a decision, 5 days for online opinion, 7 for messages of a meeting', () => {
    expect(clockOf(ruleNamed(L2, 'L2.decision'), '2026-04-01T10:00').dueOn).toBe('2026-05-18');
    expect(clockOf(ruleNamed(L2, 'L2.online-opinion'), '2026-04-01T10:00').dueOn).toBe('2026-04-07');
    expect(clockOf(ruleNamed(L2, 'L2.meeting-message'), '2026-04-01T10:00').dueOn).toBe('2026-04-08');
  });

  it('come from key projects by the 5th of each month', () => {
    expect(occurrences(L2_REPORTS, on.calendar, day('2026-01-31'), day('2026-04-30'))).toEqual([
      '2026-02-05',
      '2026-03-05',
      '2026-04-05',
    ]);
    const ultimo = { every: 'month', day: 31, roll: 'none' } as const;
    expect(occurrences(ultimo, on.calendar, day('2026-01-31'), day('2026-04-30'))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });
});

describe('L3, the hotline', () => {
  it('settles emergencies the same day, Sunday or not, and chases at once', () => {
    const limit = ruleNamed(L3, 'L3.emergency');
    expect(clockOf(limit, '2026-03-08T15:00').dueAt).toBe(at('2026-03-09T00:00'));
    expect(planned(limit, '2026-03-08T15:00')).toEqual([
      ['warn', at('2026-03-08T20:00')],
      ['overdue', at('2026-03-09T00:00')],
    ]);
  });

  it('answers advice in 3 working days and complaints in 13 from the next day', () => {
    expect(clockOf(ruleNamed(L3, 'L3.advice'), '2026-04-30T16:00').dueOn).toBe('2026-05-08');
    expect(clockOf(ruleNamed(L3, 'L3.complaint'), '2026-09-18T16:00').dueOn).toBe('2026-10-13');
  });

  it('sends the chase letter the day after expiry and criticism five working days later', () => {
    expect(planned(ruleNamed(L3, 'L3.complaint'), '2026-03-02T09:00')).toEqual([
      ['warn', at('2026-03-16T08:30')],
      ['overdue', at('2026-03-20T08:30')],
      ['escalate', at('2026-03-27T08:30')],
    ]);
  });

  it('sends the chase letter on Monday when the limit expired on a Friday', () => {
    expect(planned(ruleNamed(L3, 'L3.advice'), '2026-03-03T09:00')).toEqual([
      ['warn', at('2026-03-05T08:30')],
      ['overdue', at('2026-03-09T08:30')],
      ['escalate', at('2026-03-16T08:30')],
    ]);
  });

  it('calls back the day after closing', () => {
    expect(clockOf(ruleNamed(L3, 'L3.call-back'), '2026-03-04T16:00').dueOn).toBe('2026-03-05');
  });
});

describe('L4, closing', () => {
  it('runs a clock only for instructions to handle', () => {
    expect(L4.instructionKinds.filter((k) => k.hasClock).map((k) => k.kind)).toEqual(['handle']);
  });

  it('does it again on a fresh budget when the answer is not good enough, and late stays late', () => {
    const late = clockOf(ruleNamed(L1, 'L1.ordinary'), '2026-03-02T10:00');
    const redo = LedgerEntry.parse({
      kind: L4.redo.entry,
      at: at('2026-03-20T10:00'),
      reason: L4.redo.reason,
    });
    expect(fold([redo], on, late)).toMatchObject({
      round: 2,
      late: true,
      dueOn: '2026-04-07',
      state: 'running',
    });
  });
});

describe('quiet hours', () => {
  const warning = (
    when: ClockRuleStep['when'],
    amount: number,
    unit: ClockRuleStep['unit'],
  ): ClockRuleStep => ({
    kind: 'warn',
    when,
    amount,
    unit,
    to: 'holder',
  });
  const send = (clock: Clock, step: ClockRuleStep, isUrgent = false) =>
    planSteps(clock, [step], on, isUrgent)[0]?.at;

  it('move a step at night to the morning, and let it through when the matter is urgent', () => {
    const clock = clockOf({ budget: 24, unit: 'hours', roll: 'none' }, '2026-03-04T11:00');
    expect(send(clock, warning('before', 12, 'hours'))).toBe(at('2026-03-05T08:30'));
    expect(send(clock, warning('before', 12, 'hours'), true)).toBe(at('2026-03-04T23:00'));
  });

  it('never make a warning come too late: it goes back to the last opening instead', () => {
    const sunday = clockOf({ budget: 6, unit: 'calendar-days', roll: 'none' }, '2026-03-02T11:00');
    expect(sunday.dueOn).toBe('2026-03-08');
    expect(send(sunday, warning('before', 1, 'calendar-days'))).toBe(at('2026-03-06T14:00'));
  });

  it('swallow nothing: a clock of one night is warned of at its hour', () => {
    const night = clockOf({ budget: 8, unit: 'hours', roll: 'none' }, '2026-03-06T22:00');
    expect(send(night, warning('before', 2, 'hours'))).toBe(at('2026-03-07T04:00'));
  });

  it('do not bring a warning before the start', () => {
    const short = clockOf({ budget: 1, unit: 'working-days', roll: 'none' }, '2026-03-04T15:00');
    expect(send(short, warning('before', 5, 'working-days'))).toBe(at('2026-03-04T15:00'));
  });

  it('count working hours back from the due time', () => {
    const clock = clockOf({ budget: 10, unit: 'working-hours', roll: 'none' }, '2026-03-06T10:00');
    expect(clock.dueAt).toBe(at('2026-03-09T15:00'));
    expect(send(clock, warning('before', 4, 'working-hours'))).toBe(at('2026-03-09T09:00'));
  });

  it('of a year that is not published are not guessed: the step is kept, and named for planning again', () => {
    const clock = clockOf({ budget: 3, unit: 'working-days', roll: 'none' }, '2026-12-28T10:00');
    expect(clock.dueOn).toBe('2026-12-31');
    const steps = [warning('after', 1, 'calendar-days'), warning('after', 2, 'working-days')];
    expect(planSteps(clock, steps, on, false)).toMatchObject([
      { at: at('2027-01-01T08:30'), awaitingYear: 2027 },
      { at: null, awaitingYear: 2027 },
    ]);
    const calendar = overlay(on.calendar, parseOverlay({ year: 2027, off: ['2027-01-01/2027-01-03'] }));
    expect(planSteps(clock, steps, { calendar }, false)).toMatchObject([
      { at: at('2027-01-04T08:30'), awaitingYear: null },
      { at: at('2027-01-05T08:30'), awaitingYear: null },
    ]);
  });
});

describe('a light', () => {
  const limit = ruleNamed(L3, 'L3.complaint');
  const clock = clockOf(limit, '2026-03-02T09:00');
  const warnAt = firstWarning(planSteps(clock, limit.steps, on, false));
  const see = (when: string, seen = clock) => standingOf(seen, at(when), warnAt, on);
  const entered = (kind: string, when: string) =>
    fold([LedgerEntry.parse({ kind, at: at(when), reason: '因故' })], on, clock);

  it('goes from green through yellow to red, and tells what is left in working days', () => {
    expect(see('2026-03-13T09:00')).toEqual({
      light: 'green',
      overdue: false,
      late: false,
      left: { amount: 4, unit: 'working-days' },
    });
    expect(see('2026-03-17T09:00')).toMatchObject({ light: 'yellow', left: { amount: 2 } });
    expect(see('2026-03-23T09:00')).toMatchObject({ light: 'red', overdue: true, left: { amount: -2 } });
  });

  it('stays red after a late end and green after a timely one, and is grey in a pause', () => {
    expect(see('2026-06-01T09:00', entered('stop', '2026-03-23T09:00'))).toMatchObject({
      light: 'red',
      overdue: false,
    });
    expect(see('2026-06-01T09:00', entered('stop', '2026-03-18T09:00'))).toMatchObject({
      light: 'green',
      left: null,
    });
    expect(see('2026-03-17T09:00', entered('pause', '2026-03-16T09:00'))).toMatchObject({
      light: 'grey',
      left: null,
    });
  });
});
