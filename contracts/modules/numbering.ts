/** Numbers: their failures. */
import { z } from 'zod';
import { defineError } from '../base/errors.ts';

/** Failures of numbering. */
export const numberingErrors = {
  unknownSeries: defineError('numbering.unknown_series', 'invalid', z.object({ series: z.string() })),
} as const;
