/** 不同意延期: with the reason; the limit stays where it was and the work goes on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { refuseExtension as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  type Performed,
  performAct,
  requireOpinion,
  takeUp,
} from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Refuses. */
export async function refuseExtension(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.refuse_extension');
    requireOpinion(draft, body.opinion);
    const asked = await repo.latestExtension(tx, draft.id);
    if (!asked) throw new Error('an extension is decided that nobody asked for');

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink, optionLabel: '不同意延期' });
    draft.note.tell = [asked.asked_by];
    const decided = repo.decideExtension({
      matter_id: draft.id,
      asked_seq: asked.asked_seq,
      decided_seq: draft.seq,
      granted: 0,
      due_after: asked.due_before,
    });
    return { drafts: [draft], extra: [decided] };
  });
}
