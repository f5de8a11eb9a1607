/** The director returns the proposal to whoever drafted it; the paper keeps its number and its clock runs on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnProposal as contract } from '../../../../contracts/modules/documents.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import * as repo from '../repo.ts';

/** Returns the proposal. */
export async function returnProposal(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'documents.return_proposal');
    requireOpinion(draft, body.opinion);
    const row = await repo.get(tx, facts.matter.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: 'propose', to: row.drafter_post_id, ...runningClock(facts) });
    moveTo(draft, 'propose');
    return { drafts: [draft] };
  });
}
