import { expect, it } from 'vitest';
import { inDeskOrder, inReadingOrder } from './reading-order.ts';

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
