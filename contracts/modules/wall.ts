/** 挂图作战 (R-SUP-02): a live board of supervised items and units, for a screen that nobody sits at. */
import { z } from 'zod';
import { Light } from '../base/acts.ts';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';

/** Failures of the wall. */
export const wallErrors = {
  /** Unknown, shut, over, or its maker may look no more: one answer for all. */
  noDisplay: defineError('wall.no_display', 'denied'),
} as const;

const Lights = z.object({ red: z.int(), yellow: z.int(), green: z.int(), done: z.int() });

/** What hangs there. */
export const Board = z.object({
  officeName: z.string(),
  now: Instant,
  totals: Lights,
  units: z.array(Lights.extend({ name: z.string() })),
  items: z.array(
    z.object({
      /** null: may not be shown on a wall. */
      title: z.string().nullable(),
      number: z.string().nullable(),
      leader: z.string().nullable(),
      round: z.int(),
      light: Light,
      dueAt: Instant.nullable(),
      workingDaysLeft: z.number().nullable(),
      units: z.array(z.object({ name: z.string(), light: Light, isDone: z.boolean() })),
    }),
  ),
  /** There are more items than a wall shows. */
  more: z.boolean(),
});
export type Board = z.infer<typeof Board>;

export const board = endpoint({
  name: 'wall.board',
  method: 'GET',
  path: '/api/wall/board',
  summary: 'The board as I may see it, without titles that may not hang on a wall',
  access: { permission: 'wall.manage' },
  reply: Board,
});

export const show = endpoint({
  name: 'wall.show',
  method: 'POST',
  path: '/api/wall/show',
  summary: 'The board behind a display link; the token stands in the body, so that no log keeps it',
  access: { public: 'a screen on a wall signs nobody in; its link carries a token that can be shut' },
  body: z.object({ token: z.string().min(20).max(100) }),
  reply: Board,
  errors: [wallErrors.noDisplay],
});

export const displays = endpoint({
  name: 'wall.displays',
  method: 'GET',
  path: '/api/wall/displays',
  summary: 'Display links, the latest fifty',
  access: { permission: 'wall.manage' },
  reply: z.object({
    items: z.array(
      z.object({
        id: Uuid,
        name: z.string(),
        madeBy: z.string(),
        madeAt: Instant,
        endsAt: Instant,
        shutAt: Instant.nullable(),
      }),
    ),
  }),
});

export const openDisplay = endpoint({
  name: 'wall.open_display',
  method: 'POST',
  path: '/api/wall/displays',
  summary: 'Make a display link; its token is told once',
  access: { permission: 'wall.manage' },
  body: z.object({ name: z.string().trim().min(2).max(60), days: z.int().min(1).max(366) }),
  reply: z.object({ id: Uuid, token: z.string(), endsAt: Instant }),
});

export const shutDisplay = endpoint({
  name: 'wall.shut_display',
  method: 'POST',
  path: '/api/wall/displays/:displayId/shut',
  summary: 'Shut a display link: the screen goes dark at its next look',
  access: { permission: 'wall.manage' },
  params: z.object({ displayId: Uuid }),
  body: z.object({}),
  reply: z.object({ done: z.literal(true) }),
  errors: [baseErrors.notFound],
});

export const wallEndpoints = [board, show, displays, openDisplay, shutDisplay] as const;
