/** 收文: from the dropped file to the leader's instruction and 办结. */
import { z } from 'zod';
import { Urgency } from '../base/acts.ts';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { TimeUnit } from './calendar.ts';
import { documentErrors } from './document-errors.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';
import { AskedBy, CheckedPoint, CheckPoint, Relation } from './incoming-check.ts';
import { cut, drop, register } from './incoming-drop.ts';
import { officeErrors } from './incoming-office.ts';
import { RegisterFilter } from './incoming-register.ts';
import { routingErrors } from './routing-errors.ts';

const onMatter = z.object({ matterId: Uuid });

/** A limit as the office says it: so many of a unit, or a day. */
export const LimitInput = z.union([
  z.object({ amount: z.int().min(1).max(400), unit: TimeUnit }),
  z.object({ on: LocalDate }),
]);
export type LimitInput = z.infer<typeof LimitInput>;

/** One way to handle the paper, worded so that a leader can choose it with a tap. */
export const ProposalOption = z.object({
  text: z.string().trim().min(2).max(300),
  disposition: z.enum(['to_handle', 'to_guide', 'to_read']),
  /** First is the lead unit. */
  unitIds: z.array(AddresseeId).max(20).default([]),
  limit: LimitInput.nullable().default(null),
});
export type ProposalOption = z.infer<typeof ProposalOption>;

export const propose = endpoint({
  name: 'documents.propose',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/propose',
  summary: '拟办: two to four options for a leader, to the director for review',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    summary: z.string().trim().max(1000).default(''),
    options: z.array(ProposalOption).min(2).max(4),
    leaderId: AddresseeId,
  }),
  reply: ActDone,
  errors: [
    documentErrors.optionsTwoToFour,
    documentErrors.unitsRequired,
    fileErrors.secrecyMarkFound,
    ...actErrors,
  ],
});

export const review = endpoint({
  name: 'documents.review',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/review',
  summary: 'Director passes the proposal on to the leader, options edited if need be',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    opinion: OpinionInput.default({ text: '' }),
    leaderId: AddresseeId.optional(),
    options: z.array(ProposalOption).min(2).max(4).optional(),
  }),
  reply: ActDone,
  errors: [documentErrors.unitsRequired, fileErrors.secrecyMarkFound, ...actErrors],
});

export const returnProposal = endpoint({
  name: 'documents.return_proposal',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/return-proposal',
  summary: 'Director returns the proposal for another',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: [fileErrors.secrecyMarkFound, ...actErrors],
});

/** The instruction: an option tapped (index), words, ink; units and limit as tapped or as changed. */
export const InstructionInput = z.object({
  optionIndex: z.int().min(0).max(3).nullable(),
  opinion: OpinionInput,
  disposition: z.enum(['to_handle', 'to_guide', 'to_read']),
  unitIds: z.array(AddresseeId).max(20).default([]),
  limit: LimitInput.nullable().default(null),
  /** A side remark for the office alone; it does not reach the units. */
  asideText: z.string().trim().max(1000).default(''),
});

export const instruct = endpoint({
  name: 'documents.instruct',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/instruct',
  summary: '批示: the leader decides, by tapping an option, in words or by hand',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend(InstructionInput.shape),
  reply: ActDone,
  errors: [documentErrors.unitsRequired, fileErrors.secrecyMarkFound, ...actErrors],
});

export const recordInstruction = endpoint({
  name: 'documents.record_instruction',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/record-instruction',
  summary: '代录: the liaison records an instruction given on paper, with its photo',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    ...InstructionInput.shape,
    /** Photo or scan of the paper original, staged before. */
    originalFileId: Uuid,
    instructedOn: LocalDate,
    attested: z.boolean().default(false),
  }),
  reply: ActDone,
  errors: [
    documentErrors.unitsRequired,
    fileErrors.secrecyMarkFound,
    fileErrors.attestationNeeded,
    ...actErrors,
  ],
});

export const passOn = endpoint({
  name: 'documents.pass_on',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/pass-on',
  summary: '请××同志阅示: the leader passes the paper to another leader',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ leaderId: AddresseeId, opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: [fileErrors.secrecyMarkFound, ...actErrors],
});

export const conclude = endpoint({
  name: 'documents.conclude',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/conclude',
  summary: '办结: answered and accepted; pre-filed the same day',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    opinion: OpinionInput.default({ text: '' }),
    /** Why a paper that wants an answer (请示, 函) is concluded without one. */
    unansweredBecause: z.string().trim().max(300).default(''),
    /** 阅知: to whom it goes to be read now that it is done, one after the other. */
    readerIds: z.array(AddresseeId).max(500).default([]),
  }),
  reply: ActDone,
  errors: [officeErrors.answerFirst, routingErrors.nobodyReads, fileErrors.secrecyMarkFound, ...actErrors],
});

/** A line of the register of incoming papers. */
export const IncomingRow = z.object({
  matterId: Uuid,
  registerNumber: z.string().nullable(),
  title: z.string(),
  sender: z.string(),
  paperNumber: z.string(),
  kind: z.string(),
  urgency: Urgency,
  state: z.string(),
  step: z.string(),
  at: Instant,
  /** Who holds it now. */
  holders: z.array(z.string()),
});

export const list = endpoint({
  name: 'documents.list',
  method: 'GET',
  path: '/api/documents/incoming',
  summary: 'The register of incoming papers, newest first, as far as one may see',
  access: { signedIn: true },
  query: PageQuery.extend(RegisterFilter.shape),
  reply: page(IncomingRow),
});

/** A question to the sender, and its answer. */
const Inquiry = z.object({
  about: z.enum(['wrong_delivery', 'incomplete', 'unclear']),
  how: AskedBy,
  by: z.string(),
  at: Instant,
  outcome: z.enum(['ours', 'not_ours']).nullable(),
  answeredAt: Instant.nullable(),
});

/** What the incoming paper adds to its matter page. */
export const IncomingDetail = z.object({
  sender: z.string(),
  paperNumber: z.string(),
  paperDate: LocalDate.nullable(),
  kind: z.string(),
  copies: z.int(),
  summary: z.string(),
  options: z.array(ProposalOption.extend({ unitNames: z.array(z.string()) })),
  leaderId: AddresseeId.nullable(),
  /** Who holds the post now: 周明远（县长）. */
  leaderName: z.string().nullable(),
  relation: Relation,
  /** 初审 as decided; empty before. */
  points: z.array(CheckedPoint),
  /** 退文: set when the paper went back. */
  returned: z.object({ points: z.array(CheckPoint), by: z.string(), at: Instant }).nullable(),
  /** 问询 and what was answered, oldest first; the words are opinions of the matter. */
  inquiries: z.array(Inquiry),
});

export const detail = endpoint({
  name: 'documents.detail',
  method: 'GET',
  path: '/api/documents/incoming/:matterId',
  summary: 'What the register says of one paper, with the options proposed',
  access: { signedIn: true },
  params: onMatter,
  reply: IncomingDetail,
  errors: [baseErrors.notFound],
});

export const documentEndpoints = [
  drop,
  cut,
  register,
  propose,
  review,
  returnProposal,
  instruct,
  recordInstruction,
  passOn,
  conclude,
  list,
  detail,
] as const;
