/** Stuck matters, and putting one to another step. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { ActDone, actErrors } from './flow.ts';
import { routingErrors } from './routing-errors.ts';

const jumpErrors = [
  routingErrors.jumpDecided,
  routingErrors.proposerDecides,
  routingErrors.notByAdministrators,
  baseErrors.notFound,
];

const onJump = z.object({ jumpId: Uuid });

/** A matter that does not move. */
export const StuckRow = z.object({
  matterId: Uuid,
  kind: z.string(),
  /** Empty when it may not be shown in lists. */
  title: z.string(),
  step: z.string(),
  why: z.enum(['nobody', 'overdue', 'wait_over']),
  holders: z.array(z.string()),
  dueAt: Instant.nullable(),
  /** Working days over; null when it is not late or the calendar cannot tell. */
  daysOver: z.number().nullable(),
  /** Steps it may be put to. */
  steps: z.array(z.string()),
  isProposed: z.boolean(),
  /** He may open it as well: other than most of what he sees here. */
  mayOpen: z.boolean(),
});
export type StuckRow = z.infer<typeof StuckRow>;

export const stuck = endpoint({
  name: 'routing.stuck',
  method: 'GET',
  path: '/api/routing/stuck',
  summary:
    'Open matters held by nobody, late by so many working days, or waiting past their wait; longest first, by reason and kind',
  access: { permission: 'routing.steward' },
  query: PageQuery.extend({
    days: z.coerce.number().int().min(0).max(60).default(5),
    why: z.enum(['nobody', 'overdue', 'wait_over']).optional(),
    kind: z.string().max(60).optional(),
  }),
  reply: page(StuckRow).extend({
    /** How many there are by reason, whatever is asked for. */
    counts: z.object({ nobody: z.int(), overdue: z.int(), wait_over: z.int() }),
    kinds: z.array(z.string()),
  }),
});

/** A proposal to put a matter to another step. */
export const JumpView = z.object({
  id: Uuid,
  matterId: Uuid,
  kind: z.string(),
  title: z.string(),
  step: z.string(),
  to: z.string(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  /** null while undecided. */
  isApproved: z.boolean().nullable(),
  mayDecide: z.boolean(),
});
export type JumpView = z.infer<typeof JumpView>;

export const proposeJump = endpoint({
  name: 'routing.propose_jump',
  method: 'POST',
  path: '/api/routing/jumps',
  summary: 'The flow steward proposes to put a stuck matter to a named step, with the reason',
  access: { permission: 'routing.steward' },
  body: z.object({
    matterId: Uuid,
    step: z.string().max(60),
    toId: AddresseeId,
    reason: z.string().trim().min(2).max(300),
  }),
  reply: z.object({ id: Uuid }),
  errors: [
    routingErrors.unknownStep,
    routingErrors.jumpOpen,
    routingErrors.holdsNoPost,
    routingErrors.notByAdministrators,
    baseErrors.notFound,
  ],
});

export const jumps = endpoint({
  name: 'routing.jumps',
  method: 'GET',
  path: '/api/routing/jumps',
  summary: 'The latest fifty jumps that I proposed, or may decide or see decided',
  access: { signedIn: true },
  reply: z.object({ items: z.array(JumpView) }),
});

export const jump = endpoint({
  name: 'routing.jump',
  method: 'POST',
  path: '/api/routing/jumps/:jumpId/approve',
  summary: 'The director approves: the matter is put to the step, its other tasks are closed',
  access: { permission: 'routing.approve_jump' },
  params: onJump,
  body: z.object({ key: IdempotencyKey }),
  reply: ActDone,
  errors: [...jumpErrors, ...actErrors],
});

export const refuseJump = endpoint({
  name: 'routing.refuse_jump',
  method: 'POST',
  path: '/api/routing/jumps/:jumpId/refuse',
  summary: 'The director refuses the jump: the matter stays',
  access: { permission: 'routing.approve_jump' },
  params: onJump,
  body: z.object({}),
  reply: z.object({ done: z.literal(true) }),
  errors: jumpErrors,
});
