/** From unknown input to a paper, or to a list of what is wrong with it. */
import type { z } from 'zod';
import { Paper, type PaperInput } from './paper.ts';
import { SECRET_MARK_CODE, SECRET_MARK_MESSAGE } from './secrecy.ts';
import { findSecretMark } from './secret-scan.ts';

/** One thing wrong: `code` is `R-SEC-08` for a state-secret mark, `model.invalid` otherwise; `message` in Chinese. */
export type PaperProblem = { readonly code: string; readonly path: string; readonly message: string };

/** What {@link parsePaper} answers. */
export type ParsedPaper =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly problems: readonly PaperProblem[] };

/** Thrown by {@link makePaper}; `problems` as in {@link ParsedPaper}. */
export class InvalidPaper extends Error {
  readonly problems: readonly PaperProblem[];
  constructor(problems: readonly PaperProblem[]) {
    super(problems.map((problem) => `${problem.path}：${problem.message}`).join('；'));
    this.name = 'InvalidPaper';
    this.problems = problems;
  }
}

const problemOf = (issue: z.core.$ZodIssue): PaperProblem => ({
  code:
    issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : 'model.invalid',
  path: issue.path.map(String).join('.'),
  message: issue.message,
});

/**
 * Reads unknown input as a paper. The secret scan comes first, on the raw input: an otherwise broken input must be refused for
 * the mark it bears, and no other message may quote it.
 */
export function parsePaper(input: unknown): ParsedPaper {
  const marked = findSecretMark(input);
  if (marked !== undefined) {
    const path = marked.map(String).join('.');
    return { ok: false, problems: [{ code: SECRET_MARK_CODE, path, message: SECRET_MARK_MESSAGE }] };
  }
  const parsed = Paper.safeParse(input);
  if (parsed.success) return { ok: true, paper: parsed.data };
  return { ok: false, problems: parsed.error.issues.map(problemOf) };
}

/** A paper from what a program wrote. @throws InvalidPaper */
export function makePaper(input: PaperInput): Paper {
  const parsed = parsePaper(input);
  if (!parsed.ok) throw new InvalidPaper(parsed.problems);
  return parsed.paper;
}
