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
import type { Actor } from '../../kernel/org/api.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { handsDown } from './rules.ts';

export { isBoundRole } from './rules.ts';

/** An ability that may belong to no task. */
export type RoutingAbility = Omit<AbilityView, 'taskId' | 'taskVersion'> & {
  readonly taskId: string | null;
  readonly taskVersion: number | null;
};

/** Recall and handing over, as far as they are this person's at all. */
export async function routingAbilities(
  read: ReadOnly,
  actor: Actor,
  facts: Facts,
): Promise<RoutingAbility[]> {
  return [...handOvers(actor, facts), ...(await recalls(read, actor, facts))];
}

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
  if (facts.tasks.length === 0 || !facts.did.some(([, person]) => person === actor.personId)) return [];
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
