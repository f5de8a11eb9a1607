/** 办结: answered and accepted. Its limits stop, the same day it lies pre-filed with the archivist (R-ARC-01). */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { conclude as contract } from '../../../../contracts/modules/documents.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import { officeErrors } from '../../../../contracts/modules/incoming-office.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  circulate,
  closeMatter,
  draftOf,
  type MatterDraft,
  openTask,
  type Performed,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { postsWithRole, readersAmong } from '../../../kernel/org/api.ts';
import type { Tx } from '../../../platform/db/tx.ts';
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
    await sendToRead(tx, draft, body.readerIds);
    return { drafts: [draft] };
  });
}

/** 阅知 in reading order: each ends his turn with one tap, the paper is closed meanwhile. */
async function sendToRead(tx: Tx, draft: MatterDraft, readerIds: readonly number[]): Promise<void> {
  if (readerIds.length === 0) return;
  const readers = await readersAmong(tx, readerIds, draft.ctx.now);
  const nobody = readers.find((reader) => !reader.hasSomebody);
  if (nobody) throw problem(routingErrors.nobodyReads, { name: nobody.name });
  if (readers.length === 0) throw problem(flowErrors.unknownAddressee);
  circulate(draft, { readers: readers.map((r) => r.id), inOrder: true, wants: 'read', dueAt: null });
}
