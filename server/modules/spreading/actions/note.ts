/** The leader has read the summary: done, with the archivist the same day. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { note as contract } from '../../../../contracts/modules/spreading.ts';
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

/** Notes it. */
export async function note(ctx: ActContext, { params, body }: InputOf<typeof contract>): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'spreading.note');
    const [archivist] = await postsWithRole(tx, 'archivist');
    if (archivist === undefined) throw problem(flowErrors.unknownAddressee);
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    closeMatter(draft, 'arrange');
    openTask(draft, { step: 'arrange', to: archivist });
    return { drafts: [draft] };
  });
}
