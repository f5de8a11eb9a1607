/** Failures of keeping the organisation. */
import { z } from 'zod';
import { defineError } from '../base/errors.ts';

/** Failures of keeping the organisation. */
export const directoryErrors = {
  /** A post moved to oneself would be a grant to oneself. */
  notOneself: defineError('directory.not_oneself', 'denied'),
  /** 三员分立: posts of administrators are not the business administrator's to make or fill. */
  administratorsApart: defineError('directory.administrators_apart', 'denied'),
  holdsAlready: defineError('directory.holds_already', 'conflict'),
  datesWrong: defineError('directory.dates_wrong', 'invalid'),
  wouldCircle: defineError('directory.would_circle', 'conflict'),
  unitInUse: defineError(
    'directory.unit_in_use',
    'conflict',
    z.object({ units: z.int(), holders: z.int(), tasks: z.int() }),
  ),
  postInUse: defineError('directory.post_in_use', 'conflict', z.object({ holders: z.int(), tasks: z.int() })),
  loginTaken: defineError('directory.login_taken', 'conflict'),
  hasAccount: defineError('directory.has_account', 'conflict'),
  notALeader: defineError('directory.not_a_leader', 'conflict'),
} as const;
