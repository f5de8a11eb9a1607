import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '../../../contracts/base/dates.ts';
import type { TimeUnit } from '../../../contracts/modules/calendar.ts';
import { defaultCalendar, overlay, parseOverlay } from '../calendar/api.ts';
import { append, findRefusal } from './admit.ts';
import type { Clock } from './clock.ts';
import { fold } from './fold.ts';
import { LedgerEntry } from './ledger.ts';
import { recompute } from './recompute.ts';

const on = { calendar: defaultCalendar() };
const at = (text: string): Instant => instantOf(Date.parse(`${text}:00+08:00`));
const start = (when: string, amount: number, unit: TimeUnit, rest: object = {}) =>
  LedgerEntry.parse({ kind: 'start', at: at(when), budget: { amount, unit }, rule: 'r', ...rest });
const pause = (when: string) => LedgerEntry.parse({ kind: 'pause', at: at(when), reason: '征求第三方意见' });
const resume = (when: string) => LedgerEntry.parse({ kind: 'resume', at: at(when) });
const extend = (when: string, amount: number) =>
  LedgerEntry.parse({ kind: 'extend', at: at(when), amount, approver: 7, reason: '情况复杂' });
const reset = (when: string, budget?: object) =>
  LedgerEntry.parse({ kind: 'reset', at: at(when), budget, reason: '退回重办' });
const stop = (when: string) => LedgerEntry.parse({ kind: 'stop', at: at(when) });

describe('a running clock', () => {
  it('is due at 24:00 of its last working day', () => {
    const clock = fold([start('2026-02-13T15:20', 5, 'working-days')], on);
    expect(clock).toMatchObject({
      state: 'running',
      dueOn: '2026-02-27',
      dueAt: '2026-02-27T16:00:00.000Z',
      used: 0,
    });
    expect(clock.calendarVersion).toBe(on.calendar.version);
  });

  it.each([
    ['calendar days, rolled off National Day', '2026-09-16T09:00', 15, 'calendar-days', '2026-10-09T00:00'],
    ['no days at all: the same day', '2026-03-07T09:00', 0, 'calendar-days', '2026-03-10T00:00'],
    ['months', '2026-01-31T09:00', 1, 'months', '2026-03-01T00:00'],
    ['working hours', '2026-03-06T17:00', 2, 'working-hours', '2026-03-09T10:00'],
    ['hours, through the night', '2026-03-06T17:00', 24, 'hours', '2026-03-07T17:00'],
  ] as const)('counts in %s', (_, when, amount, unit, due) => {
    expect(fold([start(when, amount, unit)], on).dueAt).toBe(at(due));
  });

  it('waits for the notice of a year that is not published, and is never late meanwhile', () => {
    const ledger = [start('2026-12-25T09:00', 10, 'working-days')];
    const waiting = fold(ledger, on);
    expect(waiting).toMatchObject({ state: 'running', dueAt: null, dueOn: null, awaitingYear: 2027 });
    const published = overlay(on.calendar, parseOverlay({ year: 2027, off: ['2027-01-01/2027-01-03'] }));
    expect(recompute(ledger, on, { calendar: published })).toMatchObject({
      changed: true,
      before: { awaitingYear: 2027 },
      after: { awaitingYear: null, dueOn: '2027-01-11' },
    });
    expect(fold([...ledger, stop('2027-03-01T09:00')], on).late).toBe(false);
  });
});

