/** Parts of a filed matter go with it: the units' matters are filed under the same code, without a number of their own. */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import { draftOf, moveTo, performIfNeeded } from '../../../kernel/flow/api.ts';
import { closedPartsOf } from '../../../kernel/matter/api.ts';

/** Files every closed part. Idempotent. */
export async function fileParts(kernel: Kernel, matterId: string): Promise<void> {
  for (const partId of await closedPartsOf(kernel.db.read, matterId)) {
    await performIfNeeded(systemCommand(kernel, 'archives.file_parts'), partId, ({ ctx, facts }) => {
      if (facts.matter.state !== 'closed' || facts.tasks.length > 0) return null;
      const draft = draftOf(ctx, facts);
      draft.act = 'file';
      draft.action = 'archives.file_parts';
      moveTo(draft, facts.matter.step, 'filed');
      return { drafts: [draft] };
    });
  }
}
