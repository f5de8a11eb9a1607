/** 督查督办: 立项, 督办通知, the units' answers, verification, 专报, the next round. */
import { z } from 'zod';
import { Light } from '../base/acts.ts';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { TimeUnit } from './calendar.ts';
import { clockErrors } from './clocks.ts';
import { LimitInput } from './documents.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';
import { ReservedSerial, reservedErrors } from './numbering.ts';

/** Failures of supervision. */
export const supervisionErrors = {
  /** Closing needs evidence (R-SUP-07). */
  evidenceRequired: defineError('supervision.evidence_required', 'invalid'),
  unitTwice: defineError('supervision.unit_twice', 'invalid'),
  unitHasNoPrincipal: defineError(
    'supervision.unit_has_no_principal',
    'conflict',
    z.object({ unit: z.string() }),
  ),
  answersOutstanding: defineError(
    'supervision.answers_outstanding',
    'conflict',
    z.object({ count: z.number() }),
  ),
  notOfYourUnit: defineError('supervision.not_of_your_unit', 'invalid'),
  /** One request at a time: the earlier one is still undecided. */
  extensionPending: defineError('supervision.extension_pending', 'conflict'),
  /** No more may be granted than was asked for. */
  moreThanAsked: defineError('supervision.more_than_asked', 'invalid', z.object({ asked: z.number() })),
  /** Rule L1: owner and limit are objected to within the days of `supervision.objection`, from the notice. */
  objectionLate: defineError('supervision.objection_late', 'conflict', z.object({ dueAt: z.string() })),
  objectionDecided: defineError('supervision.objection_decided', 'conflict'),
} as const;

const onMatter = z.object({ matterId: Uuid });
const extensionErrors = [clockErrors.expired, clockErrors.extensionLimit, clockErrors.stopped];
const common = [fileErrors.secrecyMarkFound, ...actErrors];

/** What a unit is asked for. The first is the lead unit. */
export const DemandInput = z.object({
  unitId: AddresseeId,
  demand: z.string().trim().min(2).max(1000),
  limit: LimitInput,
});

export const initiate = endpoint({
  name: 'supervision.initiate',
  method: 'POST',
  path: '/api/supervision/items/:matterId/initiate',
  summary: '立项: what is asked of which unit by when, to the director for approval',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    demands: z.array(DemandInput).min(1).max(40),
    opinion: OpinionInput.default({ text: '' }),
  }),
  reply: ActDone,
  errors: [supervisionErrors.unitTwice, supervisionErrors.unitHasNoPrincipal, ...common],
});

export const approveInitiation = endpoint({
  name: 'supervision.approve_initiation',
  method: 'POST',
  path: '/api/supervision/items/:matterId/approve-initiation',
  summary: 'Approve the 立项: the 督办通知 gets its number, each unit its own matter',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    opinion: OpinionInput.default({ text: '' }),
    /** A number put aside for this 督办通知. */
    reservedSerial: ReservedSerial,
  }),
  reply: ActDone,
  errors: [supervisionErrors.unitHasNoPrincipal, ...reservedErrors, ...common],
});

export const returnInitiation = endpoint({
  name: 'supervision.return_initiation',
  method: 'POST',
  path: '/api/supervision/items/:matterId/return-initiation',
  summary: 'Return the 立项 to the supervisor',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: common,
});

export const assign = endpoint({
  name: 'supervision.assign',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/assign',
  summary: 'The unit signs for its matter and its head names who handles it',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ handlerId: AddresseeId, opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: [supervisionErrors.notOfYourUnit, ...common],
});

export const report = endpoint({
  name: 'supervision.report',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/report',
  summary: 'The handler reports what was done, with evidence, for the principal to sign',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    text: z.string().trim().min(2).max(8000),
    evidence: z.array(z.object({ fileId: Uuid, attested: z.boolean().default(false) })).max(20),
  }),
  reply: ActDone,
  errors: [supervisionErrors.evidenceRequired, fileErrors.attestationNeeded, ...common],
});

export const sign = endpoint({
  name: 'supervision.sign',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/sign',
  summary: "The unit's principal signs the answer",
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: common,
});