describe('a pause', () => {
  it('gives working days back to a limit in working days, and nothing for the weekend inside it', () => {
    const ledger = [start('2026-03-02T09:00', 10, 'working-days')];
    expect(fold(ledger, on).dueOn).toBe('2026-03-16');
    const paused = fold([...ledger, pause('2026-03-05T10:00')], on);
    expect(paused).toMatchObject({ state: 'paused', dueAt: null, awaitingYear: null, used: 3 });
    const resumed = fold([resume('2026-03-10T10:00')], on, paused);
    expect(resumed).toMatchObject({ state: 'running', dueOn: '2026-03-19', used: 3 });
  });

  it('within one day gives no day back', () => {
    const ledger = [
      start('2026-03-02T09:00', 10, 'working-days'),
      pause('2026-03-05T09:00'),
      resume('2026-03-05T17:00'),
    ];
    expect(fold(ledger, on).dueOn).toBe('2026-03-16');
  });

  it('gives calendar days back to a limit in calendar days, and its very length to hours', () => {
    const days = [
      start('2026-03-02T09:00', 20, 'calendar-days'),
      pause('2026-03-05T09:00'),
      resume('2026-03-10T09:00'),
    ];
    expect(fold(days, on).dueOn).toBe('2026-03-27');
    const hours = [
      start('2026-03-02T09:00', 24, 'hours'),
      pause('2026-03-02T12:00'),
      resume('2026-03-04T12:30'),
    ];
    expect(fold(hours, on).dueAt).toBe(at('2026-03-05T09:30'));
    const office = [
      start('2026-03-06T09:00', 7, 'working-hours'),
      pause('2026-03-06T11:00'),
      resume('2026-03-09T09:30'),
    ];
    expect(fold(office, on).dueAt).toBe(at('2026-03-09T16:30'));
  });

  it('on the last day, ended on a Sunday, leaves the next working day', () => {
    const ledger = [
      start('2026-03-02T09:00', 4, 'working-days'),
      pause('2026-03-06T10:00'),
      resume('2026-03-08T10:00'),
    ];
    const clock = fold(ledger, on);
    expect(clock.dueOn).toBe('2026-03-09');
    expect(append(clock, extend('2026-03-09T10:00', 1), on).dueOn).toBe('2026-03-10');
  });

  it('begun after expiry gives nothing back and mends nothing', () => {
    const ledger = [
      start('2026-03-02T09:00', 4, 'working-days'),
      pause('2026-03-09T10:00'),
      resume('2026-03-20T10:00'),
    ];
    expect(fold(ledger, on)).toMatchObject({
      late: true,
      lateSince: at('2026-03-07T00:00'),
      dueOn: '2026-03-06',
    });
  });
});

describe('lateness', () => {
  it('begins after 24:00, not at it', () => {
    const ledger = [start('2026-03-02T09:00', 4, 'working-days')];
    expect(fold([...ledger, stop('2026-03-07T00:00')], on).late).toBe(false);
    expect(fold([...ledger, stop('2026-03-07T00:01')], on)).toMatchObject({
      state: 'stopped',
      late: true,
      lateSince: at('2026-03-07T00:00'),
    });
  });

  it('stays through a fresh round and its timely end', () => {
    const ledger = [
      start('2026-03-02T09:00', 4, 'working-days'),
      reset('2026-03-10T09:00'),
      stop('2026-03-11T09:00'),
    ];
    expect(fold(ledger, on)).toMatchObject({ state: 'stopped', round: 2, late: true, used: 1 });
  });
});

describe('an extension', () => {
  const clock = fold([start('2026-03-02T09:00', 4, 'working-days')], on);

  it('before expiry moves the due time by its amount', () => {
    expect(append(clock, extend('2026-03-06T23:00', 5), on)).toMatchObject({
      dueOn: '2026-03-13',
      extended: 5,
    });
  });

  it('after expiry is refused, and says when the limit expired', () => {
    const refusal = findRefusal(clock, extend('2026-03-07T09:00', 5));
    expect(refusal?.definition.code).toBe('clocks.expired');
    expect(refusal?.params).toEqual({ dueAt: at('2026-03-07T00:00') });
    expect(() => append(clock, extend('2026-03-07T09:00', 5), on)).toThrow('clocks.expired');
  });

  it('comes once, unless the rule allows more', () => {
    const once = append(clock, extend('2026-03-03T09:00', 5), on);
    expect(findRefusal(once, extend('2026-03-04T09:00', 5))?.definition.code).toBe('clocks.extension_limit');
    const twice = fold(
      [start('2026-03-02T09:00', 4, 'working-days', { maxExtensions: 2 }), extend('2026-03-03T09:00', 1)],
      on,
    );
    expect(append(twice, extend('2026-03-04T09:00', 1), on)).toMatchObject({
      extensions: 2,
      dueOn: '2026-03-10',
    });
  });

  it('may be granted while a timely pause lasts, not while a late one does', () => {
    const timely = append(clock, pause('2026-03-04T09:00'), on);
    expect(findRefusal(timely, extend('2026-03-20T09:00', 1))).toBeUndefined();
    const late = append(clock, pause('2026-03-10T09:00'), on);
    expect(findRefusal(late, extend('2026-03-11T09:00', 1))?.definition.code).toBe('clocks.expired');
  });

  it('needs an approver and a reason', () => {
    const entry = extend('2026-03-04T09:00', 1);
    expect(LedgerEntry.safeParse({ ...entry, reason: ' ' }).success).toBe(false);
    expect(LedgerEntry.safeParse({ ...entry, approver: undefined }).success).toBe(false);
  });
});

