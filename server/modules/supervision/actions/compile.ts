/** 督查专报: the supervisor tells what came of the instruction; the director approves it. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { compile as contract } from '../../../../contracts/modules/supervision.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
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
import { postsWithRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { ASSIGNMENT } from '../flow.ts';

/** Sends the report to the director. */
export async function compile(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.compile');
    const open = facts.links.filter(
      (l) => l.direction === 'in' && l.matterKind === ASSIGNMENT && l.state === 'open',
    );
    if (open.length > 0) throw problem(supervisionErrors.answersOutstanding, { count: open.length });
    const [director] = await postsWithRole(tx, 'director');
    if (director === undefined) throw new Error('the office has no director post');

    addOpinion(draft, { text: body.text });
    openTask(draft, { step: 'approve_report', to: director, ...runningClock(facts) });
    moveTo(draft, 'approve_report');
    return { drafts: [draft] };
  });
}
