/** Time limits: why an entry of a clock's ledger is refused. */
import { z } from 'zod';
import { defineError } from '../base/errors.ts';

/** Failures of clocks. */
export const clockErrors = {
  /** An extension is granted before expiry or not at all (信访工作条例 34, 政府信息公开条例 33). */
  expired: defineError('clocks.expired', 'conflict', z.object({ dueAt: z.string() })),
  /** The rule allows so many extensions, normally one. */
  extensionLimit: defineError('clocks.extension_limit', 'conflict', z.object({ times: z.number().int() })),
  stopped: defineError('clocks.stopped', 'conflict'),
  alreadyStarted: defineError('clocks.already_started', 'conflict'),
  notStarted: defineError('clocks.not_started', 'conflict'),
  alreadyPaused: defineError('clocks.already_paused', 'conflict'),
  notPaused: defineError('clocks.not_paused', 'conflict'),
  /** A ledger is written in the order things happened. */
  outOfOrder: defineError('clocks.out_of_order', 'invalid', z.object({ lastAt: z.string() })),
} as const;
