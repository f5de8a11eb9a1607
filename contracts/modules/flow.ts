/** What any act may fail with, and what it answers. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { IdempotencyKey, Uuid } from '../base/ids.ts';

/** Failures of the flow, common to every act. */
export const flowErrors = {
  /** The task was done or taken back in the meantime; nothing was written. */
  taskNotOpen: defineError('flow.task_not_open', 'conflict'),
  /** He may open the matter, but this is another's to do. */
  notYours: defineError('flow.not_yours', 'denied', z.object({ holder: z.string() })),
  /** At this step this cannot be done. */
  notAtThisStep: defineError(
    'flow.not_at_this_step',
    'conflict',
    z.object({ step: z.string(), action: z.string() }),
  ),
  opinionRequired: defineError('flow.opinion_required', 'invalid', z.object({ action: z.string() })),
  /** Whoever did the earlier action may not do this one on the same matter (drafter ≠ approver). */
  sameHands: defineError('flow.same_hands', 'denied', z.object({ earlier: z.string() })),
  matterIsOver: defineError('flow.matter_is_over', 'conflict', z.object({ state: z.string() })),
  notLiaison: defineError('flow.not_liaison', 'denied', z.object({ leader: z.string() })),
  originalRequired: defineError('flow.original_required', 'invalid'),
  unknownAddressee: defineError('flow.unknown_addressee', 'invalid'),
} as const;

/** Errors every act's endpoint declares. */
export const actErrors = [
  baseErrors.changedMeanwhile,
  baseErrors.notFound,
  baseErrors.keyReused,
  ...Object.values(flowErrors),
];

/** What every act on a task carries: which task, as seen at which version, and the key that makes repeats harmless. */
export const TaskRef = z.object({
  taskId: Uuid,
  expectedVersion: z.int().positive(),
  key: IdempotencyKey,
});

const Stroke = z.array(z.tuple([z.number(), z.number(), z.number()]));
const Ink = z.strictObject({
  v: z.literal(1),
  w: z.number(),
  h: z.number(),
  at: z.number(),
  strokes: z.array(Stroke),
});

/**
 * Handwriting as JSON text: strokes of points [x, y, milliseconds]. Numbers and nothing else, written anew on the way
 * in: the guard cannot read ink, so no words may travel in it.
 */
export const InkText = z
  .string()
  .max(400_000)
  .transform((text, ctx) => {
    const ink = Ink.safeParse(parsed(text));
    if (ink.success) return JSON.stringify(ink.data);
    ctx.addIssue({ code: 'custom', message: 'not ink' });
    return z.NEVER;
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a person says when acting. Ink is strokes as JSON text (vector with time); either may be empty. */
export const OpinionInput = z.object({
  text: z.string().trim().max(4000).default(''),
  ink: InkText.optional(),
});
export type OpinionInput = z.infer<typeof OpinionInput>;

/** The answer of an act: what it did; the screen reads the matter again. */
export const ActDone = z.object({
  matterId: Uuid,
  seq: z.int(),
  at: Instant,
  /** Number issued by this act, if one was. */
  number: z.string().nullable(),
  /** Names of those who hold the matter now, for the line "已送 …". */
  nowWith: z.array(z.string()),
});
export type ActDone = z.infer<typeof ActDone>;
