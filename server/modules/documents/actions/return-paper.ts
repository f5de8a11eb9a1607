/** 退文: back to a sender below or beside us, promptly and with reasons (条例 art. 24); number and record stay here. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnPaper as contract } from '../../../../contracts/modules/incoming-check.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  closeMatter,
  draftOf,
  type Performed,
  performAct,
  requireOpinion,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { postsInUnit, postsWithRole } from '../../../kernel/org/api.ts';
import { assertReturnable } from '../check/decided.ts';
import { insertReturn, setRelation } from '../check/repo.ts';
import * as repo from '../repo.ts';

/** Returns the paper. It is over here; what comes again is registered anew. */
export async function returnPaper(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'documents.return_paper');
    requireOpinion(draft, body.opinion);
    const row = await repo.get(tx, draft.id);
    assertReturnable(row.sender, ctx.kernel.instance.officeName, body.relation);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    closeMatter(draft, 'returned', 'void');
    draft.note.points = body.points.join('、');
    draft.note.tell = [
      ...(await postsInUnit(tx, facts.matter.unit_id, 'section_chief')),
      ...(await postsWithRole(tx, 'director')),
    ];
    const back = {
      matter_id: draft.id,
      seq: draft.seq,
      points: [...new Set(body.points)].sort(),
      returned_by: dc.actor.personId,
      at: dc.now,
    };
    return { drafts: [draft], extra: [setRelation(draft.id, body.relation), insertReturn(back)] };
  });
}
