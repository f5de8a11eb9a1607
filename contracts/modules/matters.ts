/** The matter page: the heart of every screen. */
import { z } from 'zod';
import { Act, Disclosure, Handling, Light, MatterState, Urgency } from '../base/acts.ts';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { FileGone, FileView } from './files.ts';

/** What may be done now, by me, on which task. A refused one says why. */
export const Ability = z.object({
  /** The endpoint's name, e.g. `documents.review`. */
  action: z.string(),
  act: Act,
  taskId: Uuid.nullable(),
  taskVersion: z.int().nullable(),
  allowed: z.boolean(),
  /** Error code telling why not. */
  why: z.string().nullable(),
  /** For its words: the day that is over. */
  whyParams: z.object({ dueAt: Instant }).optional(),
  /** Acting for: stand-in or liaison. */
  of: z.object({ name: z.string(), as: z.enum(['stand_in', 'liaison']) }).nullable(),
});
export type Ability = z.infer<typeof Ability>;

/** What was said, in which capacity. */
export const OpinionView = z.object({
  id: Uuid,
  step: z.string(),
  round: z.int(),
  act: z.string(),
  by: z.string(),
  post: z.string().nullable(),
  /** 代: who stood in; 代录: who recorded. */
  standsInFor: z.string().nullable(),
  recordedBy: z.string().nullable(),
  originalFileId: Uuid.nullable(),
  option: z.string().nullable(),
  text: z.string(),
  ink: z.string().nullable(),
  /** Only some may read it. */
  isAside: z.boolean(),
  purged: z.boolean(),
  at: Instant,
});
export type OpinionView = z.infer<typeof OpinionView>;

/** A clock as shown: budget, used, due. */
export const ClockView = z.object({
  id: Uuid,
  rule: z.string(),
  ownerName: z.string(),
  budget: z.int(),
  unit: z.string(),
  state: z.enum(['running', 'paused', 'stopped']),
  startsAt: Instant,
  dueAt: Instant.nullable(),
  stoppedAt: Instant.nullable(),
  isLate: z.boolean(),
  light: Light,
  calendarVersion: z.string(),
  /** Said in the office's words by the texts: working minutes or days left, negative when over. */
  workingDaysLeft: z.number().nullable(),
  source: z.string(),
});

