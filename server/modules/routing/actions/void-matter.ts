/** 作废, with its reason. Where the kind allows it, by the roles it names. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import type { voidMatter as contract } from '../../../../contracts/modules/general-acts.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  beginBeside,
  draftOf,
  voidMatter as end,
  type Performed,
  performAct,
  requireOpinion,
} from '../../../kernel/flow/api.ts';
import { numbersOfMatter, voidNumbersOf } from '../../../kernel/numbering/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertByRole } from '../general-rules.ts';

/** Voids it, and its numbers with it: one that was issued never comes back, and the ledger says what became of it. */
export async function voidMatter(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const { state } = facts.matter;
    assertByRole(dc.actor, facts, 'void');
    if (state !== 'open' && state !== 'suspended') throw problem(flowErrors.matterIsOver, { state });

    const draft = draftOf(dc, facts);
    const postId = dc.actor.posts[0]?.id ?? null;
    beginBeside(
      draft,
      { act: 'void', action: 'routing.void' },
      { postId, standsInFor: null, onBehalfOf: null },
    );
    requireOpinion(draft, body.opinion);
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    end(draft, facts);
    draft.note.numbersVoided = (await numbersOfMatter(tx, draft.id)).join('、');
    draft.extra.push(
      voidNumbersOf(draft.id, { by: dc.actor.personId, reason: numbers.labels.voidWithMatter, now: dc.now }),
    );
    return { drafts: [draft] };
  });
}
