/** What the office does around an incoming paper: 签收, 催办, 改派, 原件流转, 答复来文单位. */
import { z } from 'zod';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, flowErrors, OpinionInput, TaskRef } from './flow.ts';
import { AskedBy } from './incoming-check.ts';

/** Failures of the office's own acts. */
export const officeErrors = {
  /** As many papers are registered as pieces were signed for. */
  receiptFull: defineError('documents.receipt_full', 'conflict', z.object({ pieces: z.number() })),
  unknownReceipt: defineError('documents.unknown_receipt', 'invalid'),
  urgentAmongPieces: defineError('documents.urgent_among_pieces', 'invalid'),
  /** Not a post that takes papers in hand first. */
  notAReceiver: defineError('documents.not_a_receiver', 'invalid'),
  /** The sheet goes only to whoever may open the matter. */
  originalStranger: defineError('documents.original_stranger', 'conflict', z.object({ name: z.string() })),
  originalElsewhere: defineError('documents.original_elsewhere', 'conflict', z.object({ at: z.string() })),
  boxNeeded: defineError('documents.box_needed', 'invalid'),
  originalNotYours: defineError('documents.original_not_yours', 'denied'),
  /** A request or a letter waits for an answer. */
  answerFirst: defineError('documents.answer_first', 'conflict', z.object({ kind: z.string() })),
} as const;

const onMatter = z.object({ matterId: Uuid });
const said = [fileErrors.secrecyMarkFound, ...actErrors];

/** How papers reach the house. */
export const Channel = z.enum(['exchange', 'post', 'by_hand', 'fax', 'network']);
export type Channel = z.infer<typeof Channel>;

