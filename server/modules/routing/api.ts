/** What routing tells the matter page: which of its acts this person may do. */
import {
  type AbilityView,
  capacityFor,
  type Facts,
  isOwnSending,
  lastActOf,
  recallRefusal,
} from '../../kernel/flow/api.ts';
import { allActsOf } from '../../kernel/matter/api.ts';
import { type Actor, taskReach } from '../../kernel/org/api.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { generalAbilities } from './general-abilities.ts';
import { wentRound } from './repo.ts';
import { handsDown } from './rules.ts';

export { isBoundRole } from './rules.ts';

/** An ability that may belong to no task. */
export type RoutingAbility = Omit<AbilityView, 'taskId' | 'taskVersion'> & {
  readonly taskId: string | null;
  readonly taskVersion: number | null;
};

/** What routing adds to the page of a matter. */
export interface RoutingPart {
  readonly abilities: readonly RoutingAbility[];
  /** How often it was sent round. */
  readonly wentRound: number;
}

/** The acts that every kind knows, as far as they are this person's at all. */
export async function routingPart(read: ReadOnly, actor: Actor, facts: Facts): Promise<RoutingPart> {
  const his = taskReach(actor)
    .filter((r) => r.kinds === null || r.kinds.includes(facts.matter.kind))
    .flatMap((r) => r.addressees);
  const [recalling, round] = await Promise.all([
    recalls(read, actor, facts),
    wentRound(read, facts.matter.id, his),
  ]);
  const reading = round.is_his && facts.matter.state !== 'void' ? [SIGN_READ] : [];
  return {
    abilities: [...reading, ...handOvers(actor, facts), ...generalAbilities(actor, facts), ...recalling],
    wentRound: round.times,
  };
}

/** A copy that lies with him, or with whom he stands in for, is his to sign. */
const SIGN_READ: RoutingAbility = {
  action: 'routing.sign_read',
  act: 'circulate',
  taskId: null,
  taskVersion: null,
  allowed: true,
  why: null,
  of: null,
};

function handOvers(actor: Actor, { matter, tasks }: Facts): RoutingAbility[] {
  return tasks
    .filter((task) => capacityFor(actor, matter.kind, task.addressee_id)?.standsInFor === null)
    .filter((task) => handsDown(actor, task.addressee_id) === undefined)
    .map((task) => ({
      action: 'routing.hand_over',
      act: 'hand_over',
      taskId: task.id,
      taskVersion: task.version,
      allowed: true,
      why: null,
      of: null,
    }));
}

/** Asked of the record only when this person's name stands among those who did something this round. */
async function recalls(read: ReadOnly, actor: Actor, facts: Facts): Promise<RoutingAbility[]> {
  if (facts.tasks.length === 0 || !facts.matter.did.some(([, person]) => person === actor.personId))
    return [];
  const last = lastActOf(facts, await allActsOf(read, facts.matter.id));
  if (!last || !isOwnSending(actor, facts, last)) return [];
  const why = recallRefusal(facts, last)?.definition.code ?? null;
  // What never could be recalled needs no grey button.
  if (why === 'routing.not_recallable') return [];
  return [
    {
      action: 'routing.recall',
      act: 'recall',
      taskId: null,
      taskVersion: null,
      allowed: why === null,
      why,
      of: null,
    },
  ];
}
