/** 补用 and 手工编号: a matter without number gets a named one, as an act of the matter. The series is locked last. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import {
  type fill as fillContract,
  type issueByHand as handContract,
  numberErrors,
} from '../../../../contracts/modules/numbers.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { draftOf, type Performed, performAct, setNumber } from '../../../kernel/flow/api.ts';
import { fillNumber, manualNumber, type NumberBy, type TakenNumber } from '../../../kernel/numbering/api.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { problem } from '../../../platform/problem.ts';

function give(
  ctx: ActContext,
  matterId: string,
  action: 'numbers.fill' | 'numbers.issue_by_hand',
  reason: string,
  take: (tx: Tx, as: NumberBy) => Promise<TakenNumber>,
): Promise<Performed> {
  return performAct(ctx.command, matterId, async ({ ctx: dc, facts, tx }) => {
    const { number, state } = facts.matter;
    if (number !== null) throw problem(numberErrors.alreadyNumbered, { number });
    if (state === 'filed' || state === 'void') throw problem(flowErrors.matterIsOver, { state });

    const draft = draftOf(dc, facts);
    draft.act = 'submit';
    draft.action = action;
    draft.capacity = { ...draft.capacity, postId: dc.actor.posts[0]?.id ?? null };
    setNumber(draft, await take(tx, { by: dc.actor.personId, reason, now: dc.now }));
    return { drafts: [draft] };
  });
}

/** A reserved or released number. */
export function fill(ctx: ActContext, { params, body }: InputOf<typeof fillContract>): Promise<Performed> {
  const { series, year, serial, reason } = body;
  return give(ctx, params.matterId, 'numbers.fill', reason, (tx, as) =>
    fillNumber(tx, { series, year, serial }, as),
  );
}

/** A number by hand. */
export function issueByHand(
  ctx: ActContext,
  { params, body }: InputOf<typeof handContract>,
): Promise<Performed> {
  const { series, year, number, reason } = body;
  return give(ctx, params.matterId, 'numbers.issue_by_hand', reason, (tx, as) =>
    manualNumber(tx, { series, year }, number, as),
  );
}
