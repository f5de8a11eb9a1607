/** The 立项 is approved: the 督办通知 gets its number and every unit a matter, a task and a clock of its own. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type { approveInitiation as contract } from '../../../../contracts/modules/supervision.ts';
import { supervisionErrors } from '../../../../contracts/modules/supervision-errors.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  addOpinion,
  draftOf,
  type Facts,
  type Gathered,
  type MatterDraft,
  moveTo,
  type Performed,
  performAct,
  placeOfNumber,
  setNumber,
  setWait,
  stopClocks,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { filesForCopy, jsonOf, textsOf } from '../../../kernel/matter/api.ts';
import { giveNumber } from '../../../kernel/numbering/api.ts';
import { namesOf, postsInUnit, postsWithRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { draftPart } from '../draft-part.ts';
import * as repo from '../repo.ts';

const ACTION = 'supervision.approve_initiation';

/** Issues the notice. */
export async function approveInitiation(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async (gathered) => {
    const { ctx: dc, facts, tx } = gathered;
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, ACTION);
    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    stopClocks(draft);
    const item = await repo.item(tx, draft.id);
    const children = await openParts(gathered, draft, item);

    const latest =
      children
        .map((c) => c.dueAt)
        .sort()
        .at(-1) ?? dc.now;
    setWait(draft, 'supervision.answers', item.supervisor_post_id, latest);
    moveTo(draft, 'await_answers');
    draft.note.units = children.length;
    // The series is locked last: whoever holds it holds up every other taker.
    const number = await giveNumber(tx, placeOfNumber(facts.matter, { action: ACTION, now: dc.now }), {
      reserved: body.reservedSerial,
      by: dc.actor.personId,
      now: dc.now,
    });
    setNumber(draft, number);
    const notice = repo.insertNotice(draft.id, draft.round, number.display, dc.now);
    return {
      drafts: [draft, ...children.map((c) => c.draft)],
      extra: [notice, ...children.map((c) => c.row)],
    };
  });
}

async function openParts({ ctx, facts, tx }: Gathered<Facts>, item: MatterDraft, row: repo.ItemRow) {
  const demands = await jsonOf<repo.Demand[]>(tx, row.demands_id, []);
  const instruction = (await textsOf(tx, [row.instruction_id])).get(row.instruction_id) ?? '';
  const files = await filesForCopy(tx, item.id, ['attachment']);
  const readers = [row.leader_post_id, row.supervisor_post_id, ...(await postsWithRole(tx, 'director'))];
  const parts: ReturnType<typeof draftPart>[] = [];
  for (const [index, { unitId, demand, limit }] of demands.entries()) {
    const [principal] = await postsInUnit(tx, unitId, 'unit_principal');
    if (principal === undefined)
      throw problem(supervisionErrors.unitHasNoPrincipal, {
        unit: (await namesOf(tx, [unitId])).get(unitId) ?? '',
      });
    const shared = { itemId: item.id, action: ACTION, round: item.round };
    const isLead = index === 0;
    parts.push(
      draftPart(ctx, facts.matter, {
        ...shared,
        unitId,
        principal,
        isLead,
        demand,
        instruction,
        limit,
        files,
        readers,
      }),
    );
  }
  return parts;
}
