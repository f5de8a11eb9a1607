/** Input against its schema; what is wrong comes back as path → code, for the form to show at the field. */
import type { z } from 'zod';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { Problem } from '../problem.ts';

/** Parses one part of a request. @throws base.invalid_input with the fields that are wrong */
export function parsePart(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues)
    fields[issue.path.join('.') || '-'] ??= `base.field_${codeOf(issue)}`;
  throw new Problem(baseErrors.invalidInput, {}, fields);
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  if (issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array' ? 'missing' : 'too_small';
  if (issue.code === 'too_big') return 'too_long';
  return 'malformed';
}