describe('a ledger', () => {
  const running = fold([start('2026-03-02T09:00', 4, 'working-days')], on);
  const paused = append(running, pause('2026-03-03T09:00'), on);
  const stopped = append(running, stop('2026-03-03T09:00'), on);

  it.each([
    ['a second start', running, start('2026-03-03T09:00', 1, 'hours'), 'clocks.already_started'],
    ['a pause within a pause', paused, pause('2026-03-04T09:00'), 'clocks.already_paused'],
    ['a resumption of what runs', running, resume('2026-03-04T09:00'), 'clocks.not_paused'],
    ['anything but a reset after its end', stopped, pause('2026-03-04T09:00'), 'clocks.stopped'],
    ['an entry older than the last', paused, resume('2026-03-02T10:00'), 'clocks.out_of_order'],
    ['anything before its start', undefined, stop('2026-03-04T09:00'), 'clocks.not_started'],
  ] as [string, Clock | undefined, LedgerEntry, string][])('does not take %s', (_, clock, entry, code) => {
    expect(findRefusal(clock, entry)?.definition.code).toBe(code);
  });

  it('takes another budget with a reset, and reopens what was stopped', () => {
    const again = append(stopped, reset('2026-03-09T09:00', { amount: 2, unit: 'working-days' }), on);
    expect(again).toMatchObject({ state: 'running', round: 2, dueOn: '2026-03-11', extensions: 0 });
  });

  it('is not continued on another calendar than it was folded on', () => {
    const other = overlay(on.calendar, parseOverlay({ year: 2026, makeUp: ['2026-03-07'] }));
    expect(() => fold([stop('2026-03-03T09:00')], { calendar: other }, running)).toThrow('on the calendar');
  });
});

describe('a calendar that changes in mid-year', () => {
  const published = overlay(
    on.calendar,
    parseOverlay({ year: 2020, ordinary: ['2020-01-31', '2020-02-02'], makeUp: ['2020-02-01'] }),
  );
  const extended = overlay(published, parseOverlay({ year: 2020, off: ['2020-01-31/2020-02-02'] }));

  it('moves what falls into it, as in the Spring Festival of 2020, and shows the difference', () => {
    const ledger = [start('2020-01-20T09:00', 5, 'working-days'), extend('2020-01-23T09:00', 2)];
    const result = recompute(ledger, { calendar: published }, { calendar: extended });
    expect(result).toMatchObject({
      changed: true,
      before: { dueOn: '2020-02-04' },
      after: { dueOn: '2020-02-06' },
    });
    expect(result.differences.map((d) => d.what)).toEqual(['dueAt', 'dueOn']);
  });

  it('leaves alone what does not, but for the name of the version', () => {
    const ledger = [start('2020-03-02T09:00', 5, 'working-days')];
    const result = recompute(ledger, { calendar: published }, { calendar: extended });
    expect(result).toMatchObject({ changed: false, differences: [] });
    expect(result.after.calendarVersion).toBe(extended.version);
  });

  it('lifts lateness that only the shorter holiday had made', () => {
    const ledger = [start('2020-01-20T09:00', 5, 'working-days'), stop('2020-02-03T09:00')];
    const result = recompute(ledger, { calendar: published }, { calendar: extended });
    expect(result).toMatchObject({ before: { late: true }, after: { late: false } });
  });

  it('honours an extension that was timely by the calendar of its day', () => {
    const ledger = [start('2020-01-20T09:00', 5, 'working-days'), extend('2020-02-05T09:00', 1)];
    const result = recompute(ledger, { calendar: extended }, { calendar: published });
    expect(
      findRefusal(fold(ledger.slice(0, 1), { calendar: extended }), extend('2020-02-04T09:00', 1)),
    ).toBeUndefined();
    expect(result.after).toMatchObject({ late: false, extensions: 1, dueOn: '2020-02-03' });
  });
});
