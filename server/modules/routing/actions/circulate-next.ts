/** In reading order: one has signed, the next is sent it. A job, so that whoever signs waits for nobody. */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import { draftOf, lockCirculation, nextReader, performIfNeeded, sendNext } from '../../../kernel/flow/api.ts';

/** Idempotent: while somebody has it, or when all have read, nothing is written. */
export async function circulateNext(kernel: Kernel, matterId: string, circulationId: string): Promise<void> {
  const command = systemCommand(kernel, 'routing.circulate_next');
  await performIfNeeded(command, matterId, async ({ ctx, facts, tx }) => {
    if (facts.matter.state === 'filed' || facts.matter.state === 'void') return null;
    const locked = await lockCirculation(tx, matterId, circulationId, ctx.now);
    const next = locked && nextReader(locked.copies);
    if (!locked || !next) return null;
    const draft = draftOf(ctx, facts);
    draft.act = 'circulate';
    draft.action = 'routing.circulate_next';
    sendNext(draft, locked.circulation, next);
    return { drafts: [draft] };
  });
}
