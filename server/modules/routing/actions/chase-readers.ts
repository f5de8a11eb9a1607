/** 催阅: the sender reminds those who have not signed. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type { chaseReaders as contract } from '../../../../contracts/modules/circulation.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  beginBeside,
  chaseReaders as chase,
  draftOf,
  lockCirculation,
  type Performed,
  performAct,
} from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertSender } from '../circulation-hands.ts';

/** Reminds them; those whose turn has not come are not meant. */
export async function chaseReaders(
  ctx: ActContext,
  { params }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const locked = await lockCirculation(tx, params.matterId, params.circulationId, dc.now);
    if (!locked) throw problem(baseErrors.notFound);
    const capacity = assertSender(dc.actor, facts.matter.kind, locked.circulation);

    const draft = draftOf(dc, facts);
    beginBeside(draft, { act: 'chase', action: 'routing.chase_readers' }, capacity);
    chase(draft, locked.circulation, locked.copies);
    return { drafts: [draft] };
  });
}
