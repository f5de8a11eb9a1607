/** 机构人员: units, posts, persons and who holds what from when to when; kept by the business administrator, history and all. */
import { z } from 'zod';
import { LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId } from '../base/ids.ts';

/** Failures of keeping the organisation. */
export const directoryErrors = {
  /** A post moved to oneself would be a grant to oneself. */
  notOneself: defineError('directory.not_oneself', 'denied'),
  /** 三员分立: posts of administrators are not the business administrator's to make or fill. */
  administratorsApart: defineError('directory.administrators_apart', 'denied'),
  holdsAlready: defineError('directory.holds_already', 'conflict'),
  datesWrong: defineError('directory.dates_wrong', 'invalid'),
  wouldCircle: defineError('directory.would_circle', 'conflict'),
  unitInUse: defineError(
    'directory.unit_in_use',
    'conflict',
    z.object({ units: z.int(), holders: z.int(), tasks: z.int() }),
  ),
  postInUse: defineError('directory.post_in_use', 'conflict', z.object({ holders: z.int(), tasks: z.int() })),
  loginTaken: defineError('directory.login_taken', 'conflict'),
  hasAccount: defineError('directory.has_account', 'conflict'),
  notALeader: defineError('directory.not_a_leader', 'conflict'),
} as const;

const manage = { permission: 'directory.manage' } as const;
const done = z.object({ id: AddresseeId });
const Name = z.string().trim().min(1).max(60);
const UnitKind = z.enum(['leadership', 'office', 'section', 'department', 'township']);

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

export const units = endpoint({
  name: 'directory.units',
  method: 'GET',
  path: '/api/directory/units',
  summary: 'The tree of units one may keep, from its root down, with how many persons work there',
  access: manage,
  reply: z.object({
    items: z.array(
      z.object({
        id: AddresseeId,
        name: z.string(),
        depth: z.int(),
        isOpen: z.boolean(),
        posts: z.int(),
        persons: z.int(),
      }),
    ),
    /** Roles a post may have. */
    roles: z.array(z.string()),
  }),
});

const Duty = z.object({
  leaderId: AddresseeId,
  leader: z.string(),
  /** The unit answered for, or the liaison. */
  otherId: AddresseeId,
  other: z.string(),
  from: LocalDate,
  to: LocalDate.nullable(),
});

export const unit = endpoint({
  name: 'directory.unit',
  method: 'GET',
  path: '/api/directory/units/:unitId',
  summary: 'A unit: its posts, who holds, held and will hold them, and which leaders answer for it',
  access: manage,
  params: z.object({ unitId: z.coerce.number().int().positive() }),
  reply: z.object({
    id: AddresseeId,
    name: z.string(),
    fullName: z.string(),
    kind: UnitKind,
    code: z.string().nullable(),
    parentId: AddresseeId.nullable(),
    parent: z.string().nullable(),
    isOpen: z.boolean(),
    posts: z.array(
      z.object({ id: AddresseeId, name: z.string(), role: z.string(), isOpen: z.boolean(), tasks: z.int() }),
    ),
    holdings: z.array(HoldingView),
    leaders: z.array(Duty),
  }),
  errors: [baseErrors.notFound],
});

export const person = endpoint({
  name: 'directory.person',
  method: 'GET',
  path: '/api/directory/persons/:personId',
  summary: 'A person: posts held, then and now; what he answers for, records for and is a member of',
  access: manage,
  params: z.object({ personId: z.coerce.number().int().positive() }),
  reply: z.object({
    id: AddresseeId,
    name: z.string(),
    login: z.string().nullable(),
    isActive: z.boolean(),
    holdings: z.array(HoldingView),
    portfolios: z.array(Duty),
    liaisons: z.array(Duty),
    groups: z.array(z.string()),
    /** Open tasks by name: what must be handed over before he is gone. */
    tasks: z.int(),
  }),
  errors: [baseErrors.notFound],
});

export const addUnit = endpoint({
  name: 'directory.add_unit',
  method: 'POST',
  path: '/api/directory/units',
  summary: 'Set up a unit below another',
  access: manage,
  body: z.object({
    name: Name,
    fullName: z.string().trim().min(1).max(120),
    kind: UnitKind,
    parentId: AddresseeId,
    code: z.string().trim().max(20).default(''),
  }),
  reply: done,
  errors: [baseErrors.notFound],
});

export const changeUnit = endpoint({
  name: 'directory.change_unit',
  method: 'POST',
  path: '/api/directory/units/:unitId',
  summary: 'Rename a unit, move it, or close it; past matters stay its own',
  access: manage,
  params: z.object({ unitId: z.coerce.number().int().positive() }),
  body: z.object({
    name: Name,
    fullName: z.string().trim().min(1).max(120),
    parentId: AddresseeId.nullable(),
    isOpen: z.boolean(),
  }),
  reply: done,
  errors: [baseErrors.notFound, directoryErrors.wouldCircle, directoryErrors.unitInUse],
});

export const addPost = endpoint({
  name: 'directory.add_post',
  method: 'POST',
  path: '/api/directory/posts',
  summary: 'Set up a post in a unit; its role decides what it may do',
  access: manage,
  body: z.object({ unitId: AddresseeId, name: Name, role: z.string().trim().min(1).max(40) }),
  reply: done,
  errors: [baseErrors.notFound, directoryErrors.administratorsApart],
});

export const changePost = endpoint({
  name: 'directory.change_post',
  method: 'POST',
  path: '/api/directory/posts/:postId',
  summary: 'Rename a post or close it',
  access: manage,
  params: z.object({ postId: z.coerce.number().int().positive() }),
  body: z.object({ name: Name, isOpen: z.boolean() }),
  reply: done,
  errors: [baseErrors.notFound, directoryErrors.administratorsApart, directoryErrors.postInUse],
});

export const addPerson = endpoint({
  name: 'directory.add_person',
  method: 'POST',
  path: '/api/directory/persons',
  summary: 'Enter a person with his first post; an account is made by the system administrator',
  access: manage,
  body: z.object({ name: Name, postId: AddresseeId, kind: HoldingKind, from: LocalDate }),
  reply: done,
  errors: [baseErrors.notFound, directoryErrors.administratorsApart],
});

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

const onHolding = z.object({ holdingId: z.coerce.number().int().positive() });

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

export const addAccount = endpoint({
  name: 'directory.add_account',
  method: 'POST',
  path: '/api/directory/accounts',
  summary:
    'The system administrator makes an account; it stays shut until the security administrator opens it',
  access: { permission: 'system.operate' },
  body: z.object({ personId: AddresseeId, login: z.string().regex(/^[a-z0-9._-]{2,40}$/) }),
  reply: done,
  errors: [baseErrors.notFound, directoryErrors.loginTaken, directoryErrors.hasAccount],
});

export const organisationEndpoints = [
  units,
  unit,
  person,
  addUnit,
  changeUnit,
  addPost,
  changePost,
  addPerson,
  takeUp,
  leaving,
  leave,
  setDuty,
  endDuty,
  groups,
  saveGroup,
  addAccount,
] as const;
