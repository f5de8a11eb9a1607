/** 阅: the leader has his answer. The item is 办结, pre-filed the same day; the paper it arose from may conclude. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { note as contract } from '../../../../contracts/modules/supervision.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  closeMatter,
  draftOf,
  enqueue,
  openTask,
  type Performed,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { postsWithRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Closes the item. */
export async function note(ctx: ActContext, { params, body }: InputOf<typeof contract>): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.note');
    const item = await repo.item(tx, draft.id);
    const [archivist] = await postsWithRole(tx, 'archivist');
    if (archivist === undefined) throw problem(flowErrors.unknownAddressee);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink, optionLabel: '已阅' });
    closeMatter(draft, 'arrange');
    openTask(draft, { step: 'arrange', to: archivist });
    enqueue(draft, 'supervision.item_closed', { sourceId: item.source_id });
    return { drafts: [draft] };
  });
}
