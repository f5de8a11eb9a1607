/** 公文检查: drop a paper, see what is wrong by which clause, and how it would look set right; nothing is kept. */
import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { fileErrors } from './files.ts';

/** Failures of the checker. */
export const paperErrors = {
  /** The administrator has not opened the checker to people who are not signed in. */
  signInFirst: defineError('papers.sign_in_first', 'unauthenticated'),
  /** The text form does not parse: where, and what was expected there. */
  textForm: defineError(
    'papers.text_form',
    'invalid',
    z.object({ line: z.number(), column: z.number(), expected: z.string() }),
  ),
  tooLong: defineError('papers.too_long', 'invalid', z.object({ limit: z.number() })),
  /** A scan or picture: there is no text to check. */
  noText: defineError('papers.no_text', 'invalid'),
} as const;

const PUBLIC = {
  public: 'open to strangers only where the setting papers.open says so; keeps nothing',
} as const;

/** Largest file checked, in MB; longest text, in characters. */
export const PAPER_LIMIT_MB = 10;
export const PAPER_LIMIT_CHARACTERS = 60_000;

/** One finding. */
export const PaperFinding = z.object({
  rule: z.string(),
  clause: z.string(),
  strength: z.enum(['error', 'warning']),
  /** Place in the model, e.g. `body.3`. */
  at: z.string(),
  message: z.string(),
  quote: z.string().nullable(),
  suggestion: z.string(),
  mendable: z.boolean(),
});

/** A checked paper. */
export const CheckedPaper = z.object({
  kind: z.string().nullable(),
  title: z.string().nullable(),
  /** The paper in the hand-writable text form, to edit and check again. */
  textForm: z.string(),
  findings: z.array(PaperFinding),
  /** The same with every safe mend applied; null when there was none. */
  mendedTextForm: z.string().nullable(),
  /** Elements read with less than 0.6 confidence. */
  doubtful: z.array(z.string()),
  /** Pages as SVG. */
  pages: z.array(z.string()),
  /** What the layout had to do: tightened lines, fallback letters. */
  notes: z.array(z.string()),
});

const errors = [...Object.values(paperErrors), ...Object.values(fileErrors), baseErrors.tooLarge];

export const check = endpoint({
  name: 'papers.check',
  method: 'POST',
  path: '/api/papers/check',
  summary: 'Check a DOCX, TXT or PDF against the rules and preview it set right; keeps nothing',
  access: PUBLIC,
  upload: { field: 'file', maxMb: PAPER_LIMIT_MB },
  reply: CheckedPaper,
  errors,
});

export const checkText = endpoint({
  name: 'papers.check_text',
  method: 'POST',
  path: '/api/papers/check-text',
  summary: 'Check a paper in text form; keeps nothing',
  access: PUBLIC,
  body: z.object({ textForm: z.string().min(1).max(PAPER_LIMIT_CHARACTERS) }),
  reply: CheckedPaper,
  errors,
});

export const render = endpoint({
  name: 'papers.render',
  method: 'POST',
  path: '/api/papers/render',
  summary: 'The paper as PDF, OFD or DOCX; keeps nothing',
  access: PUBLIC,
  body: z.object({
    textForm: z.string().min(1).max(PAPER_LIMIT_CHARACTERS),
    format: z.enum(['pdf', 'ofd', 'docx']),
  }),
  reply: z.unknown(),
  raw: 'application/octet-stream',
  errors,
});

export const paperEndpoints = [check, checkText, render] as const;
