/** Numbers: their failures, and choosing one that was put aside. */
import { z } from 'zod';
import { defineError } from '../base/errors.ts';

/** Failures of numbering. */
export const numberingErrors = {
  unknownSeries: defineError('numbering.unknown_series', 'invalid', z.object({ series: z.string() })),
  noSuchNumber: defineError('numbering.no_such_number', 'missing', z.object({ serial: z.int() })),
  /** Issued never comes back; void stays void; what is given cannot be given again. */
  wrongState: defineError(
    'numbering.wrong_state',
    'conflict',
    z.object({ number: z.string(), state: z.string() }),
  ),
  wrongFormat: defineError('numbering.wrong_format', 'invalid', z.object({ example: z.string() })),
  leapTooLong: defineError('numbering.leap_too_long', 'invalid', z.object({ most: z.int() })),
} as const;

/** In an act that gives a number: one put aside for it (预留号); without it the next. */
export const ReservedSerial = z.int().min(1).max(999_999).optional();

/** What an act that chooses a number put aside may answer besides. */
export const reservedErrors = [numberingErrors.noSuchNumber, numberingErrors.wrongState] as const;

/** Numbers put aside and not used, with what they were put aside for. */
export const ReservedNumbers = z.object({
  items: z.array(z.object({ serial: z.int(), number: z.string(), reason: z.string() })),
});
export type ReservedNumbers = z.infer<typeof ReservedNumbers>;
