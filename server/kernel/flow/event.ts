/** The event an act leaves behind: references, hashes and effects, never content. State is the fold of these. */
import { z } from 'zod';
import { Act, MatterState, Urgency } from '../../../contracts/base/acts.ts';
import { Instant } from '../../../contracts/base/dates.ts';
import { Errand } from './errand.ts';

const Id = z.uuid();
const Hash = z.string().length(64);

/** A task that the act opened. */
export const OpenedTask = z.object({
  id: Id,
  step: z.string(),
  addressee: z.int(),
  dueAt: Instant.nullable(),
  warnAt: Instant.nullable(),
  urgency: Urgency,
  /** Asked of somebody beside the route, or returned to come straight back. */
  errand: Errand.nullable().optional(),
});

/** What an act did to one circulation. Whoever was sent it may open the matter; that he read it is his own line, no event. */
export const CirculationChange = z.object({
  id: Id,
  isInOrder: z.boolean(),
  wants: z.enum(['read', 'signed_for']),
  takenBack: z.array(z.int()),
  sent: z.array(z.int()),
  /** Those whose turn comes later, in their order. */
  waiting: z.array(z.int()),
  chased: z.array(z.int()),
});
export type CirculationChange = z.infer<typeof CirculationChange>;

/** What became of the matter; stored, not computed, so that a later definition cannot change the past. */
export const ActEvent = z.object({
  version: z.literal(1),
  act: z.union([Act, z.literal('clock_step'), z.literal('purge')]),
  /** The endpoint or job that did it. */
  action: z.string(),
  capacity: z.object({
    postId: z.int().nullable(),
    standsInFor: z.int().nullable(),
    onBehalfOf: z.int().nullable(),
  }),
  task: Id.nullable(),
  after: z.object({ state: MatterState, step: z.string(), round: z.int(), dueAt: Instant.nullable() }),
  closed: z.array(z.object({ id: Id, as: z.enum(['done', 'cancelled']) })),
  opened: z.array(OpenedTask),
  due: z.array(z.object({ id: Id, dueAt: Instant.nullable(), warnAt: Instant.nullable() })),
  wait: z.object({ what: z.string(), owner: z.int(), until: Instant }).nullable(),
  clocks: z.array(z.object({ id: Id, rule: z.string(), owner: z.int(), entries: z.array(z.unknown()) })),
  opinions: z.array(
    z.object({
      id: Id,
      text: Hash.nullable(),
      ink: Hash.nullable(),
      audience: z.array(z.int()).nullable(),
      original: Id.nullable(),
    }),
  ),
  files: z.array(z.object({ id: Id, hash: Hash.nullable(), purpose: z.string() })),
  links: z.array(z.object({ from: Id, to: Id, kind: z.string() })),
  number: z.object({ series: z.string(), serial: z.int(), display: z.string() }).nullable(),
  acl: z.array(z.int()),
  /** Who may not open it any more: what was sent to him was taken back unread, and nothing else had let him in. */
  aclGone: z.array(z.int()).optional(),
  circulations: z.array(CirculationChange).optional(),
  /** Present on the first event alone. The title is content: only its hash stands here. */
  created: z
    .object({
      kind: z.string(),
      definitionVersion: z.int(),
      title: Hash,
      unit: z.int(),
      urgency: Urgency,
      handling: z.string(),
    })
    .optional(),
  lead: z.object({ unit: z.int().nullable(), person: z.int().nullable() }),
  /** Small facts for the history line: counts, ids of units, days. Never words a person typed. */
  note: z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.number())])),
});
export type ActEvent = z.infer<typeof ActEvent>;
export type OpenedTask = z.infer<typeof OpenedTask>;
