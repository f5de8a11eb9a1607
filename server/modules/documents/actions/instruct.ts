/** 批示, by the leader himself or recorded by his liaison from paper: to handle, to guide or to read. */
import type { z } from 'zod';
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type {
  instruct as byLeader,
  recordInstruction as byLiaison,
  InstructionInput,
} from '../../../../contracts/modules/documents.ts';
import { fileErrors } from '../../../../contracts/modules/files.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { getStaged } from '../../../kernel/files/api.ts';
import {
  addOpinion,
  attachStaged,
  draftOf,
  enqueue,
  type Facts,
  type Gathered,
  letRead,
  limitDue,
  type MatterDraft,
  moveTo,
  openTask,
  type Performed,
  performAct,
  requireOpinion,
  setWait,
  stopClocks,
  takeUp,
  takeUpOnBehalf,
} from '../../../kernel/flow/api.ts';
import { jsonOf } from '../../../kernel/matter/api.ts';
import { postsWithRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertUnitsNamed } from '../named-units.ts';
import * as repo from '../repo.ts';
import { answerRule } from '../rules.ts';

type Instruction = z.output<typeof InstructionInput>;

/** The leader instructs on screen. */
export async function instruct(
  ctx: ActContext,
  { params, body }: InputOf<typeof byLeader>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async (gathered) => {
    const draft = draftOf(gathered.ctx, gathered.facts);
    const task = takeUp(draft, gathered.facts, body, 'documents.instruct');
    return decide(gathered, draft, body, { leaderPost: task.addressee_id });
  });
}

/** The liaison records what the leader wrote on paper, with its photo; the opinion is the leader's (代录). */
export async function recordInstruction(
  ctx: ActContext,
  { params, body }: InputOf<typeof byLiaison>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async (gathered) => {
    const { ctx: dc, facts, tx } = gathered;
    const draft = draftOf(dc, facts);
    const task = takeUpOnBehalf(draft, facts, body, 'documents.record_instruction');
    const original = await getStaged(tx, body.originalFileId, dc.actor.personId);
    if (original.guard === 'not_checked' && !body.attested)
      throw problem(fileErrors.attestationNeeded, { fileId: original.id });
    attachStaged(draft, {
      fileId: original.id,
      purpose: 'original',
      hash: original.hash,
      attest: original.guard === 'not_checked',
    });
    draft.note.instructedOn = body.instructedOn;
    return decide(gathered, draft, body, {
      leaderPost: task.addressee_id,
      onBehalfOf: draft.capacity.onBehalfOf ?? undefined,
      originalFileId: original.id,
    });
  });
}

async function decide(
  { ctx, facts, tx }: Gathered<Facts>,
  draft: MatterDraft,
  said: Instruction,
  by: { leaderPost: number; onBehalfOf?: number | undefined; originalFileId?: string },
) {
  await assertUnitsNamed(tx, [said]);
  const row = await repo.get(tx, facts.matter.id);
  const proposal = await jsonOf<repo.Proposal>(tx, row.proposal_id, { summary: '', options: [] });
  const option = said.optionIndex === null ? undefined : proposal.options[said.optionIndex];
  if (!option) requireOpinion(draft, said.opinion);
  const opinionId = addOpinion(draft, {
    text: said.opinion.text,
    ink: said.opinion.ink,
    optionLabel: option?.text ?? null,
    ...(by.onBehalfOf === undefined
      ? {}
      : { onBehalfOf: by.onBehalfOf, originalFileId: by.originalFileId ?? null }),
  });
  const supervisors = await postsWithRole(tx, 'supervisor');
  await addAside(
    draft,
    said.asideText,
    [by.leaderPost, row.drafter_post_id, ...(await postsWithRole(tx, 'director'))],
    by.onBehalfOf,
  );
  stopClocks(draft);

  const decided: repo.Decided = {
    disposition: said.disposition,
    unitIds: said.unitIds,
    limit: said.limit,
    opinionId,
    at: ctx.now,
  };
  if (said.disposition === 'to_handle') {
    const [supervisor] = supervisors;
    if (supervisor === undefined) throw new Error('the office has no supervisor post');
    letRead(draft, supervisors);
    const until = limitDue(draft, answerRule(facts.matter.urgency), said.limit);
    setWait(draft, 'supervision.item', supervisor, until);
    moveTo(draft, 'await_answer');
    enqueue(draft, 'documents.instructed', { matterId: draft.id }, draft.id);
  } else {
    openTask(draft, { step: 'conclude', to: row.drafter_post_id });
    moveTo(draft, 'conclude');
  }
  draft.note.disposition = said.disposition;
  draft.note.units = said.unitIds.length;
  return { drafts: [draft], extra: [repo.setDecision(draft.id, decided)] };
}

/** A side remark has its own readers: the leader, the office; never the units that get the instruction. */
async function addAside(
  draft: MatterDraft,
  text: string,
  audience: number[],
  onBehalfOf: number | undefined,
): Promise<void> {
  if (text === '') return;
  addOpinion(draft, { text, audience, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) });
}
