/** 催办: the ladder at work: who is called upon today and what for, and the letters it has drafted. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { IdempotencyKey, Uuid } from '../base/ids.ts';
import { ActDone, actErrors } from './flow.ts';

/** Failures of chasing. */
export const chaseErrors = {
  letterDecided: defineError('chases.letter_decided', 'conflict'),
} as const;

/** One step of a limit today. */
export const ChaseStep = z.object({
  matterId: Uuid,
  title: z.string(),
  rule: z.string(),
  kind: z.enum(['warn', 'overdue', 'escalate', 'report']),
  does: z.enum(['tell', 'letter', 'criticism']),
  at: Instant,
  /** null: to come today. */
  doneAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  owner: z.string(),
  /** Whom it reaches, by name; those told as well behind them. */
  to: z.array(z.string()),
  copy: z.array(z.string()),
});
export type ChaseStep = z.infer<typeof ChaseStep>;

export const today = endpoint({
  name: 'chases.today',
  method: 'GET',
  path: '/api/chases/today',
  summary: 'Who is reminded, told and called upon today, as far as one may see: the first hundred by time',
  access: { permission: 'supervision.chase' },
  reply: z.object({ items: z.array(ChaseStep), more: z.boolean() }),
});

/** A letter that a rule asked for. */
export const ChaseLetter = z.object({
  id: Uuid,
  matterId: Uuid,
  title: z.string(),
  kind: z.enum(['letter', 'criticism']),
  owner: z.string(),
  copied: z.array(z.string()),
  dueAt: Instant,
  draftedAt: Instant,
  state: z.enum(['draft', 'sent', 'dropped']),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
});
export type ChaseLetter = z.infer<typeof ChaseLetter>;

export const letters = endpoint({
  name: 'chases.letters',
  method: 'GET',
  path: '/api/chases/letters',
  summary: '催办函 and 书面批评 drafted by rule: undecided ones first, the latest fifty',
  access: { permission: 'supervision.chase' },
  reply: z.object({ items: z.array(ChaseLetter) }),
});

const onLetter = z.object({ letterId: Uuid });

export const sendLetter = endpoint({
  name: 'chases.send_letter',
  method: 'POST',
  path: '/api/chases/letters/:letterId/send',
  summary: 'Send a drafted letter: an act of its matter; whoever owes and those copied are told',
  access: { permission: 'supervision.chase' },
  params: onLetter,
  body: z.object({ key: IdempotencyKey }),
  reply: ActDone,
  errors: [chaseErrors.letterDecided, ...actErrors],
});

export const dropLetter = endpoint({
  name: 'chases.drop_letter',
  method: 'POST',
  path: '/api/chases/letters/:letterId/drop',
  summary: 'Do not send it, with the reason',
  access: { permission: 'supervision.chase' },
  params: onLetter,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  reply: z.object({ done: z.literal(true) }),
  errors: [chaseErrors.letterDecided, baseErrors.notFound],
});

export const chaseEndpoints = [today, letters, sendLetter, dropLetter] as const;
