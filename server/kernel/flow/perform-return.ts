/** 退回: the holder sends a matter back to an earlier step, saying why. Its limit runs on and its numbers stay (F6). */
import type { OpinionInput } from '../../../contracts/modules/flow.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { draftOf } from './draft.ts';
import { runningClock } from './draft-clocks.ts';
import { addOpinion, requireOpinion } from './draft-content.ts';
import { moveTo, openTask, type TaskClaim, takeUp } from './draft-tasks.ts';
import type { Facts } from './facts.ts';
import { type CommandContext, type Performed, performAct } from './perform.ts';

/** One way of returning, as data: which action, to which step, and who gets it back. */
export interface ReturnRule {
  readonly action: string;
  readonly step: string;
  readonly to: (tx: Tx, facts: Facts) => Promise<number>;
}

/** Performs it. @throws flow.opinion_required without a reason, and takeUp's */
export async function performReturn(
  command: CommandContext,
  matterId: string,
  body: TaskClaim & { readonly opinion: OpinionInput },
  rule: ReturnRule,
): Promise<Performed> {
  return performAct(command, matterId, async ({ ctx, facts, tx }) => {
    const draft = draftOf(ctx, facts);
    takeUp(draft, facts, body, rule.action);
    requireOpinion(draft, body.opinion);
    const to = await rule.to(tx, facts);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: rule.step, to, ...runningClock(facts) });
    moveTo(draft, rule.step);
    return { drafts: [draft] };
  });
}
