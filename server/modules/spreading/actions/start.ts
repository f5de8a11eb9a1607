/** A meeting's message is entered and goes to the units: each gets a matter of its own with two limits from now. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { fileErrors } from '../../../../contracts/modules/files.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import { type start as contract, spreadingErrors } from '../../../../contracts/modules/spreading.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { getStaged } from '../../../kernel/files/api.ts';
import {
  attachStaged,
  draftNew,
  type Gathered,
  keepText,
  letRead,
  linkTo,
  type MatterDraft,
  moveTo,
  openTask,
  type Performed,
  performStart,
  startClock,
} from '../../../kernel/flow/api.ts';
import { areUnits, isLeaderPost, namesOf, postsInUnit, postsWithRole } from '../../../kernel/org/api.ts';
import type { Statement } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { problem } from '../../../platform/problem.ts';
import { MESSAGE, messageFlow, PART, partFlow } from '../flow.ts';
import * as repo from '../repo.ts';

type Body = InputOf<typeof contract>['body'];

/** Starts the message and its parts in one act: all units, or none. */
export async function start(ctx: ActContext, { body }: InputOf<typeof contract>): Promise<Performed> {
  return performStart(ctx.command, (gathered) => decide(gathered, body));
}

async function decide({ ctx, tx, org }: Gathered<null>, body: Body) {
  const unitIds = [...new Set(body.unitIds)];
  if (!(await isLeaderPost(org, body.leaderId)) || !(await areUnits(tx, unitIds)))
    throw problem(flowErrors.unknownAddressee);
  const principals = await principalsOf(tx, unitIds);
  const [post] = ctx.actor.posts;
  if (!post) throw new Error('whoever starts a message holds a post: the permission came with it');

  const draft = newMatter(ctx, MESSAGE, messageFlow.version, body, post.unitId, null);
  for (const fileId of body.fileIds) {
    const file = await getStaged(tx, fileId, ctx.actor.personId);
    if (file.guard === 'not_checked') throw problem(fileErrors.attestationNeeded, { fileId });
    attachStaged(draft, { fileId, purpose: 'attachment', hash: file.hash });
  }
  const summary = startClock(draft, { rule: 'spreading.summary', owner: post.id });
  openTask(draft, { step: 'watch', to: post.id, ...summary });
  moveTo(draft, 'watch');
  const office = [post.id, body.leaderId, ...(await postsWithRole(tx, 'director'))];
  letRead(draft, office);
  draft.note.units = unitIds.length;
  const row = repo.insertMessage({
    matter_id: draft.id,
    meeting: body.meeting,
    held_on: body.heldOn,
    text_id: keepText(draft, body.text),
    owner_post_id: post.id,
    leader_post_id: body.leaderId,
  });
  const parts = [...principals].map(([unit, principal]) =>
    newPart(ctx, body, { messageId: draft.id, unit, principal, ownUnit: post.unitId, office }),
  );
  return { drafts: [draft, ...parts.map((p) => p.draft)], extra: [row, ...parts.map((p) => p.row)] };
}

function newMatter(
  ctx: Gathered<null>['ctx'],
  kind: string,
  version: number,
  body: Body,
  unitId: number,
  leadUnitId: number | null,
): MatterDraft {
  const draft = draftNew(ctx, {
    id: ctx.newId(),
    kind,
    definitionVersion: version,
    title: body.title,
    source: body.meeting,
    unitId,
    leadUnitId,
    leadPersonId: null,
    urgency: 'normal',
    handling: 'ordinary',
  });
  draft.action = 'spreading.start';
  return draft;
}

/** Both limits run from the moment the message goes out; the task stands under the nearer one. */
function newPart(
  ctx: Gathered<null>['ctx'],
  body: Body,
  part: { messageId: string; unit: number; principal: number; ownUnit: number; office: readonly number[] },
): { draft: MatterDraft; row: Statement } {
  const draft = newMatter(ctx, PART, partFlow.version, body, part.ownUnit, part.unit);
  linkTo(draft, part.messageId, 'part_of');
  const passOn = startClock(draft, { rule: 'spreading.pass_on', owner: part.unit });
  startClock(draft, { rule: 'spreading.report', owner: part.unit });
  openTask(draft, { step: 'spread', to: part.principal, ...passOn });
  moveTo(draft, 'spread');
  letRead(draft, part.office);
  const row = repo.insertPart({
    matter_id: draft.id,
    message_id: part.messageId,
    unit_id: part.unit,
    meeting: body.meeting,
    held_on: body.heldOn,
    text_id: keepText(draft, body.text),
    principal_post_id: part.principal,
  });
  return { draft, row };
}

/** @throws spreading.unit_has_no_principal naming every unit that nobody heads */
async function principalsOf(tx: Tx, unitIds: readonly number[]): Promise<Map<number, number>> {
  const principals = new Map<number, number>();
  const headless: number[] = [];
  for (const unit of unitIds) {
    const [principal] = await postsInUnit(tx, unit, 'unit_principal');
    if (principal === undefined) headless.push(unit);
    else principals.set(unit, principal);
  }
  if (headless.length > 0) {
    const names = await namesOf(tx, headless);
    throw problem(spreadingErrors.unitHasNoPrincipal, { units: [...names.values()].join('、') });
  }
  return principals;
}
