/** 答复: the result goes back to the sender, and units concerned are told (条例 art. 24); 办结 follows. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { answerSender as contract } from '../../../../contracts/modules/incoming-office.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  letRead,
  type Performed,
  performAct,
  requireOpinion,
  takeUpBeside,
} from '../../../kernel/flow/api.ts';
import { areUnits, postsInUnit } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { insertAnswer } from '../office/repo.ts';

/** Records the answer; the paper stays with whoever concludes it. */
export async function answerSender(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUpBeside(draft, facts, body, 'documents.answer_sender');
    requireOpinion(draft, body.opinion);
    if (!(await areUnits(tx, body.tellUnitIds))) throw problem(flowErrors.unknownAddressee);
    const units = [...new Set(body.tellUnitIds)];
    const posts = await Promise.all(
      units.flatMap((unit) => ['unit_principal', 'unit_contact'].map((role) => postsInUnit(tx, unit, role))),
    );

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    letRead(draft, posts.flat());
    draft.note.tell = posts.flat();
    draft.note.how = body.how;
    const answer = {
      matter_id: draft.id,
      seq: draft.seq,
      how: body.how,
      answered_on: body.answeredOn,
      answered_by: dc.actor.personId,
      at: dc.now,
      told: units,
    };
    return { drafts: [draft], extra: [insertAnswer(answer)] };
  });
}
