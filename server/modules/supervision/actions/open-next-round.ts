/** A paper taken up again was instructed anew: its item, closed or filed, goes on in the next round (L4: a new hand-down). */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import {
  closeTask,
  draftOf,
  keepText,
  letRead,
  moveTo,
  openTask,
  performIfNeeded,
  startClock,
} from '../../../kernel/flow/api.ts';
import { instructionText } from '../../../kernel/matter/api.ts';
import { holderOf } from '../../../kernel/org/api.ts';
import { findInstruction } from '../../documents/api.ts';
import * as repo from '../repo.ts';

/** Opens it. Idempotent: an item that is not over is on its way already, and an instruction counts once. */
export async function openNextRound(kernel: Kernel, itemId: string): Promise<void> {
  await performIfNeeded(
    systemCommand(kernel, 'supervision.open_item'),
    itemId,
    async ({ ctx, facts, tx }) => {
      if (facts.matter.state !== 'closed' && facts.matter.state !== 'filed') return null;
      const item = await repo.item(tx, itemId);
      const instruction = await findInstruction(tx, item.source_id);
      if (!instruction || instruction.at <= item.instructed_at) return null;
      const leader = await holderOf(tx, instruction.leaderPostId, ctx.now);

      const draft = draftOf(ctx, facts);
      draft.act = 'reopen';
      draft.action = 'supervision.open_item';
      for (const task of [...draft.openTasks.values()]) closeTask(draft, task, 'cancelled');
      draft.round += 1;
      draft.lead = { unit: instruction.unitIds[0] ?? draft.lead.unit, person: leader?.personId ?? null };
      letRead(draft, [instruction.leaderPostId]);
      const clock = startClock(draft, { rule: 'supervision.initiate', owner: item.supervisor_post_id });
      openTask(draft, { step: 'initiate', to: item.supervisor_post_id, ...clock });
      moveTo(draft, 'initiate', 'open');
      const next = repo.setInstruction(draft.id, {
        instructionId: keepText(draft, await instructionText(tx, instruction.opinionId)),
        at: instruction.at,
        units: [...instruction.unitIds],
        limit: instruction.limit,
        leaderPostId: instruction.leaderPostId,
      });
      return { drafts: [draft], extra: [next] };
    },
  );
}
