/** 整理归档: the archivist gives retention and category; the 档号 is issued within its lowest class (DA/T 22-2015). */

import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { archiveErrors, type arrange as contract } from '../../../../contracts/modules/archives.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  draftOf,
  enqueue,
  type MatterDraft,
  moveTo,
  type Performed,
  performAct,
  placeOfNumber,
  setNumber,
  takeUp,
} from '../../../kernel/flow/api.ts';
import { giveNumber } from '../../../kernel/numbering/api.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';

/** Files the matter; nothing can happen to it any more but reopening. */
export async function arrange(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract>,
): Promise<Performed> {
  return performAct(ctx.command, params.matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    takeUp(draft, facts, body, 'archives.arrange');
    const filed = await repo.findFiling(tx, draft.id);
    if (filed) return arrangedAgain(draft, filed, body);
    // 年度 is the year the paper was made or received, not the year it is arranged.
    const at = { action: 'archives.arrange', named: `${body.retention}-${body.category}`, now: dc.now };
    const number = await giveNumber(tx, placeOfNumber(facts.matter, at), {
      reserved: body.reservedSerial,
      by: dc.actor.personId,
      now: dc.now,
    });
    setNumber(draft, number);
    moveTo(draft, 'arrange', 'filed');
    draft.note.code = number.display;
    enqueue(draft, 'archives.file_parts', { matterId: draft.id });
    const row = repo.insert({
      matterId: draft.id,
      retention: body.retention,
      category: body.category,
      code: number.display,
      arrangedBy: dc.actor.personId,
      at: dc.now,
    });
    return { drafts: [draft], extra: [row] };
  });
}

/** 重新办理后再归档: the code once given stands (F6), and nothing of its class changes under it. */
function arrangedAgain(
  draft: MatterDraft,
  filed: { retention: string; category: string; code: string },
  body: InputOf<typeof contract>['body'],
) {
  const isSame = filed.retention === body.retention && filed.category === body.category;
  if (!isSame || body.reservedSerial !== undefined) throw problem(archiveErrors.classStands, filed);
  moveTo(draft, 'arrange', 'filed');
  draft.note.code = filed.code;
  enqueue(draft, 'archives.file_parts', { matterId: draft.id });
  return { drafts: [draft] };
}
