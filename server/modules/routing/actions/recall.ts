/** 撤回: the sender takes his last act back. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { recall as contract } from '../../../../contracts/modules/routing.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  draftOf,
  isOwnSending,
  lastActOf,
  type Performed,
  performAct,
  recall as recallLast,
  recallRefusal,
} from '../../../kernel/flow/api.ts';
import { allActsOf } from '../../../kernel/matter/api.ts';
import { problem } from '../../../platform/problem.ts';

/** Under the matter's lock: reading counts until the very moment. */
export async function recall(ctx: ActContext, { params }: InputOf<typeof contract>): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const last = lastActOf(facts, await allActsOf(tx, facts.matter.id));
    if (!last || !isOwnSending(dc.actor, facts, last)) throw problem(routingErrors.notYourSending);
    const refusal = recallRefusal(facts, last);
    if (refusal) throw refusal;
    const draft = draftOf(dc, facts);
    const extra = recallLast(draft, facts, last);
    return { drafts: [draft], extra };
  });
}
