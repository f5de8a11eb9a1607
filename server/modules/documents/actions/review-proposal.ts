/** The director reviews the proposal and sends the paper to the leader, with the options as they are or edited. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { review } from '../../../../contracts/modules/documents.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  keepText,
  moveTo,
  openTask,
  type Performed,
  performAct,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { jsonOf } from '../../../kernel/matter/api.ts';
import { isLeaderPost } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertUnitsNamed } from '../named-units.ts';
import * as repo from '../repo.ts';

/** Passes the proposal on to the leader. */
export async function reviewProposal(
  ctx: ActContext,
  { params, body }: InputOf<typeof review>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx, org }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'documents.review');
    const row = await repo.get(tx, facts.matter.id);
    const leader = body.leaderId ?? row.leader_post_id;
    if (leader === null || !(await isLeaderPost(org, leader))) throw problem(flowErrors.unknownAddressee);

    let proposalId = row.proposal_id ?? '';
    if (body.options) {
      await assertUnitsNamed(tx, body.options);
      const before = await jsonOf<repo.Proposal>(tx, row.proposal_id, { summary: '', options: [] });
      proposalId = keepText(
        draft,
        JSON.stringify({ summary: before.summary, options: body.options } satisfies repo.Proposal),
      );
      draft.note.edited = 1;
    }
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: 'instruct', to: leader, ...runningClock(facts) });
    moveTo(draft, 'instruct');
    return { drafts: [draft], extra: [repo.setProposal(draft.id, proposalId, leader)] };
  });
}
