/** 申请延期: the unit asks for more time in writing before its limit is over (rule L1); the work goes on beside. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { askExtension as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  assertExtendable,
  draftOf,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  runningClock,
  takeUpBeside,
} from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Asks. Whoever has the work may; the supervisor decides before the limit is over, so his task has the same time. */
export async function askExtension(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUpBeside(draft, facts, body, 'supervision.ask_extension');
    requireOpinion(draft, body.opinion);
    if (facts.tasks.some((t) => t.step === 'decide_extension'))
      throw problem(supervisionErrors.extensionPending);
    const clock = assertExtendable(draft);
    const item = await repo.item(tx, (await repo.assignment(tx, draft.id)).item_id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: 'decide_extension', to: item.supervisor_post_id, ...runningClock(facts) });
    draft.note.amount = body.amount;
    draft.note.unit = clock.unit;
    const asked = repo.insertExtension({
      matter_id: draft.id,
      asked_seq: draft.seq,
      asked_by: dc.actor.personId,
      asked_at: dc.now,
      amount: body.amount,
      unit: clock.unit as repo.ExtensionRow['unit'],
      due_before: clock.due_at,
    });
    return { drafts: [draft], extra: [asked] };
  });
}
