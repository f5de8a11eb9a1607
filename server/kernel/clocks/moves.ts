/** What another calendar does to a clock as it is stored: due time and steps, held against the rows people see. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { Clock } from './clock.ts';
import type { PlannedStep } from './steps.ts';

/** A step as stored. */
export interface StepRow {
  readonly step: number;
  readonly at: Instant;
  readonly done_at: Instant | null;
}

/** What is stored of a clock. */
export interface StoredClock {
  readonly due_at: Instant | null;
  readonly awaiting_year: number | null;
  readonly steps: readonly StepRow[];
}

/** Does the due time move, or only a warning? A step already taken moves when its limit went on past it. */
export function findMoves(
  stored: StoredClock,
  clock: Clock,
  planned: readonly PlannedStep[],
): { due: boolean; steps: boolean } {
  const due = stored.due_at !== clock.dueAt || stored.awaiting_year !== clock.awaitingYear;
  const wanted = planned.flatMap((p) => (p.at === null ? [] : [{ step: p.step, at: p.at }]));
  const rows = new Map(stored.steps.map((row) => [row.step, row]));
  const isMoved = ({ step, at }: { step: number; at: Instant }) => {
    const row = rows.get(step);
    if (row === undefined) return true;
    return row.done_at === null ? row.at !== at : at > row.done_at;
  };
  const pending = stored.steps.filter((row) => row.done_at === null).length;
  const kept = wanted.filter(({ step }) => rows.get(step)?.done_at === null).length;
  return { due, steps: wanted.some(isMoved) || pending !== kept };
}
