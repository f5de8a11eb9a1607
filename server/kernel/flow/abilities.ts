/** What this person may do to a matter now: the same rules as takeUp, told beforehand, so that buttons never lie. */

import type { Instant } from '../../../contracts/base/dates.ts';
import { Problem } from '../../platform/problem.ts';
import type { Actor } from '../org/api.ts';
import { flowOf } from './definition.ts';
import type { DecisionContext } from './draft.ts';
import { ruleDueSince } from './draft-clocks.ts';
import { assertOtherHands, capacityFor } from './draft-tasks.ts';
import type { Facts } from './facts.ts';

/** One thing that may, or for a reason may not, be done. */
export interface AbilityView {
  readonly action: string;
  readonly act: string;
  readonly taskId: string;
  readonly taskVersion: number;
  readonly allowed: boolean;
  readonly why: string | null;
  /** For the words of `why`: the day that is over. */
  readonly whyParams?: { readonly dueAt: Instant };
  readonly of: { readonly name: string; readonly as: 'stand_in' | 'liaison' } | null;
}

/** Abilities over all open tasks that are this person's, his absent principal's, or his leader's. */
export function abilitiesOf(
  actor: Actor,
  facts: Pick<Facts, 'matter' | 'tasks' | 'clocks'>,
  on: Pick<DecisionContext, 'calendar' | 'clockRule' | 'now'>,
): AbilityView[] {
  const { matter } = facts;
  const { steps } = flowOf(matter.kind, matter.definition_version);
  return facts.tasks.flatMap((task) => {
    const capacity = capacityFor(actor, matter.kind, task.addressee_id);
    const leader = actor.liaisonFor.find((l) => l.addressees.includes(task.addressee_id));
    if (!capacity && !leader) return [];
    return Object.entries(steps[task.step]?.actions ?? {}).flatMap(([action, rule]) => {
      if (!capacity && !rule.byLiaison) return [];
      if (capacity && rule.byLiaison && !leader) return [];
      const absent = capacity?.standsInFor
        ? actor.standsInFor.find((s) => s.personId === capacity.standsInFor)
        : undefined;
      const isSpent = rule.once !== undefined && facts.matter.did.some(([did]) => did === action);
      const over = rule.until && overSince(facts, rule.until.rule, on);
      const why = isSpent
        ? (rule.once ?? null)
        : over
          ? (rule.until?.why ?? null)
          : refusalOf(() => assertOtherHands(actor, facts as Facts, rule));
      const of = absent
        ? { name: absent.name, as: 'stand_in' as const }
        : !capacity && leader
          ? { name: leader.name, as: 'liaison' as const }
          : null;
      return [
        {
          action,
          act: rule.act,
          taskId: task.id,
          taskVersion: task.version,
          allowed: why === null,
          why,
          ...(over ? { whyParams: { dueAt: over } } : {}),
          of,
        },
      ];
    });
  });
}

/** When the time for an action was over; undefined while there is some. As the action itself will find. */
function overSince(
  { matter, clocks }: Pick<Facts, 'matter' | 'clocks'>,
  rule: string | undefined,
  on: Pick<DecisionContext, 'calendar' | 'clockRule' | 'now'>,
): Instant | undefined {
  const running = clocks.find((clock) => clock.state === 'running' && clock.due_at !== null);
  const until = rule === undefined ? running?.due_at : ruleDueSince(on, rule, matter.opened_at);
  return until && on.now > until ? until : undefined;
}

function refusalOf(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.definition.code;
    throw thrown;
  }
}
