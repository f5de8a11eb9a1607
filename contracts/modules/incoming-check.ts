/** 初审 of incoming papers: what the machine sees of the six points, what the clerk decides, 退文 and 问询. */
import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';

/** 条例 art. 24: ours to handle, 行文规则, 文种, 格式, negotiated beforehand, other demands on drafting. */
export const CheckPoint = z.enum(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
export type CheckPoint = z.infer<typeof CheckPoint>;

/** What the sender is to us: only papers from below or beside may be sent back. */
export const Relation = z.enum(['superior', 'level', 'subordinate', 'unknown']);
export type Relation = z.infer<typeof Relation>;

/** What the clerk decides on one point; `none`: does not apply to this paper. */
export const PointVerdict = z.object({
  verdict: z.enum(['ok', 'fault', 'none']),
  /** What is wrong, and why it is taken on all the same. */
  note: z.string().trim().max(300).default(''),
});
export type PointVerdict = z.infer<typeof PointVerdict>;

/** A point as decided. */
export const CheckedPoint = PointVerdict.extend({ point: CheckPoint });
export type CheckedPoint = z.infer<typeof CheckedPoint>;

/** The whole 初审: every point once. */
export const CheckInput = z.object({
  relation: Relation,
  points: z.object({
    C1: PointVerdict,
    C2: PointVerdict,
    C3: PointVerdict,
    C4: PointVerdict,
    C5: PointVerdict,
    C6: PointVerdict,
  }),
});
export type CheckInput = z.infer<typeof CheckInput>;

/** One thing the machine saw; its words stand under `seen.<code>`. */
export const Seen = z.object({
  code: z.string(),
  values: z.record(z.string(), z.string()),
  place: z.object({ page: z.number(), line: z.number(), text: z.string() }).nullable(),
});
export type Seen = z.infer<typeof Seen>;

/** What the machine proposes; a point without anything seen is proposed as in order, if the paper could be read. */
export const SeenCheck = z.object({
  relation: Relation,
  /** False for scans: nothing is proposed then. */
  isRead: z.boolean(),
  points: z.array(z.object({ point: CheckPoint, seen: z.array(Seen) })),
});
export type SeenCheck = z.infer<typeof SeenCheck>;

/** Failures of 初审. */
export const checkErrors = {
  /** A superior's paper is never refused: wrong delivery is asked about. */
  superiorNotReturned: defineError('documents.superior_not_returned', 'conflict'),
  relationUnknown: defineError('documents.relation_unknown', 'invalid'),
  faultNeedsNote: defineError('documents.fault_needs_note', 'invalid', z.object({ points: z.string() })),
} as const;

const onMatter = z.object({ matterId: Uuid });
const acts = [fileErrors.secrecyMarkFound, ...actErrors];

export const seeCheck = endpoint({
  name: 'documents.see_check',
  method: 'GET',
  path: '/api/documents/incoming/:matterId/check',
  summary: 'What the machine sees of the six points of 初审 on this paper',
  access: { signedIn: true },
  params: onMatter,
  reply: SeenCheck,
  errors: [baseErrors.notFound],
});

export const check = endpoint({
  name: 'documents.check',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/check',
  summary: '初审: the six points decided; the paper goes on to 拟办',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend(CheckInput.shape),
  reply: ActDone,
  errors: [checkErrors.faultNeedsNote, ...acts],
});

export const returnPaper = endpoint({
  name: 'documents.return_paper',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/return-paper',
  summary: '退文: back to a sender below or beside us, with reasons; it keeps its register number',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    relation: Relation,
    points: z.array(CheckPoint).min(1).max(6),
    opinion: OpinionInput,
  }),
  reply: ActDone,
  errors: [checkErrors.superiorNotReturned, checkErrors.relationUnknown, ...acts],
});

/** How the sender was asked, or answered. */
export const AskedBy = z.enum(['phone', 'letter', 'in_person', 'network']);

export const askSender = endpoint({
  name: 'documents.ask_sender',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/ask-sender',
  summary: '问询: ask the sender, e.g. about a wrong delivery; the limit stands still until the answer',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    about: z.enum(['wrong_delivery', 'incomplete', 'unclear']),
    how: AskedBy,
    opinion: OpinionInput,
  }),
  reply: ActDone,
  errors: acts,
});

export const recordReply = endpoint({
  name: 'documents.record_reply',
  method: 'POST',
  path: '/api/documents/incoming/:matterId/record-reply',
  summary: 'The answer of the asked sender: ours after all, or passed back as he says',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ outcome: z.enum(['ours', 'not_ours']), how: AskedBy, opinion: OpinionInput }),
  reply: ActDone,
  errors: acts,
});

export const incomingCheckEndpoints = [seeCheck, check, returnPaper, askSender, recordReply] as const;
