/** 请××同志阅示: the leader passes the paper to another leader. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { passOn as contract } from '../../../../contracts/modules/documents.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  moveTo,
  openTask,
  type Performed,
  performAct,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { isLeaderPost } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Hands the paper to another leader. */
export async function passOn(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, org }) => {
    const draft = draftOf(dc, facts);
    const task = takeUp(draft, facts, body, 'documents.pass_on');
    if (body.leaderId === task.addressee_id || !(await isLeaderPost(org, body.leaderId))) {
      throw problem(flowErrors.unknownAddressee);
    }

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: 'instruct', to: body.leaderId, ...runningClock(facts) });
    moveTo(draft, 'instruct');
    return { drafts: [draft], extra: [repo.setLeader(draft.id, body.leaderId)] };
  });
}
