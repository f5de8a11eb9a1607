/** 收回: the sender takes back what nobody has opened. A compensating act; what was opened stays with its reader. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { takeBack as contract } from '../../../../contracts/modules/circulation.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  beginBeside,
  draftOf,
  lockCirculation,
  type Performed,
  performAct,
  takeBack as takeBackCopies,
} from '../../../kernel/flow/api.ts';
import { allActsOf } from '../../../kernel/matter/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertSender } from '../circulation-hands.ts';

/** Takes them back. Readers are locked first: whoever opens or signs at this moment comes before or is told so. */
export async function takeBack(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const locked = await lockCirculation(tx, params.matterId, params.circulationId, dc.now);
    if (!locked) throw problem(baseErrors.notFound);
    const capacity = assertSender(dc.actor, facts.matter.kind, locked.circulation);

    const draft = draftOf(dc, facts);
    beginBeside(draft, { act: 'take_back', action: 'routing.take_back' }, capacity);
    const acts = await allActsOf(tx, params.matterId);
    takeBackCopies(draft, locked.circulation, locked.copies, { readers: body.readerIds, acts });
    return { drafts: [draft] };
  });
}
