/** 任职: who holds which post from when to when, what leaving it comes to, portfolios and groups. */
import { z } from 'zod';
import { LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId } from '../base/ids.ts';
import { directoryErrors } from './organisation-errors.ts';

const manage = { permission: 'directory.manage' } as const;
const done = z.object({ id: AddresseeId });
const Name = z.string().trim().min(1).max(60);
const onHolding = z.object({ holdingId: z.coerce.number().int().positive() });

/** How somebody holds a post. */
export const HoldingKind = z.enum(['own', 'acting', 'seconded']);

/** A holding; `rests`: in force, but its holder is seconded elsewhere meanwhile. */
export const HoldingView = z.object({
  id: z.int(),
  personId: AddresseeId,
  person: z.string(),
  postId: AddresseeId,
  post: z.string(),
  unit: z.string(),
  kind: HoldingKind,
  from: LocalDate,
  to: LocalDate.nullable(),
  standing: z.enum(['over', 'now', 'rests', 'coming']),
});
export type HoldingView = z.infer<typeof HoldingView>;

export const takeUp = endpoint({
  name: 'directory.take_up',
  method: 'POST',
  path: '/api/directory/holdings',
  summary: 'Somebody takes up a post, acts in it or is seconded to it, from a day on',
  access: manage,
  body: z.object({
    personId: AddresseeId,
    postId: AddresseeId,
    kind: HoldingKind,
    from: LocalDate,
    to: LocalDate.nullable(),
  }),
  reply: z.object({ id: z.int() }),
  errors: [
    baseErrors.notFound,
    directoryErrors.administratorsApart,
    directoryErrors.notOneself,
    directoryErrors.holdsAlready,
    directoryErrors.datesWrong,
  ],
});

/** What ending a holding comes to: shown before it is done. */
export const leaving = endpoint({
  name: 'directory.leaving',
  method: 'GET',
  path: '/api/directory/holdings/:holdingId/leaving',
  summary: 'What leaving a post comes to: counted, before it is confirmed',
  access: manage,
  params: onHolding,
  query: z.object({ lastDay: LocalDate }),
  reply: z.object({
    personId: AddresseeId,
    person: z.string(),
    post: z.string(),
    /** Open tasks at the post; they stay with it. */
    postTasks: z.int(),
    /** Nobody would hold the post after that day. */
    isVacant: z.boolean(),
    /** He would hold no post at all after that day: then he sees and does nothing any more. */
    isGone: z.boolean(),
    /** Open tasks by his name, to be handed over. */
    tasks: z.int(),
    standIns: z.int(),
    portfolios: z.int(),
    liaisons: z.int(),
  }),
  errors: [baseErrors.notFound],
});

export const leave = endpoint({
  name: 'directory.leave',
  method: 'POST',
  path: '/api/directory/holdings/:holdingId/leave',
  summary: 'Somebody leaves a post with the end of a day; what came by the post goes with it',
  access: manage,
  params: onHolding,
  body: z.object({ lastDay: LocalDate, reason: z.string().trim().min(2).max(200) }),
  reply: z.object({ id: z.int() }),
  errors: [
    baseErrors.notFound,
    directoryErrors.administratorsApart,
    directoryErrors.notOneself,
    directoryErrors.datesWrong,
  ],
});

const DutyInput = z.object({
  kind: z.enum(['portfolio', 'liaison']),
  leaderId: AddresseeId,
  otherId: AddresseeId,
});

export const setDuty = endpoint({
  name: 'directory.set_duty',
  method: 'POST',
  path: '/api/directory/duties',
  summary: 'A leader answers for a unit (分管), or has a liaison (联络员), from a day on',
  access: manage,
  body: DutyInput.extend({ from: LocalDate }),
  reply: z.object({ done: z.literal(true) }),
  errors: [baseErrors.notFound, directoryErrors.notALeader, directoryErrors.holdsAlready],
});

export const endDuty = endpoint({
  name: 'directory.end_duty',
  method: 'POST',
  path: '/api/directory/duties/end',
  summary: 'A portfolio or a liaison ends with a day',
  access: manage,
  body: DutyInput.extend({ from: LocalDate, lastDay: LocalDate }),
  reply: z.object({ done: z.literal(true) }),
  errors: [baseErrors.notFound, directoryErrors.datesWrong],
});

export const groups = endpoint({
  name: 'directory.groups',
  method: 'GET',
  path: '/api/directory/groups',
  summary: 'Groups with their members',
  access: manage,
  reply: z.object({
    items: z.array(
      z.object({
        id: AddresseeId,
        name: z.string(),
        isOpen: z.boolean(),
        members: z.array(
          z.object({ id: AddresseeId, kind: z.enum(['person', 'post', 'unit']), name: z.string() }),
        ),
      }),
    ),
  }),
});

export const saveGroup = endpoint({
  name: 'directory.save_group',
  method: 'POST',
  path: '/api/directory/groups',
  summary: 'Make a group of persons, posts and units (id null), change its name or members, or close it',
  access: manage,
  body: z.object({
    id: AddresseeId.nullable(),
    name: Name,
    memberIds: z.array(AddresseeId).max(500),
    isOpen: z.boolean().default(true),
  }),
  reply: done,
  errors: [baseErrors.notFound],
});
