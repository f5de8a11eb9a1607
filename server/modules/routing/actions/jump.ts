/** 跳转: the director approves; the matter goes on at the step proposed. Its earlier acts stay as they are. */

import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { jump as contract } from '../../../../contracts/modules/jumps.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  barredAt,
  clearWait,
  closeTask,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  resumeClocks,
  runningClock,
} from '../../../kernel/flow/api.ts';
import { personsBehind } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../jump-repo.ts';
import { assertNoAdministrator } from '../jump-rules.ts';

/** Puts the matter there. A limit that stood still runs on: whoever has the matter now owes it. */
export async function jump(ctx: ActContext, { params }: InputOf<typeof contract>): Promise<Performed> {
  const proposed = await repo.jump(ctx.kernel.db.read, params.jumpId);
  if (!proposed) throw problem(baseErrors.notFound);
  return performAct(ctx.command, proposed.matter_id, async ({ ctx: dc, facts, tx }) => {
    assertNoAdministrator(dc.actor);
    // Read again under the matter's lock: of two directors one decides.
    const row = await repo.jump(tx, params.jumpId);
    if (!row || row.decided_at !== null) throw problem(routingErrors.jumpDecided);
    if (row.proposed_by === dc.actor.personId) throw problem(routingErrors.proposerDecides);
    const { state } = facts.matter;
    if (state !== 'open') throw problem(flowErrors.matterIsOver, { state });
    const persons = await personsBehind(tx, row.to_id, dc.now);
    const bars = persons.map((person) => barredAt(facts, row.step, person));
    const earlier = bars.find((bar) => bar !== undefined);
    if (earlier && bars.every((bar) => bar !== undefined)) throw problem(flowErrors.sameHands, { earlier });

    const draft = draftOf(dc, facts);
    draft.act = 'jump';
    draft.action = 'routing.jump';
    draft.capacity = { ...draft.capacity, postId: dc.actor.posts[0]?.id ?? null };
    draft.note.jump = row.id;
    draft.note.proposedBy = row.proposed_by;
    for (const task of facts.tasks) closeTask(draft, task, 'cancelled');
    clearWait(draft);
    const isPaused = facts.clocks.some((c) => c.state === 'paused');
    openTask(draft, {
      step: row.step,
      to: row.to_id,
      ...(isPaused ? resumeClocks(draft) : runningClock(facts)),
    });
    moveTo(draft, row.step);
    return { drafts: [draft], extra: [repo.approveJump(row.id, dc.actor.personId, dc.now)] };
  });
}
