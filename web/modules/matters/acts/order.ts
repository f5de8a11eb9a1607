/** In which order acts stand: what moves the matter on first, then aside, then back, then a mere reminder. */
import type { Act } from '../../../../contracts/base/acts.ts';
import type { Ability } from '../../../../contracts/modules/matters.ts';

const WEIGHT: Partial<Readonly<Record<Act, number>>> = {
  pass_on: 1,
  hand_over: 1,
  add_signer: 1,
  reopen: 1,
  consult: 2,
  return: 2,
  suspend: 3,
  chase: 3,
  recall: 3,
  void: 4,
};

/** 退回, 作废: red, since they undo what others did. */
export function isUndoing(act: Act): boolean {
  return act === 'return' || act === 'void';
}

/** Acts every kind has: an answer is what one came for, asking others stands after the kind's own acts. */
const BESIDE: Readonly<Record<string, number>> = {
  'routing.answer': 0,
  'routing.send_on': 1,
  'routing.return_to': 2,
  'routing.countersign': 6,
  'routing.add_signer': 6,
  'routing.consult': 6,
  'routing.ask_stand_in': 6,
  'routing.circulate': 6,
  'routing.withdraw': 3,
  // Seldom, and for good.
  'routing.void': 7,
};

/** From this weight on acts stand folded: a dozen buttons hide the one that is meant. */
export const FOLDED_FROM = 6;

/** Weight of an act; 0 moves the matter on. */
export function weightOf(ability: Ability): number {
  // Giving one's task away moves nothing on, other than a unit's head who names its handler.
  if (ability.action === 'routing.hand_over') return 5;
  // Beside the work as well; a reader's own signature is what he came for.
  const beside = BESIDE[ability.action];
  if (beside !== undefined) return beside;
  return WEIGHT[ability.act] ?? 0;
}

/** Abilities in their order; the server's own order holds among equals. Those for others come after one's own. */
export function inOrder(abilities: readonly Ability[]): Ability[] {
  return abilities
    .map((ability, told) => ({ ability, told }))
    .sort((a, b) => rank(a.ability) - rank(b.ability) || a.told - b.told)
    .map((entry) => entry.ability);
}

function rank(ability: Ability): number {
  return weightOf(ability) + (ability.of?.as === 'liaison' ? 0.5 : 0) + (ability.allowed ? 0 : 10);
}

/** One ability told apart from another: the same act may be open on two tasks (one's own and one stood in for). */
export function abilityKey(ability: Ability): string {
  return `${ability.action}/${ability.taskId ?? ''}/${ability.of?.name ?? ''}`;
}
