/** What a changed calendar does to a clock: both results side by side, so that the difference can be shown. */
import type { Clock, FoldOn } from './clock.ts';
import { fold } from './fold.ts';
import type { LedgerEntry } from './ledger.ts';

/** What of a clock can change with the calendar, as people are told. */
const SHOWN = ['dueAt', 'dueOn', 'awaitingYear', 'used', 'late', 'lateSince'] as const;
type Shown = (typeof SHOWN)[number];

/** One thing that differs. */
export interface ClockDifference {
  readonly what: Shown;
  readonly before: Clock[Shown];
  readonly after: Clock[Shown];
}

/** A clock on the old calendar and on the new one. `changed` is false when only the version's name differs. */
export interface Recomputed {
  readonly before: Clock;
  readonly after: Clock;
  readonly changed: boolean;
  readonly differences: readonly ClockDifference[];
}

/** Folds one ledger over two calendars. Call it when a year is published or a notice changes one in mid-year. */
export function recompute(ledger: readonly LedgerEntry[], was: FoldOn, is: FoldOn): Recomputed {
  const before = fold(ledger, was);
  const after = fold(ledger, is);
  const differences = SHOWN.filter((what) => before[what] !== after[what]).map((what) => ({
    what,
    before: before[what],
    after: after[what],
  }));
  return { before, after, changed: differences.length > 0, differences };
}
