import { expect, it } from 'vitest';
import type { Urgency } from '../../../../contracts/base/acts.ts';
import { inDeskOrder, inReadingOrder, withinPages } from './reading-order.ts';

interface Row {
  readonly id: number;
  readonly urgency: Urgency;
  readonly light: string;
}

it('lays extra-urgent papers first, then urgent ones, each by its limit, limitless ones last', () => {
  const rows = [
    { id: 1, urgency: 'normal', dueAt: '2026-09-01T00:00:00.000Z' },
    { id: 2, urgency: 'extra_urgent', dueAt: null },
    { id: 3, urgency: 'urgent', dueAt: '2026-09-03T00:00:00.000Z' },
    { id: 4, urgency: 'extra_urgent', dueAt: '2026-09-09T00:00:00.000Z' },
    { id: 5, urgency: 'urgent', dueAt: '2026-09-02T00:00:00.000Z' },
  ] as const;
  expect(inReadingOrder(rows).map((r) => r.id)).toEqual([4, 2, 5, 3, 1]);
});

it('a desk shows what is late above what is urgent, and within both the nearest limit first as it came', () => {
  const rows = [
    { id: 1, urgency: 'normal', light: 'red' },
    { id: 2, urgency: 'normal', light: 'yellow' },
    { id: 3, urgency: 'urgent', light: 'green' },
    { id: 4, urgency: 'extra_urgent', light: 'green' },
    { id: 5, urgency: 'urgent', light: 'red' },
    { id: 6, urgency: 'urgent', light: 'yellow' },
  ] as const;
  expect(inDeskOrder(rows).map((r) => r.id)).toEqual([1, 5, 4, 3, 6, 2]);
});

it('what the clerk loads later lies below what lies there, however urgent: rows do not move under a hand', () => {
  const first: Row[] = [
    { id: 1, urgency: 'normal', light: 'green' },
    { id: 2, urgency: 'urgent', light: 'green' },
  ];
  const later: Row[] = [
    { id: 3, urgency: 'normal', light: 'none' },
    { id: 4, urgency: 'extra_urgent', light: 'none' },
  ];
  expect(withinPages([first], inDeskOrder).map((r) => r.id)).toEqual([2, 1]);
  expect(withinPages([first, later], inDeskOrder).map((r) => r.id)).toEqual([2, 1, 4, 3]);
});