export const returnReport = endpoint({
  name: 'supervision.return_report',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/return-report',
  summary: 'The principal returns the draft answer to its handler',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: common,
});

export const accept = endpoint({
  name: 'supervision.accept',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/accept',
  summary: '核查通过: the answer holds; the unit is done',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: [supervisionErrors.evidenceRequired, ...common],
});

export const returnAnswer = endpoint({
  name: 'supervision.return_answer',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/return-answer',
  summary: '退回重办: the answer does not hold; counted',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: common,
});

export const compile = endpoint({
  name: 'supervision.compile',
  method: 'POST',
  path: '/api/supervision/items/:matterId/compile',
  summary: '督查专报: the supervisor reports the outcome, for the director to approve',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ text: z.string().trim().min(2).max(8000) }),
  reply: ActDone,
  errors: [supervisionErrors.answersOutstanding, ...common],
});

export const approveReport = endpoint({
  name: 'supervision.approve_report',
  method: 'POST',
  path: '/api/supervision/items/:matterId/approve-report',
  summary: 'Approve the 专报: it goes to the leader who instructed',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: common,
});

export const returnCompiled = endpoint({
  name: 'supervision.return_compiled',
  method: 'POST',
  path: '/api/supervision/items/:matterId/return-compiled',
  summary: 'Return the 专报 to the supervisor',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: common,
});

export const note = endpoint({
  name: 'supervision.note',
  method: 'POST',
  path: '/api/supervision/items/:matterId/note',
  summary: '阅: the leader has his answer; the matter is 办结',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: common,
});

export const instructAgain = endpoint({
  name: 'supervision.instruct_again',
  method: 'POST',
  path: '/api/supervision/items/:matterId/instruct-again',
  summary: 'A new instruction: the next round opens',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    opinion: OpinionInput,
    unitIds: z.array(AddresseeId).max(20).default([]),
    limit: LimitInput.nullable().default(null),
  }),
  reply: ActDone,
  errors: common,
});

export const askExtension = endpoint({
  name: 'supervision.ask_extension',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/ask-extension',
  summary: '申请延期: before expiry, with the reason; the amount is in the unit of the limit',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ amount: z.int().min(1).max(400), opinion: OpinionInput }),
  reply: ActDone,
  errors: [...extensionErrors, supervisionErrors.extensionPending, ...common],
});

export const grantExtension = endpoint({
  name: 'supervision.grant_extension',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/grant-extension',
  summary: 'Grant the extension, whole or in part: the limit and the tasks under it move',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ amount: z.int().min(1).max(400), opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: [...extensionErrors, supervisionErrors.moreThanAsked, ...common],
});

export const refuseExtension = endpoint({
  name: 'supervision.refuse_extension',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/refuse-extension',
  summary: 'Refuse the extension, with the reason: the limit stays',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: common,
});

export const object = endpoint({
  name: 'supervision.object',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/object',
  summary: '有异议: not ours, or not in that time; within 2 working days of the notice',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: [supervisionErrors.objectionLate, supervisionErrors.objectionDecided, ...common],
});

export const uphold = endpoint({
  name: 'supervision.uphold',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/uphold',
  summary: '维持: the objection does not hold; back to the unit, its limit running on',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: common,
});

export const reassign = endpoint({
  name: 'supervision.reassign',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/reassign',
  summary: '改派: this part is void and linked, another unit gets a part of its own with its own limit',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ unitId: AddresseeId, opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: [supervisionErrors.unitTwice, supervisionErrors.unitHasNoPrincipal, ...common],
});

export const chase = endpoint({
  name: 'supervision.chase',
  method: 'POST',
  path: '/api/supervision/assignments/:matterId/chase',
  summary: '催办: remind whoever holds the unit’s matter',
  access: { permission: 'supervision.chase' },
  params: onMatter,
  body: z.object({ key: IdempotencyKey, text: z.string().trim().max(300).default('') }),
  reply: ActDone,
  errors: common,
});

