/** 流转: what may be done to any matter whatever its kind, stand-ins, leavers, stuck matters. */
import { z } from 'zod';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { circulationEndpoints } from './circulation.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';
import { generalEndpoints } from './general-acts.ts';
import { jump, jumps, proposeJump, refuseJump, stuck } from './jumps.ts';
import { routingErrors } from './routing-errors.ts';

const onMatter = z.object({ matterId: Uuid });

export const recall = endpoint({
  name: 'routing.recall',
  method: 'POST',
  path: '/api/matters/:matterId/recall',
  summary: '撤回: take back what I sent last, while the next has not read it',
  access: { signedIn: true },
  params: onMatter,
  body: z.object({ key: IdempotencyKey }),
  reply: ActDone,
  errors: [
    routingErrors.alreadyRead,
    routingErrors.alreadyActed,
    routingErrors.notYourSending,
    routingErrors.notRecallable,
    ...actErrors,
  ],
});

export const handOver = endpoint({
  name: 'routing.hand_over',
  method: 'POST',
  path: '/api/matters/:matterId/hand-over',
  summary: '转办: give my task to a colleague of my unit, at the same step under the same limit',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ toId: AddresseeId, opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: [
    routingErrors.boundToPost,
    routingErrors.notAColleague,
    routingErrors.notAllowedHere,
    routingErrors.notOfThisRole,
    ...actErrors,
  ],
});

/** A stand-in relation in force or to come. */
export const StandInView = z.object({
  id: z.int(),
  absentId: AddresseeId,
  absent: z.string(),
  standInId: AddresseeId,
  standIn: z.string(),
  /** null: every kind of matter. */
  kinds: z.array(z.string()).nullable(),
  startsAt: Instant,
  endsAt: Instant,
  reason: z.string(),
  isMine: z.boolean(),
  inForce: z.boolean(),
});
export type StandInView = z.infer<typeof StandInView>;

export const nameStandIn = endpoint({
  name: 'routing.name_stand_in',
  method: 'POST',
  path: '/api/routing/stand-ins',
  summary: '请代办: name who acts in my place, for which kinds, from when to when',
  access: { signedIn: true },
  body: z.object({
    standInId: AddresseeId,
    kinds: z.array(z.string().max(60)).min(1).max(20).nullable().default(null),
    from: LocalDate,
    /** Last day, included. */
    until: LocalDate,
    reason: z.string().trim().min(2).max(200),
  }),
  reply: z.object({ id: z.int() }),
  errors: [routingErrors.standInDates, routingErrors.standInTwice, routingErrors.holdsNoPost],
});

export const standIns = endpoint({
  name: 'routing.stand_ins',
  method: 'GET',
  path: '/api/routing/stand-ins',
  summary: 'Whom I named, and who named me: in force and to come; and the kinds one may be named for',
  access: { signedIn: true },
  reply: z.object({ items: z.array(StandInView), kinds: z.array(z.string()) }),
});

export const endStandIn = endpoint({
  name: 'routing.end_stand_in',
  method: 'POST',
  path: '/api/routing/stand-ins/:relationId/end',
  summary: 'I am back: the stand-in ends now',
  access: { signedIn: true },
  params: z.object({ relationId: z.coerce.number().int().positive() }),
  body: z.object({}),
  reply: z.object({ done: z.literal(true) }),
  errors: [baseErrors.notFound],
});

/** Everything a person holds. */
export const Holdings = z.object({
  personId: AddresseeId,
  name: z.string(),
  posts: z.array(z.string()),
  /** Open tasks addressed to him by name: these are handed over. */
  tasks: z.int(),
  /** Open tasks of his posts: they wait for whoever holds the post next. */
  postTasks: z.int(),
  standIns: z.int(),
  /** The nearest of his own tasks, fifty at most. */
  items: z.array(
    z.object({ matterId: Uuid, title: z.string(), step: z.string(), dueAt: Instant.nullable() }),
  ),
});

export const holdingsOf = endpoint({
  name: 'routing.holdings_of',
  method: 'GET',
  path: '/api/routing/holdings/:personId',
  summary: 'What a person holds, counted: before he leaves',
  access: { signedIn: true },
  params: z.object({ personId: z.coerce.number().int().positive() }),
  reply: Holdings,
  errors: [baseErrors.notFound],
});

/** A hand-over of everything. */
export const HandOverView = z.object({
  id: Uuid,
  giverId: AddresseeId,
  giver: z.string(),
  receiverId: AddresseeId,
  receiver: z.string(),
  reason: z.string(),
  /** Who signed for the giver's side. */
  askedBy: z.string(),
  askedAt: Instant,
  signedAt: Instant.nullable(),
  doneAt: Instant.nullable(),
  moved: z.int(),
  kept: z.int(),
  /** How many the giver holds now: what the receiver signs for. null once signed. */
  held: z.int().nullable(),
  /** May I sign it as its receiver now? */
  maySign: z.boolean(),
});
export type HandOverView = z.infer<typeof HandOverView>;

export const startHandOver = endpoint({
  name: 'routing.start_hand_over',
  method: 'POST',
  path: '/api/routing/hand-overs',
  summary: '离岗移交: the giver signs (or his head for him); nothing moves before the receiver signs',
  access: { signedIn: true },
  body: z.object({
    giverId: AddresseeId,
    receiverId: AddresseeId,
    reason: z.string().trim().min(2).max(200),
  }),
  reply: z.object({ id: Uuid }),
  errors: [
    routingErrors.handOverOpen,
    routingErrors.nothingHeld,
    routingErrors.holdsNoPost,
    routingErrors.notOfHisUnit,
    baseErrors.notFound,
  ],
});

export const signHandOver = endpoint({
  name: 'routing.sign_hand_over',
  method: 'POST',
  path: '/api/routing/hand-overs/:handOverId/sign',
  summary: 'The receiver signs: everything moves to him, one event a matter',
  access: { signedIn: true },
  params: z.object({ handOverId: Uuid }),
  body: z.object({}),
  reply: z.object({ done: z.literal(true) }),
  errors: [routingErrors.handOverSigned, routingErrors.notTheReceiver, baseErrors.notFound],
});

export const handOvers = endpoint({
  name: 'routing.hand_overs',
  method: 'GET',
  path: '/api/routing/hand-overs',
  summary: 'The latest fifty hand-overs I give, receive or asked for, newest first',
  access: { signedIn: true },
  reply: z.object({ items: z.array(HandOverView) }),
});

export const routingEndpoints = [
  ...circulationEndpoints,
  ...generalEndpoints,
  recall,
  handOver,
  nameStandIn,
  standIns,
  endStandIn,
  holdingsOf,
  startHandOver,
  signHandOver,
  handOvers,
  stuck,
  proposeJump,
  jumps,
  jump,
  refuseJump,
] as const;
