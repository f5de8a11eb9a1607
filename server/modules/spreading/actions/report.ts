/** What the unit does about the message, to its principal for signature. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { fileErrors } from '../../../../contracts/modules/files.ts';
import type { report as contract } from '../../../../contracts/modules/spreading.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { getStaged } from '../../../kernel/files/api.ts';
import {
  attachStaged,
  draftOf,
  keepText,
  moveTo,
  openTask,
  type Performed,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';
import { timesUnder } from '../rules.ts';

/** Reports. */
export async function report(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'spreading.report');
    const row = await repo.part(tx, draft.id);
    for (const { fileId, attested } of body.evidence) {
      const file = await getStaged(tx, fileId, dc.actor.personId);
      const attest = file.guard === 'not_checked';
      if (attest && !attested) throw problem(fileErrors.attestationNeeded, { fileId });
      attachStaged(draft, { fileId, purpose: 'evidence', hash: file.hash, attest });
    }

    const reportId = keepText(draft, body.text);
    openTask(draft, {
      step: 'sign_report',
      to: row.principal_post_id,
      ...timesUnder(facts, 'spreading.report'),
    });
    moveTo(draft, 'sign_report');
    return { drafts: [draft], extra: [repo.setReport(draft.id, reportId)] };
  });
}
