/** 督查督办, a unit's part: signing for it, the report and its signature, verification, more time, objections, the ladder. */
import { z } from 'zod';
import { Light } from '../base/acts.ts';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { TimeUnit } from './calendar.ts';
import { clockErrors } from './clocks.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';
import { supervisionErrors } from './supervision-errors.ts';

const onMatter = z.object({ matterId: Uuid });
const extensionErrors = [clockErrors.expired, clockErrors.extensionLimit, clockErrors.stopped];
const common = [fileErrors.secrecyMarkFound, ...actErrors];

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
