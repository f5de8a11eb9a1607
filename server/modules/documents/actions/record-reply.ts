/** What the asked sender answered: ours, and 初审 goes on; or not ours, and the paper is passed back as he says. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { recordReply as contract } from '../../../../contracts/modules/incoming-check.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  closeMatter,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  resumeClocks,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { answerInquiry } from '../check/repo.ts';
import * as repo from '../repo.ts';

/** Records the answer. */
export async function recordReply(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'documents.record_reply');
    requireOpinion(draft, body.opinion);
    const row = await repo.get(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    draft.note.outcome = body.outcome;
    if (body.outcome === 'not_ours') {
      closeMatter(draft, 'passed_back', 'void');
    } else {
      const step = row.checked_at === null ? 'check' : 'propose';
      openTask(draft, { step, to: row.drafter_post_id, ...resumeClocks(draft) });
      moveTo(draft, step);
    }
    const answer = {
      matterId: draft.id,
      seq: draft.seq,
      how: body.how,
      by: dc.actor.personId,
      at: dc.now,
      outcome: body.outcome,
    };
    return { drafts: [draft], extra: [answerInquiry(answer)] };
  });
}
