/** 答复: what one was asked is signed or advised on. That one differs ends nothing for the others who were asked. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { answer as contract } from '../../../../contracts/modules/general-acts.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  answer as give,
  type Performed,
  performAct,
  requireOpinion,
  takeUpAnywhere,
} from '../../../kernel/flow/api.ts';
import { presentFor } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { upNext } from '../up-next.ts';

const ACT = {
  countersigning: 'countersign',
  signing: 'add_signer',
  advising: 'consult',
  standing_in: 'ask_stand_in',
} as const;

/** Answers. Whoever differs, and whoever was asked for advice, says so in words. */
export async function answer(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    const errand = facts.tasks.find((t) => t.id === body.taskId)?.errand;
    const act = errand && errand.kind !== 'returned' ? ACT[errand.kind] : 'consult';
    const task = takeUpAnywhere(draft, facts, body, { act, action: 'routing.answer' });
    if (!errand || errand.kind === 'returned') throw problem(routingErrors.notAsked);
    if (!body.agrees || errand.kind === 'advising') requireOpinion(draft, body.opinion);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    draft.note.verdict = body.agrees ? 'agrees' : 'differs';
    const backTo = await presentFor(tx, errand.back?.to ?? errand.from, dc.now);
    give(draft, facts, task, { agrees: body.agrees, backTo, upNext: await upNext(tx, errand, dc.now) });
    return { drafts: [draft] };
  });
}
