/** 同意延期: before expiry, once, with approver and reason in the clock's ledger; tasks under the limit follow. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { grantExtension as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  enqueue,
  extendLimit,
  type Performed,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Grants as much as was asked or less. The kernel refuses once the limit is over, though it was asked in time. */
export async function grantExtension(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.grant_extension');
    const asked = await repo.latestExtension(tx, draft.id);
    if (!asked) throw new Error('an extension is decided that nobody asked for');
    if (body.amount > asked.amount) throw problem(supervisionErrors.moreThanAsked, { asked: asked.amount });
    const { item_id } = await repo.assignment(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink, optionLabel: '同意延期' });
    const { dueAt } = extendLimit(draft, {
      amount: body.amount,
      approver: dc.actor.personId,
      // The words are the asking act's opinion: the ledger is an event's and holds none.
      reason: `act:${asked.asked_seq}`,
    });
    draft.note.amount = body.amount;
    draft.note.tell = [asked.asked_by];
    enqueue(draft, 'supervision.part_moved', { itemId: item_id });
    const decided = repo.decideExtension({
      matter_id: draft.id,
      asked_seq: asked.asked_seq,
      decided_seq: draft.seq,
      granted: body.amount,
      due_after: dueAt,
    });
    return { drafts: [draft], extra: [decided] };
  });
}
