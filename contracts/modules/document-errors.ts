/** Failures of incoming papers. */
import { z } from 'zod';
import { defineError } from '../base/errors.ts';

/** Failures of incoming papers. */
export const documentErrors = {
  /** The same paper is in the register already; registering it again needs a word why. */
  alreadyRegistered: defineError(
    'documents.already_registered',
    'conflict',
    z.object({ matterId: z.string(), number: z.string(), title: z.string(), at: z.string() }),
  ),
  optionsTwoToFour: defineError('documents.options_two_to_four', 'invalid'),
  unitsRequired: defineError('documents.units_required', 'invalid'),
  /** Only a PDF is cut into papers. */
  onlyPdfIsCut: defineError('documents.only_pdf_is_cut', 'invalid'),
  /** The pages named do not cut the file: they begin with 1, rise, and end within it. */
  badCut: defineError('documents.bad_cut', 'invalid', z.object({ pages: z.number() })),
  paperRequired: defineError('documents.paper_required', 'invalid'),
} as const;
