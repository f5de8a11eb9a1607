/** 传阅: the holder sends the matter round while his own task stays his. */
import { endOfDay, localDateOf } from '../../../../contracts/base/dates.ts';
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { circulate as contract } from '../../../../contracts/modules/circulation.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import { routingErrors } from '../../../../contracts/modules/routing-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  allowsGeneral,
  draftOf,
  type Performed,
  performAct,
  circulate as sendRound,
  takeUpBesideAnywhere,
} from '../../../kernel/flow/api.ts';
import { readersAmong } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';

/** Sends it to readers who are there: a copy nobody can open would be waited for in vain. */
export async function circulate(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    const does = { act: 'circulate', action: 'routing.circulate' } as const;
    const task = takeUpBesideAnywhere(draft, facts, body, does);
    if (!allowsGeneral(facts.matter, task.step, 'circulate'))
      throw problem(routingErrors.notAllowedHere, { act: 'circulate' });
    if (body.readBy !== null && body.readBy < localDateOf(dc.now)) throw problem(routingErrors.readByPast);
    const readers = await readersAmong(tx, body.readerIds, dc.now);
    const nobody = readers.find((reader) => !reader.hasSomebody);
    if (nobody) throw problem(routingErrors.nobodyReads, { name: nobody.name });
    // A group may be empty, an id unknown: whatever is left must be somebody.
    if (readers.length === 0) throw problem(flowErrors.unknownAddressee);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    sendRound(draft, {
      readers: readers.map((reader) => reader.id),
      inOrder: body.inOrder,
      wants: body.wants,
      dueAt: body.readBy === null ? null : endOfDay(body.readBy),
    });
    return { drafts: [draft] };
  });
}
