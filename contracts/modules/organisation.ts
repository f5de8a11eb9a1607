/** 机构人员: units, posts, persons and who holds what from when to when; kept by the business administrator, history and all. */
import { z } from 'zod';
import { LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId } from '../base/ids.ts';
import {
  endDuty,
  groups,
  HoldingKind,
  HoldingView,
  leave,
  leaving,
  saveGroup,
  setDuty,
  takeUp,
} from './holdings.ts';
import { directoryErrors } from './organisation-errors.ts';

const manage = { permission: 'directory.manage' } as const;
const done = z.object({ id: AddresseeId });
const Name = z.string().trim().min(1).max(60);
const UnitKind = z.enum(['leadership', 'office', 'section', 'department', 'township']);

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
