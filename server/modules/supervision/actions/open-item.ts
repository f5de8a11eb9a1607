/** A leader instructed that a paper be handled: the item is born at the supervisor's desk, with its limit to initiate. */
import { type Kernel, systemCommand } from '../../../kernel/binding/api.ts';
import {
  copyFile,
  draftNew,
  keepText,
  letRead,
  linkTo,
  moveTo,
  openTask,
  performStart,
  startClock,
} from '../../../kernel/flow/api.ts';
import { filesForCopy, instructionText, matterHead } from '../../../kernel/matter/api.ts';
import { holderOf, postsWithRole, unitOfPost } from '../../../kernel/org/api.ts';
import { findInstruction } from '../../documents/api.ts';
import { ITEM, itemFlow } from '../flow.ts';
import * as repo from '../repo.ts';
import { openNextRound } from './open-next-round.ts';

/**
 * Opens the item of an instructed paper. Idempotent: one item per source, by constraint and by this first look. A paper
 * taken up again has its item already: the new instruction is its next round.
 */
export async function openItem(kernel: Kernel, sourceId: string): Promise<void> {
  const known = await repo.itemOfSource(kernel.db.read, sourceId);
  if (known) return openNextRound(kernel, known);
  await performStart(systemCommand(kernel, 'supervision.open_item'), async ({ ctx, tx }) => {
    const instruction = await findInstruction(tx, sourceId);
    if (!instruction) throw new Error('the paper carries no instruction to handle');
    const source = await matterHead(tx, sourceId);
    const [supervisor] = await postsWithRole(tx, 'supervisor');
    if (supervisor === undefined) throw new Error('the office has no supervisor post');
    const leader = await holderOf(tx, instruction.leaderPostId, ctx.now);

    const draft = draftNew(ctx, {
      id: ctx.newId(),
      kind: ITEM,
      definitionVersion: itemFlow.version,
      title: source.title,
      source: leader ? `${leader.name}批示` : '领导批示',
      unitId: await unitOfPost(tx, supervisor),
      leadUnitId: instruction.unitIds[0] ?? null,
      leadPersonId: leader?.personId ?? null,
      urgency: source.urgency,
      handling: source.handling,
    });
    draft.action = 'supervision.open_item';
    linkTo(draft, sourceId, 'arises_from');
    for (const file of await filesForCopy(tx, sourceId, ['paper', 'attachment']))
      copyFile(draft, file, 'attachment');
    const instructionId = keepText(draft, await instructionText(tx, instruction.opinionId));
    letRead(draft, [instruction.leaderPostId, ...(await postsWithRole(tx, 'director'))]);
    const clock = startClock(draft, { rule: 'supervision.initiate', owner: supervisor });
    openTask(draft, { step: 'initiate', to: supervisor, ...clock });
    moveTo(draft, 'initiate');
    const row = repo.insertItem({
      matter_id: draft.id,
      source_id: sourceId,
      leader_post_id: instruction.leaderPostId,
      supervisor_post_id: supervisor,
      instruction_id: instructionId,
      instructed_at: instruction.at,
      proposed_units: [...instruction.unitIds],
      proposed_limit: instruction.limit,
    });
    return { drafts: [draft], extra: [row] };
  });
}
