/** Passed on in the unit: how, when, to how many. The 24 hours stop here, the two working days run on. */
import { epochOf, startOfDay } from '../../../../contracts/base/dates.ts';
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { type passOn as contract, spreadingErrors } from '../../../../contracts/modules/spreading.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  stopClocks,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';
import { timesUnder } from '../rules.ts';

/** Records it; whoever passed it on reports back. */
export async function passOn(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    const task = takeUp(draft, facts, body, 'spreading.pass_on');
    const row = await repo.part(tx, draft.id);
    const at = epochOf(body.passedAt);
    if (at > epochOf(dc.now) || at < epochOf(startOfDay(row.held_on)))
      throw problem(spreadingErrors.passedWhen);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    const limit = facts.clocks.find((c) => c.rule === 'spreading.pass_on');
    // What counts is when it was passed on, not when somebody found the time to say so.
    const late = limit?.due_at != null && at > epochOf(limit.due_at);
    stopClocks(draft, 'spreading.pass_on');
    openTask(draft, {
      step: 'report_back',
      to: task.addressee_id,
      ...timesUnder(facts, 'spreading.report'),
    });
    moveTo(draft, 'report_back');
    draft.note.how = body.how;
    draft.note.people = body.people;
    const passed = { at: body.passedAt, how: body.how, people: body.people, late };
    return { drafts: [draft], extra: [repo.setPassed(draft.id, passed)] };
  });
}
