/** 拟办: two to four options a leader can choose with a tap (R-DOC-05), to the director for review. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { propose } from '../../../../contracts/modules/documents.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  draftOf,
  keepText,
  moveTo,
  openTask,
  type Performed,
  performAct,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { isLeaderPost, postsWithRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertUnitsNamed } from '../named-units.ts';
import * as repo from '../repo.ts';

/** Sends the proposal to the director. */
export async function proposeHandling(
  ctx: ActContext,
  { params, body }: InputOf<typeof propose>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx, org }) => {
    await assertUnitsNamed(tx, body.options);
    if (!(await isLeaderPost(org, body.leaderId))) throw problem(flowErrors.unknownAddressee);
    const [director] = await postsWithRole(tx, 'director');
    if (director === undefined) throw problem(flowErrors.unknownAddressee);

    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'documents.propose');
    const proposal = keepText(
      draft,
      JSON.stringify({ summary: body.summary, options: body.options } satisfies repo.Proposal),
    );
    openTask(draft, { step: 'review', to: director, ...runningClock(facts) });
    moveTo(draft, 'review');
    draft.note.options = body.options.length;
    return { drafts: [draft], extra: [repo.setProposal(draft.id, proposal, body.leaderId)] };
  });
}
