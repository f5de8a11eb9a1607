/** Who may count and sign for what a person holds. */
import type { Actor } from '../../kernel/org/api.ts';
import { unitsEverOf } from '../../kernel/org/api.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Himself; and for one who is gone whoever may settle leavers of a unit in which he had a post. */
export async function mayGiveFor(read: ReadOnly | Tx, actor: Actor, personId: number): Promise<boolean> {
  if (actor.personId === personId) return true;
  const scope = actor.grants['routing.leavers'];
  if (scope === undefined) return false;
  const units = await unitsEverOf(read, personId);
  if (scope === 'all') return units.length > 0;
  return units.some((unit) => actor.grantUnits['routing.leavers']?.includes(unit));
}
