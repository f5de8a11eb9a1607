/** 再批示: a new instruction is a new hand-down (rule L4): the next round opens at the supervisor's desk. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { instructAgain as contract } from '../../../../contracts/modules/supervision.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  keepText,
  moveTo,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  startClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { areUnits } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Opens the next round. Units not named: those of the round before. */
export async function instructAgain(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.instruct_again');
    requireOpinion(draft, body.opinion);
    if (!(await areUnits(tx, body.unitIds))) throw problem(flowErrors.unknownAddressee);
    const item = await repo.item(tx, draft.id);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    draft.round += 1;
    const clock = startClock(draft, { rule: 'supervision.initiate', owner: item.supervisor_post_id });
    openTask(draft, { step: 'initiate', to: item.supervisor_post_id, ...clock });
    moveTo(draft, 'initiate');
    const next = repo.setInstruction(draft.id, {
      instructionId: keepText(
        draft,
        body.opinion.text === '' ? '（手写批示，见批示原迹）' : body.opinion.text,
      ),
      at: dc.now,
      units: body.unitIds.length > 0 ? body.unitIds : item.proposed_units,
      limit: body.limit ?? item.proposed_limit,
    });
    return { drafts: [draft], extra: [next] };
  });
}
