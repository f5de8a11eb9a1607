/** A unit's part is settled: when no part of this round is open any more, the item comes back to the supervisor. */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import {
  clearWait,
  draftOf,
  moveTo,
  openTask,
  performIfNeeded,
  startClock,
} from '../../../kernel/flow/api.ts';
import { ASSIGNMENT } from '../flow.ts';
import * as repo from '../repo.ts';

/** Ends the item's wait if every part is answered. Idempotent. */
export async function settlePart(kernel: Kernel, itemId: string): Promise<void> {
  await performIfNeeded(
    systemCommand(kernel, 'supervision.settle_part'),
    itemId,
    async ({ ctx, facts, tx }) => {
      const isOpen = facts.links.some(
        (l) =>
          l.kind === 'part_of' && l.direction === 'in' && l.matterKind === ASSIGNMENT && l.state === 'open',
      );
      if (facts.wait === null || isOpen) return null;
      const item = await repo.item(tx, itemId);
      const draft = draftOf(ctx, facts);
      draft.act = 'resume';
      draft.action = 'supervision.settle_part';
      clearWait(draft);
      const clock = startClock(draft, { rule: 'supervision.report', owner: item.supervisor_post_id });
      openTask(draft, { step: 'compile', to: item.supervisor_post_id, ...clock });
      moveTo(draft, 'compile');
      return { drafts: [draft] };
    },
  );
}
