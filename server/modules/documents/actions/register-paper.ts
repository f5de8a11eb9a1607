/** 登记: the paper gets its register number and becomes a matter with a clock, at its first receiver's desk (R-DOC-04). */
import { localDateOf, yearOf } from '../../../../contracts/base/dates.ts';
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import { documentErrors } from '../../../../contracts/modules/document-errors.ts';
import { fileErrors } from '../../../../contracts/modules/files.ts';
import type { register } from '../../../../contracts/modules/incoming-drop.ts';
import { officeErrors } from '../../../../contracts/modules/incoming-office.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import { getStaged } from '../../../kernel/files/api.ts';
import {
  attachStaged,
  draftNew,
  type Gathered,
  keepText,
  type MatterDraft,
  moveTo,
  openTask,
  type Performed,
  performStart,
  setNumber,
  startClock,
} from '../../../kernel/flow/api.ts';
import { giveNumber, normaliseNumber } from '../../../kernel/numbering/api.ts';
import { postsInUnit, postsWithRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { assertFaultsNoted, faultsOf, pointsOf } from '../check/decided.ts';
import { relationOf } from '../check/own-organs.ts';
import type { KeptCheck } from '../check/repo.ts';
import { INCOMING, incomingFlow } from '../flow.ts';
import { receiptForUpdate, setReceipt } from '../office/repo.ts';
import { findSame } from '../queries.ts';
import * as repo from '../repo.ts';
import { foldTitle, handlingRule } from '../rules.ts';

type Body = InputOf<typeof register>['body'];

/** Registers a staged paper. */
export async function registerPaper(ctx: ActContext, { body }: InputOf<typeof register>): Promise<Performed> {
  return performStart(ctx.command, (gathered) => decide(gathered, body, ctx.kernel.instance.officeName));
}

async function decide({ ctx, tx }: Gathered<null>, body: Body, office: string) {
  const file = await getStaged(tx, body.fileId, ctx.actor.personId);
  if (file.guard === 'not_checked' && !body.attested)
    throw problem(fileErrors.attestationNeeded, { fileId: file.id });
  await repo.lockPaper(tx, file.hash);
  const folded = {
    fileHash: file.hash,
    numberFolded: normaliseNumber(body.paperNumber),
    titleFolded: foldTitle(body.title),
  };
  const [earlier] = await findSame(tx, ctx.actor, folded);
  if (earlier && !body.againBecause) {
    throw problem(documentErrors.alreadyRegistered, {
      matterId: earlier.matterId,
      number: earlier.registerNumber ?? '',
      title: earlier.title,
      at: earlier.at,
    });
  }

  await assertRoomOnReceipt(tx, body.receiptId, ctx.actor.unitIds);

  const post =
    ctx.actor.posts.find((p) => p.role === 'clerk' || p.role === 'section_chief') ?? ctx.actor.posts[0];
  if (!post) throw new Error('a registrar holds a post: the permission came with it');
  const draft = draftNew(ctx, {
    id: ctx.newId(),
    kind: INCOMING,
    definitionVersion: incomingFlow.version,
    title: body.title,
    source: body.sender,
    unitId: post.unitId,
    leadUnitId: null,
    leadPersonId: null,
    urgency: body.urgency,
    handling: 'ordinary',
  });
  draft.action = 'documents.register';
  attachStaged(draft, {
    fileId: file.id,
    purpose: 'paper',
    hash: file.hash,
    attest: body.attested && file.guard === 'not_checked',
  });
  const clock = startClock(draft, { rule: handlingRule(body.urgency), owner: post.id });
  const checked = checkedAtRegistration(draft, body.check);
  openTask(draft, { step: checked.step, to: post.id, ...clock });
  moveTo(draft, checked.step);
  if (earlier) draft.note.again = 1;
  // 特急、加急: those who answer for the section hear of it at once, not with the day's list.
  if (body.urgency !== 'normal') {
    draft.note.tell = [
      ...(await postsInUnit(tx, post.unitId, 'section_chief')),
      ...(await postsWithRole(tx, 'director')),
    ].filter((id) => id !== post.id);
  }
  setNumber(draft, await registerNumber(tx, ctx, body.reservedSerial));

  const extra = repo.insert({
    matterId: draft.id,
    sender: body.sender,
    paperNumber: body.paperNumber,
    numberFolded: folded.numberFolded,
    titleFolded: folded.titleFolded,
    paperOn: body.paperDate,
    kind: body.kind,
    copies: body.copies,
    fileHash: file.hash,
    drafterPostId: post.id,
    relation: body.check?.relation ?? relationOf(body.sender, office),
    checkId: checked.checkId,
    checkedAt: checked.step === 'propose' ? ctx.now : null,
  });
  const received = body.receiptId ? [setReceipt(draft.id, body.receiptId)] : [];
  return { drafts: [draft], extra: [extra, ...received] };
}

/** The next number, or one that was put aside for this paper. */
function registerNumber(tx: Gathered<null>['tx'], ctx: Gathered<null>['ctx'], reserved: number | undefined) {
  const series = { series: 'documents.incoming', year: yearOf(localDateOf(ctx.now)) };
  return giveNumber(tx, series, { reserved, by: ctx.actor.personId, now: ctx.now });
}

/** Papers are registered against the pieces signed for, never more of them. The receipt is locked: two cannot be the last. */
async function assertRoomOnReceipt(
  tx: Gathered<null>['tx'],
  receiptId: string | undefined,
  unitIds: readonly number[],
): Promise<void> {
  if (receiptId === undefined) return;
  const receipt = await receiptForUpdate(tx, receiptId, unitIds);
  if (!receipt) throw problem(officeErrors.unknownReceipt);
  if (receipt.registered >= receipt.pieces)
    throw problem(officeErrors.receiptFull, { pieces: receipt.pieces });
}

/** 初审 in one go with the registration; with a fault somebody decides first whether to take the paper on. */
function checkedAtRegistration(
  draft: MatterDraft,
  check: Body['check'],
): { step: 'check' | 'propose'; checkId: string | null } {
  if (!check) return { step: 'check', checkId: null };
  assertFaultsNoted(check);
  const faults = faultsOf(check);
  draft.note.faults = faults.join('、');
  const checkId = keepText(draft, JSON.stringify({ points: pointsOf(check) } satisfies KeptCheck));
  return { step: faults.length > 0 ? 'check' : 'propose', checkId };
}
