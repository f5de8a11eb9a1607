/** 核查通过: somebody other than who reported confirms it (R-SUP-07); the unit's part is 办结. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { accept as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  closeMatter,
  draftOf,
  enqueue,
  type Performed,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { hasFiles } from '../../../kernel/matter/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Accepts the answer; when it was the last one, the item goes on by its own job: siblings share no lock (F2). */
export async function accept(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.accept');
    if (!(await hasFiles(tx, draft.id, 'evidence'))) throw problem(supervisionErrors.evidenceRequired);
    const row = await repo.assignment(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink, optionLabel: '核查属实' });
    closeMatter(draft, 'done');
    enqueue(draft, 'supervision.part_settled', { itemId: row.item_id });
    return { drafts: [draft] };
  });
}
