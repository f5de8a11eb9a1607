/** The ledger of a clock: what happened to a time limit, in order. The due time is never stored by hand. */
import { z } from 'zod';
import { Instant } from '../../../contracts/base/dates.ts';
import { RollRule, TimeUnit } from '../../../contracts/modules/calendar.ts';

/** An amount of time in the unit that the rule names: whole for days and months. */
export const Budget = z
  .object({ amount: z.number().min(0), unit: TimeUnit })
  .refine(({ amount, unit }) => unit.endsWith('hours') || Number.isInteger(amount), {
    path: ['amount'],
    message: 'days and months are counted whole',
  });
export type Budget = z.infer<typeof Budget>;

const Reason = z.string().trim().min(1);

/** The limit begins. The day of `at` is not counted; a budget of 0 days ends with that very day (当日办结). */
export const StartEntry = z.object({
  kind: z.literal('start'),
  at: Instant,
  budget: Budget,
  /** Key of the rule it follows. */
  rule: z.string().min(1),
  /** Version of the rule it began with, and keeps. */
  ruleVersion: z.number().int().min(1).default(1),
  roll: RollRule.default('non-working'),
  /** How often the limit may be extended; once unless the rule says otherwise. */
  maxExtensions: z.number().int().min(0).default(1),
});

/** Time that is not counted begins: hearing a third party, an appraisal, a hearing. */
export const PauseEntry = z.object({ kind: z.literal('pause'), at: Instant, reason: Reason });
/** Counting goes on. */
export const ResumeEntry = z.object({ kind: z.literal('resume'), at: Instant });
/** More time, in the unit of the budget, granted by somebody for a reason. */
export const ExtendEntry = z.object({
  kind: z.literal('extend'),
  at: Instant,
  amount: z.number().positive(),
  /** Id of the person who approved it. */
  approver: z.union([z.number().int(), z.string().min(1)]),
  reason: Reason,
});
/** Counting begins anew: an answer sent back, an application completed (补正), a matter reopened. */
export const ResetEntry = z.object({
  kind: z.literal('reset'),
  at: Instant,
  /** Another budget from here on; the same one when left out. */
  budget: Budget.optional(),
  reason: Reason,
});
/**
 * Counted anew on another calendar. Folding knows one calendar only, so what was missed on the one before stands here:
 * late stays late.
 */
export const RecountEntry = z.object({
  kind: z.literal('recount'),
  at: Instant,
  /** The calendar counted on from here. */
  calendar: z.string().min(1),
  /** The due time that had been missed by then; null when none. */
  missed: Instant.nullable(),
});
/** What was owed has been done, or is owed no more. */
export const StopEntry = z.object({ kind: z.literal('stop'), at: Instant });

/** One line of a ledger, as stored in kernel.clock_entry. */
export const LedgerEntry = z.discriminatedUnion('kind', [
  StartEntry,
  PauseEntry,
  ResumeEntry,
  ExtendEntry,
  ResetEntry,
  RecountEntry,
  StopEntry,
]);
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export type StartEntry = z.infer<typeof StartEntry>;
export type ExtendEntry = z.infer<typeof ExtendEntry>;
export type RecountEntry = z.infer<typeof RecountEntry>;
export type ResetEntry = z.infer<typeof ResetEntry>;
