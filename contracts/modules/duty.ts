/** 值班: who is on duty, one running log, and handing over what is open with two signatures. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';

/** Failures of duty. */
export const dutyErrors = {
  badTimes: defineError('duty.bad_times', 'invalid'),
  shiftsOverlap: defineError('duty.shifts_overlap', 'conflict'),
  /** Whoever is on duty must be able to keep the log. */
  notAnOfficer: defineError('duty.not_an_officer', 'invalid'),
  samePerson: defineError('duty.same_person', 'invalid'),
  noSuchLeader: defineError('duty.no_such_leader', 'invalid'),
  shiftBegun: defineError('duty.shift_begun', 'conflict'),
  notThisShift: defineError('duty.not_this_shift', 'denied'),
  someoneOnDuty: defineError('duty.someone_on_duty', 'conflict'),
  nobodyOnDuty: defineError('duty.nobody_on_duty', 'conflict'),
  noNextShift: defineError('duty.no_next_shift', 'conflict'),
  noSuchMatter: defineError('duty.no_such_matter', 'invalid'),
  inFuture: defineError('duty.in_future', 'invalid'),
  notOpen: defineError('duty.not_open', 'conflict'),
  /** What was ticked is not what is open: somebody wrote or settled something meanwhile, or one was left out. */
  countDiffers: defineError(
    'duty.count_differs',
    'conflict',
    z.object({ open: z.number(), counted: z.number() }),
  ),
  givenDiffers: defineError('duty.given_differs', 'conflict'),
  giverTakes: defineError('duty.giver_takes', 'denied'),
  handOverOver: defineError('duty.hand_over_over', 'conflict'),
} as const;

/** Kinds of entries. */
export const EntryKind = z.enum(['phone', 'fax', 'visit', 'event', 'patrol', 'other']);
export type EntryKind = z.infer<typeof EntryKind>;

const Named = z.object({ id: AddresseeId, name: z.string() });

