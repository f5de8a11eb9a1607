/** The principal gives the passing on to somebody of the unit; both limits run on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { assign as contract } from '../../../../contracts/modules/spreading.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { draftOf, moveTo, openTask, type Performed, performAct, takeUp } from '../../../kernel/flow/api.ts';
import { personsInUnit } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Assigns inside the unit. */
export async function assign(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    const task = takeUp(draft, facts, body, 'spreading.assign');
    const row = await repo.part(tx, draft.id);
    const inUnit = await personsInUnit(tx, row.unit_id, dc.now);
    if (!inUnit.some((p) => p.id === body.handlerId)) throw problem(flowErrors.unknownAddressee);

    openTask(draft, { step: 'spread', to: body.handlerId, dueAt: task.due_at, warnAt: task.warn_at });
    moveTo(draft, 'spread');
    draft.lead = { ...draft.lead, person: body.handlerId };
    return { drafts: [draft], extra: [repo.setHandler(draft.id, body.handlerId)] };
  });
}
