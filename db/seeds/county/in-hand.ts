/** A paper in somebody's hand: what every part of its story needs. */
import type { Chance } from './chance.ts';
import type { County } from './county.ts';
import type { Paper } from './paper.ts';
import type { Plan } from './plan.ts';
import type { Story } from './stage.ts';

/** A paper in hand. */
export interface InHand {
  readonly county: County;
  readonly story: Story;
  readonly paper: Paper;
  readonly plan: Plan;
  readonly chance: Chance;
  readonly matterId: string;
  readonly clerk: number;
  /** For what nobody awaits: the loading stops with it. */
  fail(thrown: unknown): void;
}
