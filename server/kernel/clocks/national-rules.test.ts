import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import { defaultCalendar } from '../calendar/api.ts';
import { append } from './admit.ts';
import type { Clock } from './clock.ts';
import { LedgerEntry } from './ledger.ts';
import { NATIONAL } from './national-rules.data.ts';

const on = { calendar: defaultCalendar() };

function at(text: string): Instant {
  const [day = '', time = ''] = text.split('T');
  const ms = Date.parse(`${day}T00:00:00+08:00`);
  const [hours = '0', minutes = '0'] = time.split(':');
  return new Date(ms + (Number(hours) * 60 + Number(minutes)) * 60_000).toISOString() as Instant;
}

test.each(NATIONAL)('$rule ($source) falls due when the law and the calendar say', (limit) => {
  const { start, pauses = [], extend, due } = limit.case;
  const entries = [
    {
      kind: 'start',
      at: at(start),
      budget: { amount: limit.budget, unit: limit.unit },
      rule: limit.rule,
      roll: limit.roll,
    },
    ...pauses.flatMap(([from, to]) => [
      { kind: 'pause', at: at(from), reason: '征求第三方意见' },
      { kind: 'resume', at: at(to) },
    ]),
    ...(extend
      ? [{ kind: 'extend', at: at(extend.at), amount: extend.amount, approver: 1, reason: '情况复杂' }]
      : []),
  ].map((entry) => LedgerEntry.parse(entry));
  const clock = entries.reduce<Clock | undefined>((so, entry) => append(so, entry, on), undefined);
  expect(clock?.dueAt).toBe(at(due));
});
