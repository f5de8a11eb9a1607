/** What particular desks open with: the director's watch, a unit's calendar, today's reminders, gaps of the archive. */
import { z } from 'zod';
import { Light, Urgency } from '../base/acts.ts';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';

/** Failures of desks. */
export const deskErrors = {
  /** Only the unit that leads a matter signs for it. */
  notYourUnits: defineError('desks.not_your_units', 'denied'),
} as const;

/** A matter that is late or about to be. */
export const WatchRow = z.object({
  matterId: Uuid,
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  step: z.string(),
  round: z.int(),
  urgency: Urgency,
  source: z.string().nullable(),
  leader: z.string().nullable(),
  unitName: z.string().nullable(),
  holders: z.array(z.string()),
  dueAt: Instant.nullable(),
  light: Light,
  workingDaysLeft: z.number().nullable(),
});
export type WatchRow = z.infer<typeof WatchRow>;

export const watch = endpoint({
  name: 'desks.watch',
  method: 'GET',
  path: '/api/desk/watch',
  summary:
    '盯办: late and about-to-be-late matters of whomever, as far as one may open them; the latest first',
  access: { permission: 'desks.watch' },
  query: PageQuery.extend({
    light: z.enum(['red', 'yellow']).optional(),
    leader: z.coerce.number().int().positive().optional(),
    source: z.string().max(120).optional(),
  }),
  reply: page(WatchRow),
});

const Lights = z.object({ red: z.int(), yellow: z.int() });

export const watchCounts = endpoint({
  name: 'desks.watch_counts',
  method: 'GET',
  path: '/api/desk/watch/counts',
  summary: 'Late and about-to-be-late matters counted by leader and by source',
  access: { permission: 'desks.watch' },
  reply: z.object({
    all: Lights,
    leaders: z.array(Lights.extend({ id: AddresseeId, name: z.string() })),
    sources: z.array(Lights.extend({ name: z.string() })),
    asOf: Instant,
  }),
});

/** What my unit owes. */
export const UnitDue = z.object({
  matterId: Uuid,
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  step: z.string(),
  round: z.int(),
  dueAt: Instant.nullable(),
  light: Light,
  workingDaysLeft: z.number().nullable(),
  holders: z.array(z.string()),
  signedFor: z.object({ by: z.string(), at: Instant }).nullable(),
  /** Steps of it that lie with me. */
  mySteps: z.array(z.string()),
});
export type UnitDue = z.infer<typeof UnitDue>;

export const unitDue = endpoint({
  name: 'desks.unit_due',
  method: 'GET',
  path: '/api/desk/unit-due',
  summary: 'What my unit owes the county, nearest limit first; all of a month for its calendar',
  access: { signedIn: true },
  query: PageQuery.extend({ from: LocalDate.optional(), until: LocalDate.optional() }),
  reply: page(UnitDue),
});

export const signFor = endpoint({
  name: 'desks.sign_for',
  method: 'POST',
  path: '/api/desk/unit-due/:matterId/sign-for',
  summary: '签收: my unit has received what it is asked for; once, whoever of the unit does it',
  access: { signedIn: true },
  params: z.object({ matterId: Uuid }),
  body: z.object({}),
  reply: z.object({ by: z.string(), at: Instant }),
  errors: [baseErrors.notFound, deskErrors.notYourUnits],
});

/** A reminder that goes out, or went out, today. */
export const Reminder = z.object({
  matterId: Uuid,
  kind: z.string(),
  title: z.string(),
  unitName: z.string().nullable(),
  /** warn, overdue, escalate, … as the rule names the step. */
  what: z.string(),
  rule: z.string(),
  /** The rule's word for whom: holder, unit_principal, … */
  to: z.string(),
  holders: z.array(z.string()),
  at: Instant,
  sentAt: Instant.nullable(),
  dueAt: Instant.nullable(),
});

export const reminders = endpoint({
  name: 'desks.reminders',
  method: 'GET',
  path: '/api/desk/reminders',
  summary: '催办阶梯: who gets what reminder on a day, sent and still to be sent, in the order of time',
  access: { permission: 'desks.watch' },
  query: PageQuery.extend({ on: LocalDate.optional() }),
  reply: page(Reminder),
});

export const archiveGaps = endpoint({
  name: 'desks.archive_gaps',
  method: 'GET',
  path: '/api/desk/archive-gaps',
  summary: '归档缺口: closed matters not yet arranged by unit, and those of them without a file',
  access: { permission: 'archives.read' },
  reply: z.object({
    closedToday: z.int(),
    units: z.array(
      z.object({
        id: AddresseeId,
        name: z.string(),
        waiting: z.int(),
        withoutFile: z.int(),
        oldest: Instant.nullable(),
      }),
    ),
    asOf: Instant,
  }),
});

export const deskViewEndpoints = [watch, watchCounts, unitDue, signFor, reminders, archiveGaps] as const;
