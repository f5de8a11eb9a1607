/** 办理反馈: the handler says what was done and shows it (R-SUP-07), for the unit's principal to sign. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { fileErrors } from '../../../../contracts/modules/files.ts';
import type { report as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { getStaged } from '../../../kernel/files/api.ts';
import {
  addOpinion,
  attachStaged,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { hasFiles } from '../../../kernel/matter/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Puts the draft answer before the principal. Evidence of an earlier attempt counts: a return asks for better, not anew. */
export async function report(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.report');
    if (body.evidence.length === 0 && !(await hasFiles(tx, draft.id, 'evidence'))) {
      throw problem(supervisionErrors.evidenceRequired);
    }
    for (const { fileId, attested } of body.evidence) {
      const file = await getStaged(tx, fileId, dc.actor.personId);
      if (file.guard === 'not_checked' && !attested) throw problem(fileErrors.attestationNeeded, { fileId });
      attachStaged(draft, {
        fileId,
        purpose: 'evidence',
        hash: file.hash,
        attest: file.guard === 'not_checked',
      });
    }
    const row = await repo.assignment(tx, draft.id);

    addOpinion(draft, { text: body.text });
    openTask(draft, { step: 'sign', to: row.principal_post_id, ...runningClock(facts) });
    moveTo(draft, 'sign');
    draft.note.evidence = body.evidence.length;
    return { drafts: [draft] };
  });
}
