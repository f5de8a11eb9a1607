/** 办结: answered and accepted. Its limits stop, the same day it lies pre-filed with the archivist (R-ARC-01). */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { conclude as contract } from '../../../../contracts/modules/documents.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import { officeErrors } from '../../../../contracts/modules/incoming-office.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  closeMatter,
  draftOf,
  openTask,
  type Performed,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { postsWithRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { answersOf } from '../office/repo.ts';
import { wantsAnswer } from '../office/rules.ts';
import * as repo from '../repo.ts';

/** Closes the paper. */
export async function conclude(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'documents.conclude');
    const [archivist] = await postsWithRole(tx, 'archivist');
    if (archivist === undefined) throw problem(flowErrors.unknownAddressee);

    const row = await repo.get(tx, draft.id);
    if (wantsAnswer(row.kind, row.relation) && body.unansweredBecause === '') {
      if ((await answersOf(tx, draft.id)).length === 0)
        throw problem(officeErrors.answerFirst, { kind: row.kind });
    }

    addOpinion(draft, { text: body.unansweredBecause });
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    closeMatter(draft, 'arrange');
    openTask(draft, { step: 'arrange', to: archivist });
    return { drafts: [draft] };
  });
}
