/** 不发: a drafted letter is laid aside with its reason. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { chaseErrors, type dropLetter as contract } from '../../../../contracts/modules/chases.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { decideLetter, findDraftLetter } from '../../../kernel/chasing/api.ts';
import { getVisibleMatter } from '../../../kernel/matter/api.ts';
import { problem } from '../../../platform/problem.ts';

/** Drops it. */
export async function dropLetter(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, kernel, now, tx } = ctx;
  const letter = await findDraftLetter(tx, params.letterId);
  if (!letter) throw problem(baseErrors.notFound);
  await getVisibleMatter(kernel.db.read, actor, letter.matter_id);

  const as = { state: 'dropped', by: actor.personId, at: now, reason: body.reason } as const;
  if ((await tx.run(decideLetter(params.letterId, as))) === 0) throw problem(chaseErrors.letterDecided);
  await ctx.record({
    stream: 'settings',
    subject: `chase_letter:${letter.matter_id}`,
    event: 'chase_letter.dropped',
    body: { letter: params.letterId, kind: letter.kind },
  });
  return { done: true };
}
