/** Numbers: their failures. */
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
