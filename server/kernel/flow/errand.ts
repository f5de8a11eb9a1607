/**
 * What a holder asks of others before he goes on: countersigning, a signer before or after him, advice, a stand-in for one
 * task. An errand is a task beside the route that knows whom it comes back to. Siblings of one asking share a group and
 * never each other's fate: that one differs ends nothing for the others (threads of engines where one refusal ended all).
 */
import { z } from 'zod';
import { Instant } from '../../../contracts/base/dates.ts';

/** Kinds of errands; each is the step its tasks stand at. No definition may name a step so. */
export const ERRAND_STEPS = ['countersigning', 'signing', 'advising', 'standing_in'] as const;

/** Where an errand leads back to: the asker's task as it was. */
export interface Back {
  readonly step: string;
  readonly to: number;
  readonly dueAt: Instant | null;
  readonly warnAt: Instant | null;
  /** The asker's own task was an errand too. */
  readonly errand: Errand | null;
}

/** How a task beside the route hangs together with the asker's. */
export interface Errand {
  readonly group: string;
  readonly kind: (typeof ERRAND_STEPS)[number] | 'returned';
  /** Comes back when all answered, one after the other, or when the first agreed. */
  readonly mode: 'all' | 'in_order' | 'any';
  /** The asker's addressee. */
  readonly from: number;
  /** Whose turn comes later, in order. */
  readonly queue: readonly number[];
  /** null: the asker went on meanwhile. */
  readonly back: Back | null;
}

const Back: z.ZodType<Back> = z.lazy(() =>
  z.object({
    step: z.string(),
    to: z.int(),
    dueAt: Instant.nullable(),
    warnAt: Instant.nullable(),
    errand: Errand.nullable(),
  }),
);

/** As stored in events and on the task's row. */
export const Errand: z.ZodType<Errand> = z.lazy(() =>
  z.object({
    group: z.uuid(),
    kind: z.enum([...ERRAND_STEPS, 'returned']),
    mode: z.enum(['all', 'in_order', 'any']),
    from: z.int(),
    queue: z.array(z.int()),
    back: Back.nullable(),
  }),
);