/** One shift of the roster. */
export const Shift = z.object({
  id: Uuid,
  startsAt: Instant,
  endsAt: Instant,
  officer: Named,
  second: Named.nullable(),
  leader: Named,
  /** When it was really taken over and handed on. */
  beganAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type Shift = z.infer<typeof Shift>;

/** One line of the log. */
export const Entry = z.object({
  id: Uuid,
  shiftId: Uuid,
  at: Instant,
  kind: EntryKind,
  text: z.string(),
  fromWhom: z.string().nullable(),
  /** Only for whoever may open it. */
  matter: z.object({ matterId: Uuid, title: z.string() }).nullable(),
  isEvent: z.boolean(),
  settledAt: Instant.nullable(),
  settledBy: z.string().nullable(),
  outcome: z.string().nullable(),
  madeBy: z.string(),
});
export type Entry = z.infer<typeof Entry>;

/** A hand-over, waiting for its second signature or done. */
export const HandOver = z.object({
  id: Uuid,
  givenBy: z.string(),
  givenAt: Instant,
  note: z.string(),
  takenBy: z.string().nullable(),
  takenAt: Instant.nullable(),
  entryIds: z.array(Uuid),
});
export type HandOver = z.infer<typeof HandOver>;

const read = { permission: 'duty.read' } as const;
const keep = { permission: 'duty.keep' } as const;
const onShift = z.object({ shiftId: Uuid });
const Done = z.object({ done: z.literal(true) });
const Counted = z.array(Uuid).max(500);
const Persons = z.object({
  officerId: AddresseeId,
  secondId: AddresseeId.nullable(),
  leaderId: AddresseeId,
});
const personErrors = [dutyErrors.notAnOfficer, dutyErrors.samePerson, dutyErrors.noSuchLeader] as const;

export const desk = endpoint({
  name: 'duty.desk',
  method: 'GET',
  path: '/api/duty/desk',
  summary: 'Who is on duty, what is open since when, what the shift before left, what waits for a signature',
  access: read,
  reply: z.object({
    on: Shift.nullable(),
    next: Shift.nullable(),
    open: z.array(Entry),
    /** Given, not yet taken. */
    waiting: HandOver.nullable(),
    /** What this shift took over. */
    taken: HandOver.nullable(),
    may: z.object({ keep: z.boolean(), begin: z.boolean(), give: z.boolean(), take: z.boolean() }),
  }),
});

export const shifts = endpoint({
  name: 'duty.list_shifts',
  method: 'GET',
  path: '/api/duty/shifts',
  summary: 'The roster, latest first',
  access: read,
  query: PageQuery,
  reply: page(Shift),
});

export const officers = endpoint({
  name: 'duty.list_officers',
  method: 'GET',
  path: '/api/duty/officers',
  summary: 'Who may be put on duty',
  access: keep,
  reply: z.object({ items: z.array(Named) }),
});

export const log = endpoint({
  name: 'duty.list_log',
  method: 'GET',
  path: '/api/duty/log',
  summary: 'The running log over all shifts, latest written first',
  access: read,
  query: PageQuery,
  reply: page(Entry),
});

export const sheet = endpoint({
  name: 'duty.sheet',
  method: 'GET',
  path: '/api/duty/shifts/:shiftId/sheet',
  summary: 'One shift as it is printed: its persons, its log by time, its signatures',
  access: read,
  params: onShift,
  reply: z.object({
    shift: Shift,
    entries: z.array(Entry),
    taken: HandOver.nullable(),
    given: HandOver.nullable(),
    /** What was handed on open, as it reads now. */
    left: z.array(Entry),
    /** Why other persons are on it than the roster said. */
    swaps: z.array(z.object({ id: Uuid, by: z.string(), at: Instant, reason: z.string() })),
  }),
  errors: [baseErrors.notFound],
});

export const addShift = endpoint({
  name: 'duty.add_shift',
  method: 'POST',
  path: '/api/duty/shifts',
  summary: 'Puts a shift on the roster',
  access: keep,
  body: Persons.extend({ startsAt: Instant, endsAt: Instant }),
  reply: z.object({ id: Uuid }),
  errors: [dutyErrors.badTimes, dutyErrors.shiftsOverlap, ...personErrors],
});

export const swapShift = endpoint({
  name: 'duty.swap_shift',
  method: 'POST',
  path: '/api/duty/shifts/:shiftId/swap',
  summary: 'Other persons for a shift that has not begun, with the reason',
  access: keep,
  params: onShift,
  body: Persons.extend({ reason: z.string().trim().min(2).max(200) }),
  reply: Done,
  errors: [baseErrors.notFound, dutyErrors.shiftBegun, ...personErrors],
});

export const beginShift = endpoint({
  name: 'duty.begin_shift',
  method: 'POST',
  path: '/api/duty/shifts/:shiftId/begin',
  summary: 'Comes on duty where nobody hands over: the first shift of all',
  access: keep,
  params: onShift,
  body: z.object({}),
  reply: Done,
  errors: [baseErrors.notFound, dutyErrors.someoneOnDuty, dutyErrors.shiftBegun, dutyErrors.notThisShift],
});

export const addEntry = endpoint({
  name: 'duty.add_entry',
  method: 'POST',
  path: '/api/duty/log',
  summary: 'Writes into the log of the shift on duty; the same key again writes nothing',
  access: keep,
  body: z.object({
    key: IdempotencyKey,
    /** When it happened; absent: now. */
    at: Instant.optional(),
    kind: EntryKind,
    text: z.string().trim().min(2).max(2000),
    fromWhom: z.string().trim().max(100).optional(),
    /** Number or id of a matter it belongs to. */
    matter: z.string().trim().max(80).optional(),
    isEvent: z.boolean(),
  }),
  reply: z.object({ id: Uuid }),
  errors: [dutyErrors.nobodyOnDuty, dutyErrors.noSuchMatter, dutyErrors.inFuture, baseErrors.keyReused],
});

export const settleEntry = endpoint({
  name: 'duty.settle_entry',
  method: 'POST',
  path: '/api/duty/log/:entryId/settle',
  summary: 'Closes what was open, with what came of it',
  access: keep,
  params: z.object({ entryId: Uuid }),
  body: z.object({ outcome: z.string().trim().min(2).max(1000) }),
  reply: Done,
  errors: [baseErrors.notFound, dutyErrors.notOpen, dutyErrors.nobodyOnDuty],
});

export const giveShift = endpoint({
  name: 'duty.give_shift',
  method: 'POST',
  path: '/api/duty/hand-overs',
  summary: 'First signature: everything open, ticked one by one; again replaces what was not taken yet',
  access: keep,
  body: z.object({ entryIds: Counted, note: z.string().trim().max(1000) }),
  reply: z.object({ id: Uuid }),
  errors: [dutyErrors.nobodyOnDuty, dutyErrors.noNextShift, dutyErrors.notThisShift, dutyErrors.countDiffers],
});

export const takeShift = endpoint({
  name: 'duty.take_shift',
  method: 'POST',
  path: '/api/duty/hand-overs/:handOverId/take',
  summary: 'Second signature: the same list ticked again; the old shift ends and the new one begins',
  access: keep,
  params: z.object({ handOverId: Uuid }),
  body: z.object({ entryIds: Counted }),
  reply: Done,
  errors: [
    baseErrors.notFound,
    dutyErrors.handOverOver,
    dutyErrors.notThisShift,
    dutyErrors.giverTakes,
    dutyErrors.countDiffers,
    dutyErrors.givenDiffers,
  ],
});

export const dutyEndpoints = [
  desk,
  shifts,
  officers,
  log,
  sheet,
  addShift,
  swapShift,
  beginShift,
  addEntry,
  settleEntry,
  giveShift,
  takeShift,
] as const;
