/** 发出催办函: an act of its matter. Whoever owes the answer and those copied are told in the same transaction. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { chaseErrors, type sendLetter as contract } from '../../../../contracts/modules/chases.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { decideLetter, findDraftLetter, noticeOf, personsOf } from '../../../kernel/chasing/api.ts';
import { draftOf, type Performed, performAct } from '../../../kernel/flow/api.ts';
import { statement } from '../../../platform/db/sql.ts';
import { problem } from '../../../platform/problem.ts';

/** Sends it. */
export async function sendLetter(ctx: ActContext, { params }: InputOf<typeof contract>): Promise<Performed> {
  const found = await findDraftLetter(ctx.kernel.db.read, params.letterId);
  if (!found) throw problem(baseErrors.notFound);
  return performAct(ctx.command, found.matter_id, async ({ ctx: dc, facts, tx }) => {
    // Read again under the matter's lock: of two supervisors one sends.
    const letter = await findDraftLetter(tx, params.letterId);
    if (letter?.state !== 'draft') throw problem(chaseErrors.letterDecided);
    if (facts.matter.state !== 'open') throw problem(flowErrors.matterIsOver, { state: facts.matter.state });

    const draft = draftOf(dc, facts);
    draft.act = 'chase';
    draft.action = 'chases.send_letter';
    draft.capacity = { ...draft.capacity, postId: dc.actor.posts[0]?.id ?? null };
    draft.note.letter = letter.kind;
    const persons = await personsOf(tx, [letter.owner_id, ...letter.copied], dc.now);
    for (const person of persons) draft.acl.add(person);
    const params_ = { seq: draft.seq, letter: letter.kind, dueAt: letter.due_at };
    const decided = decideLetter(params.letterId, {
      state: 'sent',
      by: dc.actor.personId,
      at: dc.now,
      reason: null,
    });
    return {
      drafts: [draft],
      extra: [
        statement(decided),
        ...persons.map((person) => statement(noticeOf(person, draft, `chases.${letter.kind}_sent`, params_))),
      ],
    };
  });
}
