/**
 * In which order papers lie: before a leader by the urgency written on them, then by limit; on a desk what is late first.
 * The server gives the nearest limit first, from an index over all open tasks; ordering by urgency there would read every
 * task of a person at each look at his desk. So each page of fifty is laid in order as it comes (`withinPages`), and what
 * is loaded later lies below: rows never move under a hand.
 */
import type { Urgency } from '../../../../contracts/base/acts.ts';

const RANK: Readonly<Record<Urgency, number>> = { extra_urgent: 0, urgent: 1, normal: 2 };

/** All rows in sight, each page in its order, the pages as they came. */
export function withinPages<Row>(
  byPage: readonly (readonly Row[])[],
  order: (rows: readonly Row[]) => readonly Row[],
): readonly Row[] {
  return byPage.flatMap((rows) => order(rows));
}

/** Ordered anew; what has no limit comes last among equals, and equals keep their order. */
export function inReadingOrder<Row extends { readonly urgency: Urgency; readonly dueAt: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  return [...rows].sort(
    (a, b) => RANK[a.urgency] - RANK[b.urgency] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  );
}

/** What is late first, then 特急, then 急件, then the rest; each as it came from the server, nearest limit first. */
export function inDeskOrder<Row extends { readonly urgency: Urgency; readonly light: string }>(
  rows: readonly Row[],
): readonly Row[] {
  const place = (row: Row) => (row.light === 'red' ? -1 : RANK[row.urgency]);
  return [...rows].sort((a, b) => place(a) - place(b));
}
