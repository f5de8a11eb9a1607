/** 督查督办: 立项, 督办通知, the units' answers, verification, 专报, the next round. */
import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId, Uuid } from '../base/ids.ts';
import { LimitInput } from './documents.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';
import { ReservedSerial, reservedErrors } from './numbering.ts';
import {
  AssignmentView,
  accept,
  askExtension,
  assign,
  assignmentDetail,
  chase,
  grantExtension,
  ladder,
  object,
  reassign,
  refuseExtension,
  report,
  returnAnswer,
  returnReport,
  sign,
  uphold,
} from './supervision-assignments.ts';
import { supervisionErrors } from './supervision-errors.ts';

const onMatter = z.object({ matterId: Uuid });
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