/** A signature for pieces handed over at one time. */
export const ReceiptView = z.object({
  id: Uuid,
  at: Instant,
  by: z.string(),
  fromWhom: z.string(),
  channel: Channel,
  pieces: z.int(),
  urgent: z.int(),
  afterHours: z.boolean(),
  /** How many of the pieces are registered. */
  registered: z.int(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

export const signFor = endpoint({
  name: 'documents.sign_for',
  method: 'POST',
  path: '/api/documents/receipts',
  summary: '签收: counted piece by piece and signed for; registered afterwards',
  access: { permission: 'documents.register' },
  body: z.object({
    key: IdempotencyKey,
    fromWhom: z.string().trim().min(1).max(120),
    channel: Channel.default('exchange'),
    pieces: z.int().min(1).max(500),
    urgent: z.int().min(0).max(500).default(0),
  }),
  reply: ReceiptView,
  errors: [officeErrors.urgentAmongPieces, fileErrors.secrecyMarkFound],
});

export const receipts = endpoint({
  name: 'documents.receipts',
  method: 'GET',
  path: '/api/documents/receipts',
  summary: 'What one’s section signed for, newest first, and how much of it is registered',
  access: { permission: 'documents.register' },
  query: PageQuery.extend({ open: z.enum(['yes', 'no']).default('no') }),
  reply: page(ReceiptView),
});

export const chase = endpoint({
  name: 'documents.chase',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/chase',
  summary: '催办: remind whoever holds the paper, at any step; counted',
  access: { permission: 'documents.chase' },
  params: onMatter,
  body: z.object({ key: IdempotencyKey, text: z.string().trim().max(300).default('') }),
  reply: ActDone,
  errors: said,
});

export const reassign = endpoint({
  name: 'documents.reassign',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/reassign',
  summary:
    '改派: another post takes the paper in hand as its first receiver, with a reason; its open work goes along',
  access: { permission: 'documents.reassign' },
  params: onMatter,
  body: z.object({ key: IdempotencyKey, toPostId: AddresseeId, opinion: OpinionInput }),
  reply: ActDone,
  errors: [officeErrors.notAReceiver, ...said],
});

export const receivers = endpoint({
  name: 'documents.receivers',
  method: 'GET',
  path: '/api/documents/receivers',
  summary: 'Posts of the office that take papers in hand, with how many open ones each has',
  access: { permission: 'documents.reassign' },
  reply: z.object({
    items: z.array(z.object({ postId: AddresseeId, name: z.string(), unitName: z.string(), open: z.int() })),
  }),
});

export const answerSender = endpoint({
  name: 'documents.answer_sender',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/answer',
  summary: '答复: the result goes back to the sender; units concerned are told',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    how: AskedBy,
    answeredOn: LocalDate,
    opinion: OpinionInput,
    tellUnitIds: z.array(AddresseeId).max(50).default([]),
  }),
  reply: ActDone,
  errors: said,
});

/** Where the sheet went. */
export const OriginalMove = z.object({
  id: Uuid,
  kind: z.enum(['handed', 'back', 'boxed']),
  at: Instant,
  by: z.string(),
  to: z.string().nullable(),
  dueOn: LocalDate.nullable(),
  signedAt: Instant.nullable(),
  signedBy: z.string().nullable(),
  box: z.string(),
});
export type OriginalMove = z.infer<typeof OriginalMove>;

export const moveOriginal = endpoint({
  name: 'documents.move_original',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/original',
  summary: '原件: handed to somebody until a day, back with its keeper, or in its box',
  access: { permission: 'documents.register' },
  params: onMatter,
  body: z.object({
    key: IdempotencyKey,
    kind: z.enum(['handed', 'back', 'boxed']),
    /** Handed to whom; until when. */
    toId: AddresseeId.nullable().default(null),
    dueOn: LocalDate.nullable().default(null),
    /** Boxed in which box. */
    box: z.string().trim().max(60).default(''),
  }),
  reply: OriginalMove,
  errors: [
    officeErrors.originalStranger,
    officeErrors.originalElsewhere,
    officeErrors.boxNeeded,
    flowErrors.unknownAddressee,
    fileErrors.secrecyMarkFound,
    baseErrors.notFound,
  ],
});

export const signOriginal = endpoint({
  name: 'documents.sign_original',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/original/sign',
  summary: 'Whoever was handed the original signs that he has it',
  access: { signedIn: true },
  params: onMatter,
  body: z.object({ key: IdempotencyKey }),
  reply: OriginalMove,
  errors: [officeErrors.originalNotYours, baseErrors.notFound],
});

/** A line of the list of originals. */
export const OriginalRow = z.object({
  matterId: Uuid,
  registerNumber: z.string().nullable(),
  title: z.string(),
  where: OriginalMove.nullable(),
  isOverdue: z.boolean(),
});
export type OriginalRow = z.infer<typeof OriginalRow>;

export const originals = endpoint({
  name: 'documents.originals',
  method: 'GET',
  path: '/api/documents/originals',
  summary: 'Originals out of the keeper’s hands, the longest overdue first, or those in boxes',
  access: { permission: 'documents.register' },
  query: PageQuery.extend({ where: z.enum(['out', 'overdue', 'boxed']).default('out') }),
  reply: page(OriginalRow),
});

/** What the office did around a paper, and what this person may do there. */
export const OfficeView = z.object({
  firstReceiver: z.string(),
  signedFor: z.object({
    at: Instant,
    by: z.string(),
    fromWhom: z.string(),
    channel: Channel.nullable(),
    afterHours: z.boolean(),
  }),
  chases: z.int(),
  lastChasedAt: Instant.nullable(),
  reassigned: z.int(),
  wantsAnswer: z.boolean(),
  answers: z.array(
    z.object({
      how: AskedBy,
      on: LocalDate,
      by: z.string(),
      text: z.string(),
      told: z.array(z.string()),
    }),
  ),
  original: z.array(OriginalMove),
  may: z.object({
    chase: z.boolean(),
    reassign: z.boolean(),
    moveOriginal: z.boolean(),
    signOriginal: z.boolean(),
  }),
});
export type OfficeView = z.infer<typeof OfficeView>;

export const office = endpoint({
  name: 'documents.office',
  method: 'GET',
  path: '/api/documents/incoming/:matterId/office',
  summary: 'First receiver, 签收, 催办, 答复 and the original of one paper',
  access: { signedIn: true },
  params: onMatter,
  reply: OfficeView,
  errors: [baseErrors.notFound],
});

export const incomingOfficeEndpoints = [
  signFor,
  receipts,
  chase,
  reassign,
  receivers,
  answerSender,
  moveOriginal,
  signOriginal,
  originals,
  office,
] as const;