/** The page of a matter. */
export const MatterPage = z.object({
  id: Uuid,
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  archivalCode: z.string().nullable(),
  source: z.string().nullable(),
  unitName: z.string(),
  leadUnitName: z.string().nullable(),
  leadPersonName: z.string().nullable(),
  urgency: Urgency,
  handling: Handling,
  disclosure: Disclosure,
  state: MatterState,
  step: z.string(),
  round: z.int(),
  seq: z.int(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  filedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  light: Light,
  workingDaysLeft: z.number().nullable(),
  /** Stuck where, with whom, since when. For a wait: what it waits for. */
  nowWith: z.array(
    z.object({ name: z.string(), step: z.string(), since: Instant, dueAt: Instant.nullable(), light: Light }),
  ),
  wait: z.object({ what: z.string(), ownerName: z.string(), until: Instant }).nullable(),
  opinions: z.array(OpinionView),
  files: z.array(FileView),
  /** Files that had to go. */
  gone: z.array(FileGone),
  clocks: z.array(ClockView),
  abilities: z.array(Ability),
  /** How often it was sent round: the circulation sheet has something to show. */
  wentRound: z.int(),
});
export type MatterPage = z.infer<typeof MatterPage>;

const onMatter = z.object({ matterId: Uuid });

export const matterPage = endpoint({
  name: 'matters.page',
  method: 'GET',
  path: '/api/matters/:matterId',
  summary: 'A matter as far as one may see it, with what one may do now',
  access: { signedIn: true },
  params: onMatter,
  reply: MatterPage,
  errors: [baseErrors.notFound],
});

/** A node of the thread: a paper, an instruction, a unit's matter, an answer. What one may not open is absent. */
export const ThreadNode = z.object({
  /** Unique in the thread. */
  id: z.string(),
  /** The matter it belongs to: a click walks there. */
  matterId: Uuid,
  parent: z.string().nullable(),
  kind: z.enum([
    'paper',
    'proposal',
    'instruction',
    'item',
    'notice',
    'unit',
    'answer',
    'returned',
    'accepted',
    'report',
    'noted',
    'closed',
    'filed',
  ]),
  label: z.string(),
  /** Who, when. */
  who: z.string().nullable(),
  at: Instant.nullable(),
  state: z.enum(['done', 'current', 'waiting', 'late', 'void']),
  round: z.int(),
});
export type ThreadNode = z.infer<typeof ThreadNode>;

export const thread = endpoint({
  name: 'matters.thread',
  method: 'GET',
  path: '/api/matters/:matterId/thread',
  summary: '脉络: from the paper to the archive, both ways, as far as one may see',
  access: { signedIn: true },
  params: onMatter,
  reply: z.object({ nodes: z.array(ThreadNode), rounds: z.int() }),
  errors: [baseErrors.notFound],
});

/** One act in the history. */
export const HistoryRow = z.object({
  seq: z.int(),
  act: z.string(),
  action: z.string(),
  by: z.string(),
  post: z.string().nullable(),
  standsInFor: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  at: Instant,
  step: z.string(),
  round: z.int(),
  number: z.string().nullable(),
  note: z.record(z.string(), z.unknown()),
  /** Whom a limit's step called upon. */
  reached: z.array(z.string()),
});

export const history = endpoint({
  name: 'matters.history',
  method: 'GET',
  path: '/api/matters/:matterId/history',
  summary: 'Every act, oldest first',
  access: { signedIn: true },
  params: onMatter,
  query: PageQuery,
  reply: page(HistoryRow),
  errors: [baseErrors.notFound],
});

/** Opening a matter marks its task read; receipts live outside the matter's lock. */
export const markRead = endpoint({
  name: 'matters.mark_read',
  method: 'POST',
  path: '/api/matters/:matterId/read',
  summary: 'Sign that I have seen it',
  access: { signedIn: true },
  params: onMatter,
  body: z.object({}),
  reply: z.object({ done: z.literal(true) }),
  errors: [baseErrors.notFound],
});

/** Many at once: what this person may do to each of them now, told before he presses. What he may not open is absent. */
export const offers = endpoint({
  name: 'matters.offers',
  method: 'GET',
  path: '/api/matter-offers',
  summary: 'What I may do now to each of up to fifty matters',
  access: { signedIn: true },
  query: z.object({
    ids: z
      .string()
      .max(2000)
      .transform((ids) => ids.split(','))
      .pipe(z.array(Uuid).min(1).max(50)),
  }),
  reply: z.object({
    items: z.array(z.object({ matterId: Uuid, kind: z.string(), abilities: z.array(Ability) })),
  }),
});

/** A hit: the matter and where the words stand. */
export const SearchHit = z.object({
  matterId: Uuid,
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  /** The unit that leads: the parts of one item bear one title. */
  unitName: z.string().nullable(),
  state: MatterState,
  at: Instant,
  /** Segment the words were found in, and its surroundings with «» around them. */
  found: z.enum(['title', 'number', 'opinion', 'file', 'people']),
  excerpt: z.string(),
});

export const search = endpoint({
  name: 'matters.search',
  method: 'GET',
  path: '/api/search',
  summary:
    'Titles, numbers, opinions, paper texts, names of persons and units by characters or pinyin; only what one may open',
  access: { signedIn: true },
  query: PageQuery.extend({
    q: z.string().trim().min(1).max(80),
    kind: z.string().max(40).optional(),
    state: MatterState.optional(),
    /** Begun on these days. */
    from: LocalDate.optional(),
    to: LocalDate.optional(),
    /** Owned or led by this unit. */
    unitId: z.coerce.number().int().positive().optional(),
    /** A part of the name of where it came from. */
    source: z.string().trim().max(60).optional(),
    urgency: Urgency.optional(),
    /** `yes`: those alone in which I did something. */
    mine: z.enum(['yes']).optional(),
  }),
  reply: page(SearchHit),
});

export const matterEndpoints = [matterPage, thread, history, markRead, offers, search] as const;

/** For addressee-typed inputs elsewhere. */
export const PersonRef = z.object({ id: AddresseeId, name: z.string() });
