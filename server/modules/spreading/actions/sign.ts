/** The unit's principal signs: the unit is done, its limit stops. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { sign as contract } from '../../../../contracts/modules/spreading.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  closeMatter,
  draftOf,
  type Performed,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';

/** Signs. */
export async function sign(ctx: ActContext, { params, body }: InputOf<typeof contract>): Promise<Performed> {
  return performAct(ctx.command, params.matterId, ({ ctx: dc, facts }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'spreading.sign');
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    closeMatter(draft, 'done');
    return { drafts: [draft] };
  });
}
