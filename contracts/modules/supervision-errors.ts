/** Failures of supervision. */
import { z } from 'zod';
import { defineError } from '../base/errors.ts';

/** Failures of supervision. */
export const supervisionErrors = {
  /** Closing needs evidence (R-SUP-07). */
  evidenceRequired: defineError('supervision.evidence_required', 'invalid'),
  unitTwice: defineError('supervision.unit_twice', 'invalid'),
  unitHasNoPrincipal: defineError(
    'supervision.unit_has_no_principal',
    'conflict',
    z.object({ unit: z.string() }),
  ),
  answersOutstanding: defineError(
    'supervision.answers_outstanding',
    'conflict',
    z.object({ count: z.number() }),
  ),
  notOfYourUnit: defineError('supervision.not_of_your_unit', 'invalid'),
  /** One request at a time: the earlier one is still undecided. */
  extensionPending: defineError('supervision.extension_pending', 'conflict'),
  /** No more may be granted than was asked for. */
  moreThanAsked: defineError('supervision.more_than_asked', 'invalid', z.object({ asked: z.number() })),
  /** Rule L1: owner and limit are objected to within the days of `supervision.objection`, from the notice. */
  objectionLate: defineError('supervision.objection_late', 'conflict', z.object({ dueAt: z.string() })),
  objectionDecided: defineError('supervision.objection_decided', 'conflict'),
} as const;
