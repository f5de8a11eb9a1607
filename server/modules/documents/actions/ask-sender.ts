/** 问询: a superior's paper delivered to the wrong door is asked about, never refused; so is what nobody can make out. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { askSender as contract } from '../../../../contracts/modules/incoming-check.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  pauseClocks,
  performAct,
  requireOpinion,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { insertInquiry } from '../check/repo.ts';
import * as repo from '../repo.ts';

/** Records the question; the limit stands still until the answer. */
export async function askSender(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'documents.ask_sender');
    requireOpinion(draft, body.opinion);
    const row = await repo.get(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    pauseClocks(draft, 'documents.ask_sender');
    openTask(draft, { step: 'await_reply', to: row.drafter_post_id });
    moveTo(draft, 'await_reply');
    draft.note.about = body.about;
    const asked = {
      matter_id: draft.id,
      asked_seq: draft.seq,
      about: body.about,
      asked_how: body.how,
      asked_by: dc.actor.personId,
      asked_at: dc.now,
    };
    return { drafts: [draft], extra: [insertInquiry(asked)] };
  });
}
