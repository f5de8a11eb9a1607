/** A unit's part in the making: its own matter with task, clock, files and readers. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { LimitInput } from '../../../contracts/modules/documents.ts';
import {
  copyFile,
  type DecisionContext,
  draftNew,
  keepText,
  letRead,
  limitDue,
  linkTo,
  type MatterDraft,
  type MatterRow,
  moveTo,
  openTask,
  startClock,
} from '../../kernel/flow/api.ts';
import type { Statement } from '../../platform/db/sql.ts';
import { answerRule } from '../documents/api.ts';
import { ASSIGNMENT, assignmentFlow } from './flow.ts';
import * as repo from './repo.ts';

/** What the part is to be. */
export interface NewPart {
  readonly itemId: string;
  readonly action: string;
  readonly round: number;
  readonly unitId: number;
  /** Post of the unit's principal. */
  readonly principal: number;
  readonly isLead: boolean;
  readonly demand: string;
  readonly instruction: string;
  /** null: the rule's own budget. */
  readonly limit: LimitInput | null;
  readonly files: readonly string[];
  readonly readers: readonly number[];
}

/** Drafts the matter and its row; title, source, urgency and handling are those of `from` (the item, an earlier part). */
export function draftPart(
  ctx: DecisionContext,
  from: MatterRow,
  part: NewPart,
): { draft: MatterDraft; row: Statement; dueAt: Instant } {
  const draft = draftNew(ctx, {
    id: ctx.newId(),
    kind: ASSIGNMENT,
    definitionVersion: assignmentFlow.version,
    title: from.title,
    source: from.source,
    unitId: from.unit_id,
    leadUnitId: part.unitId,
    leadPersonId: null,
    urgency: from.urgency,
    handling: from.handling,
  });
  draft.action = part.action;
  draft.round = part.round;
  linkTo(draft, part.itemId, 'part_of');
  for (const file of part.files) copyFile(draft, file, 'attachment');
  const rule = answerRule(from.urgency);
  const clock = startClock(draft, { rule, owner: part.unitId, limit: part.limit });
  openTask(draft, { step: 'assign', to: part.principal, ...clock });
  letRead(draft, part.readers);
  moveTo(draft, 'assign');
  const row = repo.insertAssignment({
    matter_id: draft.id,
    item_id: part.itemId,
    unit_id: part.unitId,
    round: part.round,
    is_lead: part.isLead,
    demand_id: keepText(draft, part.demand),
    instruction_id: keepText(draft, part.instruction),
    principal_post_id: part.principal,
  });
  return { draft, dueAt: clock.dueAt ?? limitDue(draft, rule, part.limit), row };
}
