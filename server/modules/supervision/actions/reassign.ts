/** 改派: the objection holds. This part is void and linked to the part that another unit gets in its place. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { LimitInput } from '../../../../contracts/modules/documents.ts';
import type { reassign as contract } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  closeMatter,
  draftOf,
  enqueue,
  type Facts,
  linkTo,
  type Performed,
  performAct,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { filesForCopy, textsOf } from '../../../kernel/matter/api.ts';
import { namesOf, postsInUnit, postsWithRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { draftPart } from '../draft-part.ts';
import * as repo from '../repo.ts';

/** Voids the part and opens the other unit's, with as much time as this one had at first. */
export async function reassign(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'supervision.reassign');
    const row = await repo.assignment(tx, draft.id);
    const item = await repo.item(tx, row.item_id);
    const parts = await repo.assignmentsOf(tx, row.item_id);
    if (parts.some((p) => p.round === row.round && p.unit_id === body.unitId))
      throw problem(supervisionErrors.unitTwice);
    const unit = (await namesOf(tx, [body.unitId])).get(body.unitId) ?? '';
    const [principal] = await postsInUnit(tx, body.unitId, 'unit_principal');
    if (principal === undefined) throw problem(supervisionErrors.unitHasNoPrincipal, { unit });
    const texts = await textsOf(tx, [row.demand_id, row.instruction_id]);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink, optionLabel: `改派${unit}` });
    closeMatter(draft, 'reassigned', 'void');
    draft.note.units = [body.unitId];
    draft.note.tell = [row.principal_post_id];
    const part = draftPart(dc, facts.matter, {
      itemId: row.item_id,
      action: 'supervision.reassign',
      round: row.round,
      unitId: body.unitId,
      principal,
      isLead: row.is_lead,
      demand: texts.get(row.demand_id) ?? '',
      instruction: texts.get(row.instruction_id) ?? '',
      limit: firstLimit(facts),
      files: await filesForCopy(tx, draft.id, ['attachment']),
      readers: [item.leader_post_id, item.supervisor_post_id, ...(await postsWithRole(tx, 'director'))],
    });
    linkTo(part.draft, draft.id, 'arises_from');
    enqueue(draft, 'supervision.part_moved', { itemId: row.item_id });
    return { drafts: [draft, part.draft], extra: [part.row] };
  });
}

/** The limit as it was given first: so many of its unit. */
function firstLimit({ clocks }: Facts): LimitInput | null {
  const clock = clocks[0];
  return clock
    ? ({ amount: Math.max(1, clock.budget), unit: clock.unit } as Extract<LimitInput, { amount: number }>)
    : null;
}
