/** In which order papers are laid before a leader: the urgency written on them first, then what is due first. */
import type { Urgency } from '../../../../contracts/base/acts.ts';

const RANK: Readonly<Record<Urgency, number>> = { extra_urgent: 0, urgent: 1, normal: 2 };

/** Ordered anew; what has no limit comes last among equals, and equals keep their order. */
export function inReadingOrder<Row extends { readonly urgency: Urgency; readonly dueAt: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  return [...rows].sort(
    (a, b) => RANK[a.urgency] - RANK[b.urgency] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  );
}
