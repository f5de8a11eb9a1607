/** The unit signs for its matter; its head names who handles it. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { assign as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  letRead,
  moveTo,
  openTask,
  type Performed,
  performAct,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { personsInUnit } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Hands the unit's part to a person of the unit. */
export async function assign(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.assign');
    const row = await repo.assignment(tx, draft.id);
    const colleagues = await personsInUnit(tx, row.unit_id, dc.now);
    if (!colleagues.some((c) => c.id === body.handlerId)) throw problem(supervisionErrors.notOfYourUnit);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: 'handle', to: body.handlerId, ...runningClock(facts) });
    letRead(draft, [row.unit_id]);
    draft.lead = { unit: row.unit_id, person: body.handlerId };
    moveTo(draft, 'handle');
    return { drafts: [draft], extra: [repo.setHandler(draft.id, body.handlerId)] };
  });
}
