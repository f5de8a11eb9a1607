/** 初审: the six points decided, faults with a word why the paper is taken on all the same; it goes on to 拟办. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { check as contract } from '../../../../contracts/modules/incoming-check.ts';
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
import { assertFaultsNoted, faultsOf, pointsOf } from '../check/decided.ts';
import { type KeptCheck, setCheck } from '../check/repo.ts';
import * as repo from '../repo.ts';

/** Passes 初审. */
export async function checkPaper(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'documents.check');
    assertFaultsNoted(body);
    const row = await repo.get(tx, draft.id);

    const checkId = keepText(draft, JSON.stringify({ points: pointsOf(body) } satisfies KeptCheck));
    openTask(draft, { step: 'propose', to: row.drafter_post_id, ...runningClock(facts) });
    moveTo(draft, 'propose');
    draft.note.faults = faultsOf(body).join('、');
    return {
      drafts: [draft],
      extra: [setCheck(draft.id, { relation: body.relation, checkId, at: dc.now })],
    };
  });
}
