/** A part's limit moved (extension, reassignment): the item's wait ends with the latest of its parts. */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import { draftOf, performIfNeeded, setWait } from '../../../kernel/flow/api.ts';
import { ASSIGNMENT } from '../flow.ts';

/** Dates the wait anew, later only: a paused part has no due time and may still need its days. Idempotent. */
export async function followParts(kernel: Kernel, itemId: string): Promise<void> {
  await performIfNeeded(systemCommand(kernel, 'supervision.follow_parts'), itemId, ({ ctx, facts }) => {
    if (facts.wait === null) return null;
    const latest = facts.links
      .filter(
        (l) =>
          l.kind === 'part_of' && l.direction === 'in' && l.matterKind === ASSIGNMENT && l.state === 'open',
      )
      .flatMap((l) => l.dueAt ?? [])
      .sort()
      .at(-1);
    if (latest === undefined || latest <= facts.wait.until_at) return null;
    const draft = draftOf(ctx, facts);
    draft.act = 'suspend';
    draft.action = 'supervision.follow_parts';
    setWait(draft, facts.wait.what, facts.wait.owner_id, latest);
    return { drafts: [draft] };
  });
}
