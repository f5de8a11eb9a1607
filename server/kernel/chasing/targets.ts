/** Whom a step of a rule means: the words of the rule as addressees. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { findUnitOf, leadersInCharge, postsInUnit, postsWithRole } from '../org/api.ts';

/** What a step is told about. */
export interface StepOf {
  readonly owner: number;
  /** Addressees of the open tasks. */
  readonly holders: readonly number[];
}

/**
 * The addressees of `holder`, `owner`, `deputy_in_charge` or a role: the role's posts in the owner's unit, else in the
 * office. Empty where nobody is: a unit without a deputy in charge has none.
 */
export async function addresseesOf(
  read: ReadOnly | Tx,
  to: string,
  of: StepOf,
  now: Instant,
): Promise<readonly number[]> {
  if (to === 'holder') return of.holders;
  if (to === 'owner') return [of.owner];
  const unit = await findUnitOf(read, of.owner, now);
  if (to === 'deputy_in_charge') return unit === undefined ? [] : leadersInCharge(read, unit, now);
  const own = unit === undefined ? [] : await postsInUnit(read, unit, to);
  return own.length > 0 ? own : postsWithRole(read, to);
}

/** The addressees of several words, each once. */
export async function allAddresseesOf(
  read: ReadOnly | Tx,
  words: readonly string[],
  of: StepOf,
  now: Instant,
): Promise<number[]> {
  const found = await Promise.all(words.map((to) => addresseesOf(read, to, of, now)));
  return [...new Set(found.flat())];
}
