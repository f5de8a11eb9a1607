/** The principal returns the draft answer to its handler. The unit's limit runs on. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { returnReport as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { backToHandler } from './back-to-handler.ts';

/** Returns it. */
export async function returnReport(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.return_report');
    requireOpinion(draft, body.opinion);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    const back = await backToHandler(tx, facts, dc.now);
    openTask(draft, { ...back, ...runningClock(facts) });
    moveTo(draft, back.step);
    return { drafts: [draft] };
  });
}
