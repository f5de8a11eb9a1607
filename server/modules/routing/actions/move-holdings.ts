/** A signed hand-over is carried out: one event per matter, so that a killed run goes on where it stopped. */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import { barredAt, closeTask, draftOf, openTask, performIfNeeded } from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Moves what is still the giver's; what the receiver is barred from (drafter ≠ approver) stays and is counted. */
export async function moveHoldings(kernel: Kernel, handOverId: string): Promise<void> {
  const row = await repo.handOver(kernel.db.read, handOverId);
  if (!row || row.signed_at === null || row.done_at !== null) return;
  const matters = [
    ...new Set((await repo.openTasksOf(kernel.db.read, row.giver_id)).map((t) => t.matter_id)),
  ];
  for (const matterId of matters) await moveOne(kernel, row, matterId);
  const kept = (await repo.openTasksOf(kernel.db.read, row.giver_id)).length;
  await kernel.db.transaction((tx) => repo.finishHandOver(tx, row.id, kept, kernel.clock.now()));
}

async function moveOne(kernel: Kernel, row: repo.HandOverRow, matterId: string): Promise<void> {
  // The receiver's signature carries it: the event is his.
  const command = { ...systemCommand(kernel, 'routing.move_holdings'), personId: row.receiver_id };
  await performIfNeeded(command, matterId, ({ ctx, facts }) => {
    const his = facts.tasks.filter(
      (t) => t.addressee_id === row.giver_id && !barredAt(facts, t.step, row.receiver_id),
    );
    if (his.length === 0) return null;
    const draft = draftOf(ctx, facts);
    draft.act = 'bulk_hand_over';
    draft.action = 'routing.move_holdings';
    draft.capacity = { ...draft.capacity, postId: ctx.actor.posts[0]?.id ?? null };
    draft.note.from = row.giver_id;
    draft.note.to = row.receiver_id;
    draft.note.signedForGiver = row.asked_by;
    for (const task of his) {
      closeTask(draft, task, 'cancelled');
      openTask(draft, {
        step: task.step,
        to: row.receiver_id,
        dueAt: task.due_at,
        warnAt: task.warn_at,
        errand: task.errand,
      });
    }
    if (facts.matter.lead_person_id === row.giver_id) draft.lead = { ...draft.lead, person: row.receiver_id };
    return { drafts: [draft], extra: [repo.countMoved(row.id, his.length)] };
  });
}
