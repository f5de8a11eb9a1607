/** 减签、收回征求: whoever asked takes back what is not answered yet. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { withdraw as contract } from '../../../../contracts/modules/general-acts.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  beginBeside,
  capacityFor,
  draftOf,
  type Performed,
  performAct,
  withdraw as takeBack,
} from '../../../kernel/flow/api.ts';
import { presentFor } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { upNext } from '../up-next.ts';

/** Takes one back, or the whole asking; the last one gone, the task is the asker's again. */
export async function withdraw(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const task = facts.tasks.find((t) => t.id === body.taskId);
    if (!task) throw problem(flowErrors.taskNotOpen);
    const { errand } = task;
    if (!errand || errand.kind === 'returned') throw problem(routingErrors.notAsked);
    const backTo = await presentFor(tx, errand.back?.to ?? errand.from, dc.now);
    // Whoever it comes back to now may take it back too: the asker may have left.
    const capacity =
      capacityFor(dc.actor, facts.matter.kind, errand.from) ??
      capacityFor(dc.actor, facts.matter.kind, backTo);
    if (!capacity) throw problem(routingErrors.notYourAsking);

    const draft = draftOf(dc, facts);
    const act = errand.kind === 'countersigning' || errand.kind === 'signing' ? 'remove_signer' : 'take_back';
    beginBeside(draft, { act, action: 'routing.withdraw' }, capacity);
    takeBack(draft, facts, task, { all: body.all, backTo, upNext: await upNext(tx, errand, dc.now) });
    return { drafts: [draft] };
  });
}
