/** The supervised item is 办结: the paper's wait is over, its first receiver concludes it. */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import { clearWait, draftOf, moveTo, openTask, performIfNeeded } from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Ends the wait. Idempotent: a paper that does not wait any more is left as it is. */
export async function resumeAnswered(kernel: Kernel, matterId: string): Promise<void> {
  await performIfNeeded(
    systemCommand(kernel, 'documents.resume_answered'),
    matterId,
    async ({ ctx, facts, tx }) => {
      if (facts.wait === null) return null;
      const row = await repo.get(tx, matterId);
      const draft = draftOf(ctx, facts);
      draft.act = 'resume';
      draft.action = 'documents.resume_answered';
      clearWait(draft);
      openTask(draft, { step: 'conclude', to: row.drafter_post_id });
      moveTo(draft, 'conclude');
      return { drafts: [draft] };
    },
  );
}