/** One unit's part of an item. */
export const AssignmentView = z.object({
  matterId: Uuid,
  unitId: AddresseeId,
  unitName: z.string(),
  isLead: z.boolean(),
  round: z.int(),
  demand: z.string(),
  state: z.string(),
  step: z.string(),
  dueAt: Instant.nullable(),
  light: Light,
  isLate: z.boolean(),
  returns: z.int(),
  chases: z.int(),
  report: z.string().nullable(),
  holders: z.array(z.string()),
});
export type AssignmentView = z.infer<typeof AssignmentView>;

/** What supervision adds to an item's page. */
export const ItemDetail = z.object({
  /** The words, the option chosen before them. */
  instruction: z.string(),
  /** The instruction of this round in the leader's hand; null when it was typed. */
  instructionInk: z.string().nullable(),
  leaderId: AddresseeId.nullable(),
  /** Who held the post when he instructed: 周明远（县长）. */
  leaderName: z.string().nullable(),
  /** Units and limit as the leader said them, to prefill the demands. */
  proposedUnits: z.array(z.object({ id: AddresseeId, name: z.string() })),
  proposedLimit: LimitInput.nullable(),
  /** Within what units answer by the office's rule where the leader named no limit; urgent items have their own. */
  usualLimit: LimitInput,
  demands: z.array(
    z.object({ unitId: AddresseeId, unitName: z.string(), demand: z.string(), limit: LimitInput }),
  ),
  /** Numbers of the 督办通知 by round. */
  notices: z.array(z.object({ round: z.int(), number: z.string() })),
  assignments: z.array(AssignmentView),
  report: z.string().nullable(),
});

export const itemDetail = endpoint({
  name: 'supervision.item_detail',
  method: 'GET',
  path: '/api/supervision/items/:matterId',
  summary: 'A supervised item with each unit’s part, as far as one may see',
  access: { signedIn: true },
  params: onMatter,
  reply: ItemDetail,
  errors: [baseErrors.notFound],
});

/** A unit's latest request for more time. */
export const ExtensionView = z.object({
  amount: z.int(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: Instant,
  dueBefore: Instant.nullable(),
  /** null while undecided; 0: refused. */
  granted: z.int().nullable(),
  dueAfter: Instant.nullable(),
});

/** What supervision adds to a unit's own matter. */
export const AssignmentDetail = AssignmentView.extend({
  instruction: z.string(),
  /** As an item's. */
  instructionInk: z.string().nullable(),
  noticeNumber: z.string().nullable(),
  /** The unit in which its limit is counted; null when it has none. */
  limitUnit: TimeUnit.nullable(),
  extension: ExtensionView.nullable(),
  /** Until when the unit may object; null once it may no more. */
  objectBy: Instant.nullable(),
  /** Why the unit objects, while that is undecided. */
  objection: z.string().nullable(),
  /** Colleagues who may be named as handler. */
  candidates: z.array(z.object({ id: AddresseeId, name: z.string() })),
});

export const assignmentDetail = endpoint({
  name: 'supervision.assignment_detail',
  method: 'GET',
  path: '/api/supervision/assignments/:matterId',
  summary: 'What one unit is asked for and has answered',
  access: { signedIn: true },
  params: onMatter,
  reply: AssignmentDetail,
  errors: [baseErrors.notFound],
});

export const ladder = endpoint({
  name: 'supervision.ladder',
  method: 'GET',
  path: '/api/supervision/ladder',
  summary:
    'Open parts of units by due time, latest first, as far as one may see: who is to be chased, what a unit owes',
  access: { signedIn: true },
  query: PageQuery.extend({ light: Light.optional() }),
  reply: page(
    AssignmentView.extend({
      itemId: Uuid,
      itemTitle: z.string(),
      noticeNumber: z.string().nullable(),
      /** The ladder's next step: when, whom (in the words of the rule), a notice or a letter. */
      next: z.object({ at: Instant, to: z.string(), does: z.string() }).nullable(),
    }),
  ),
});

export const supervisionEndpoints = [
  initiate,
  approveInitiation,
  returnInitiation,
  assign,
  report,
  sign,
  returnReport,
  accept,
  returnAnswer,
  compile,
  approveReport,
  returnCompiled,
  note,
  instructAgain,
  askExtension,
  grantExtension,
  refuseExtension,
  object,
  uphold,
  reassign,
  chase,
  itemDetail,
  assignmentDetail,
  ladder,
] as const;
