/** What a signature needs before it is put down. */
import type { Flow } from '../flow.ts';

/** Rows that stand together, put down from the top of the first. */
export interface Unit {
  rows: number;
  draw(flow: Flow, top: number): void;
}

/** A planned signature with its date. */
export interface ClosingPlan {
  /** Blank rows between the body and the first unit. */
  blank: number;
  units: Unit[];
  /** Rows below the last unit over which a seal still reaches; a note may stand in them. */
  tail: number;
}
