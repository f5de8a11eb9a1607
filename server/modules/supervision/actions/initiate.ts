/** 立项: what is asked of which unit by when, to the director for approval. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { initiate as contract } from '../../../../contracts/modules/supervision.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  keepText,
  moveTo,
  openTask,
  type Performed,
  performAct,
  runningClock,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { namesOf, postsInUnit, postsWithRole } from '../../../kernel/org/api.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Puts the demands before the director. */
export async function initiate(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.initiate');
    await assertUnitsCanAnswer(tx, body.demands);
    const [director] = await postsWithRole(tx, 'director');
    if (director === undefined) throw new Error('the office has no director post');

    const demandsId = keepText(draft, JSON.stringify(body.demands));
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    openTask(draft, { step: 'approve_initiation', to: director, ...runningClock(facts) });
    moveTo(draft, 'approve_initiation');
    draft.note.units = body.demands.length;
    return { drafts: [draft], extra: [repo.setDemands(draft.id, demandsId)] };
  });
}

/** Each unit once, and each with a principal who can sign (主要负责人). @throws supervision.unit_twice, …unit_has_no_principal */
export async function assertUnitsCanAnswer(tx: Tx, demands: readonly repo.Demand[]): Promise<void> {
  const units = demands.map((d) => d.unitId);
  if (new Set(units).size !== units.length) throw problem(supervisionErrors.unitTwice);
  for (const unit of units) {
    if ((await postsInUnit(tx, unit, 'unit_principal')).length > 0) continue;
    throw problem(supervisionErrors.unitHasNoPrincipal, {
      unit: (await namesOf(tx, [unit])).get(unit) ?? '',
    });
  }
}
