/** A part moved (extension, reassignment): the item's wait ends with the latest of its parts, and whoever got the lead leads it. */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import { draftOf, performIfNeeded, setWait } from '../../../kernel/flow/api.ts';
import { ASSIGNMENT } from '../flow.ts';
import * as repo from '../repo.ts';

/** Dates the wait anew, later only: a paused part has no due time and may still need its days. Idempotent. */
export async function followParts(kernel: Kernel, itemId: string): Promise<void> {
  await performIfNeeded(
    systemCommand(kernel, 'supervision.follow_parts'),
    itemId,
    async ({ ctx, facts, tx }) => {
      if (facts.wait === null) return null;
      const open = facts.links.filter(
        (l) =>
          l.kind === 'part_of' && l.direction === 'in' && l.matterKind === ASSIGNMENT && l.state === 'open',
      );
      const latest = open
        .flatMap((l) => l.dueAt ?? [])
        .sort()
        .at(-1);
      const until = latest !== undefined && latest > facts.wait.until_at ? latest : facts.wait.until_at;
      const lead = (await repo.assignmentsOf(tx, itemId)).find(
        (part) => part.is_lead && open.some((l) => l.id === part.matter_id),
      );
      const leadUnit = lead?.unit_id ?? facts.matter.lead_unit_id;
      if (until === facts.wait.until_at && leadUnit === facts.matter.lead_unit_id) return null;
      const draft = draftOf(ctx, facts);
      draft.act = 'suspend';
      draft.action = 'supervision.follow_parts';
      draft.lead.unit = leadUnit;
      setWait(draft, facts.wait.what, facts.wait.owner_id, until);
      return { drafts: [draft] };
    },
  );
}
