/** The desk: what waits for me, what came back, what I am told. */
import { z } from 'zod';
import { Light, Urgency } from '../base/acts.ts';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';

/** One open task of mine (or of whom I stand in for). */
export const InboxRow = z.object({
  taskId: Uuid,
  taskVersion: z.int(),
  matterId: Uuid,
  matterKind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  source: z.string().nullable(),
  /** Step's key within its kind, e.g. `documents.incoming.review`; its words stand in the texts. */
  step: z.string(),
  round: z.int(),
  urgency: Urgency,
  since: Instant,
  dueAt: Instant.nullable(),
  light: Light,
  /** Working days left (negative: over), when the calendar can tell. */
  workingDaysLeft: z.number().nullable(),
  unread: z.boolean(),
  /** Set when it is another's task: whom I stand in for, or the leader whose liaison I am. */
  of: z.object({ name: z.string(), as: z.enum(['stand_in', 'liaison']) }).nullable(),
});
export type InboxRow = z.infer<typeof InboxRow>;

export const inbox = endpoint({
  name: 'desks.inbox',
  method: 'GET',
  path: '/api/inbox',
  summary: '待办: my open tasks, nearest limit first',
  access: { signedIn: true },
  query: PageQuery.extend({
    light: Light.optional(),
    /** `mine` (with those I stand in for) or `liaison`: tasks of the leaders I record for. */
    whose: z.enum(['mine', 'liaison']).default('mine'),
    step: z.string().max(80).optional(),
  }),
  reply: page(InboxRow),
});

export const counts = endpoint({
  name: 'desks.counts',
  method: 'GET',
  path: '/api/inbox/counts',
  summary: 'Open tasks by light and step; capped at 1,000 an addressee',
  access: { signedIn: true },
  reply: z.object({
    total: z.int(),
    red: z.int(),
    yellow: z.int(),
    bySteps: z.array(z.object({ step: z.string(), count: z.int() })),
    echoes: z.int(),
    asOf: Instant,
  }),
});

/** 回音: answers to my instructions, papers I sent on, and where they stand. */
export const EchoRow = z.object({
  matterId: Uuid,
  title: z.string(),
  number: z.string().nullable(),
  instructedAt: Instant,
  /** What I said then. */
  said: z.string(),
  /** Who said it in my place; null where I did. */
  saidBy: z.string().nullable(),
  state: z.enum(['waiting', 'answered', 'closed']),
  round: z.int(),
  /** Stuck where, with whom, since when; null when answered. */
  nowWith: z.array(z.object({ name: z.string(), step: z.string(), since: Instant })),
  unitsDone: z.int(),
  unitsAll: z.int(),
  light: Light,
  dueAt: Instant.nullable(),
});

export const echoes = endpoint({
  name: 'desks.echoes',
  method: 'GET',
  path: '/api/echoes',
  summary: '回音: what became of my instructions',
  access: { signedIn: true },
  query: PageQuery,
  reply: page(EchoRow),
});

/** What I handled, newest first. */
export const done = endpoint({
  name: 'desks.done',
  method: 'GET',
  path: '/api/done',
  summary: '已办: what I did lately',
  access: { signedIn: true },
  query: PageQuery,
  reply: page(
    z.object({
      matterId: Uuid,
      title: z.string(),
      number: z.string().nullable(),
      action: z.string(),
      at: Instant,
      state: z.string(),
    }),
  ),
});

/** What one is told; each kind has its sentence in the texts. */
export const NoticeKind = z.enum([
  'task.arrived',
  'task.returned',
  'echo.arrived',
  'secrecy.mark_read_by_machine',
  'secrecy.purge_proposed',
  'secrecy.purge_decided',
  'files.replaced',
  'chased',
  'clock.warn',
  'clock.overdue',
  'clock.escalate',
  'clock.moved',
  'clock.wait_over',
  'clock.report',
  'clock.letter',
  'clock.criticism',
  'routing.answer',
  'routing.suspend',
  'chases.letter_sent',
  'chases.criticism_sent',
  'circulation.arrived',
  'circulation.chased',
  'routing.stand_in_named',
  'routing.hand_over_asked',
  'routing.jump_proposed',
  'documents.register',
  'documents.reassign',
  'documents.answer_sender',
  'documents.return_paper',
  'supervision.object',
  'supervision.uphold',
  'supervision.reassign',
  'supervision.grant_extension',
  'supervision.refuse_extension',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const Notice = z.object({
  id: Uuid,
  kind: NoticeKind,
  matterId: Uuid.nullable(),
  title: z.string().nullable(),
  params: z.record(z.string(), z.unknown()),
  at: Instant,
});

export const notices = endpoint({
  name: 'desks.notices',
  method: 'GET',
  path: '/api/notices',
  summary: 'Unread notices',
  access: { signedIn: true },
  query: PageQuery,
  reply: page(Notice),
});

export const readNotices = endpoint({
  name: 'desks.read_notices',
  method: 'POST',
  path: '/api/notices/read',
  summary: 'Mark notices as read',
  access: { signedIn: true },
  body: z.object({ ids: z.array(Uuid).max(100) }),
  reply: z.object({ done: z.literal(true) }),
});

/** Server-sent events: `matter` {matterId, seq} for matters one may open, `tick` every 15 s with the server's time. */
export const live = endpoint({
  name: 'desks.live',
  method: 'GET',
  path: '/api/live',
  summary: 'Live updates as server-sent events',
  access: { signedIn: true },
  reply: z.unknown(),
  raw: 'text/event-stream',
});

export const deskEndpoints = [inbox, counts, echoes, done, notices, readNotices, live] as const;
