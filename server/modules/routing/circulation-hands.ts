/** Who looks after a circulation: whoever sent it, who holds his post now, and their stand-ins. */
import { routingErrors } from '../../../contracts/modules/routing-errors.ts';
import { type CirculationRow, capacityFor } from '../../kernel/flow/api.ts';
import type { Actor, Capacity } from '../../kernel/org/api.ts';
import { problem } from '../../platform/problem.ts';

/** The capacity in which this person may take back and chase; undefined when it is not his. */
export function senderCapacity(
  actor: Actor,
  kind: string,
  circulation: Pick<CirculationRow, 'by_id' | 'by_post_id'>,
): Capacity | undefined {
  const byPost =
    circulation.by_post_id === null ? undefined : capacityFor(actor, kind, circulation.by_post_id);
  return capacityFor(actor, kind, circulation.by_id) ?? byPost;
}

/** The same, or a refusal. @throws routing.not_your_circulation */
export function assertSender(
  actor: Actor,
  kind: string,
  circulation: Pick<CirculationRow, 'by_id' | 'by_post_id'>,
): Capacity {
  const capacity = senderCapacity(actor, kind, circulation);
  if (!capacity) throw problem(routingErrors.notYourCirculation);
  return capacity;
}
