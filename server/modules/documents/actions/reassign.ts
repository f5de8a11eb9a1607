/** 改派: another post becomes the first receiver, with a reason; what lies open with the old one goes along. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import { type reassign as contract, officeErrors } from '../../../../contracts/modules/incoming-office.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  closeTask,
  draftOf,
  letRead,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
} from '../../../kernel/flow/api.ts';
import { hasRole, postsInUnit, postsWithRole, unitOfPost } from '../../../kernel/org/api.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { problem } from '../../../platform/problem.ts';
import { INCOMING } from '../flow.ts';
import { setReceiver } from '../office/repo.ts';
import { HIS_STEPS, RECEIVERS } from '../office/rules.ts';
import * as repo from '../repo.ts';

/** Reassigns: the first receiver himself, his section's chief, or the director. The limit runs on. */
export async function reassign(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const { kind, step, state } = facts.matter;
    if (kind !== INCOMING)
      throw problem(flowErrors.notAtThisStep, { step: `${kind}.${step}`, action: 'documents.reassign' });
    if (state !== 'open') throw problem(flowErrors.matterIsOver, { state });
    const row = await repo.get(tx, facts.matter.id);
    const isHis = dc.actor.posts.some((p) => p.id === row.drafter_post_id);
    if (!isHis && !hasRole(dc.actor, 'section_chief') && !hasRole(dc.actor, 'director'))
      throw problem(flowErrors.notYours, { holder: String(row.drafter_post_id) });
    if (body.toPostId === row.drafter_post_id || !(await isReceiver(tx, body.toPostId)))
      throw problem(officeErrors.notAReceiver);

    const draft = draftOf(dc, facts);
    draft.act = 'hand_over';
    draft.action = 'documents.reassign';
    draft.capacity = { ...draft.capacity, postId: dc.actor.posts[0]?.id ?? null };
    requireOpinion(draft, body.opinion);
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    for (const task of facts.tasks) {
      if (task.addressee_id !== row.drafter_post_id || !HIS_STEPS.has(task.step)) continue;
      closeTask(draft, task, 'cancelled');
      openTask(draft, { step: task.step, to: body.toPostId, dueAt: task.due_at, warnAt: task.warn_at });
    }
    const unit = await unitOfPost(tx, body.toPostId);
    letRead(draft, [body.toPostId, ...(await postsInUnit(tx, unit, 'section_chief'))]);
    draft.note.from = row.drafter_post_id;
    draft.note.to = body.toPostId;
    draft.note.tell = [body.toPostId];
    return { drafts: [draft], extra: [setReceiver(draft.id, body.toPostId)] };
  });
}

async function isReceiver(tx: Tx, postId: number): Promise<boolean> {
  const posts = await Promise.all(RECEIVERS.map((role) => postsWithRole(tx, role)));
  return posts.flat().includes(postId);
}
