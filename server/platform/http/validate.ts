/** Input against its schema; what is wrong comes back as path → code, for the form to show at the field. */
import type { z } from 'zod';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { Problem } from '../problem.ts';

/** Parses one part of a request. @throws base.invalid_input with the fields that are wrong */
export function parsePart(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) {
    const unkeepable = unkeepableIn(result.data, []);
    if (unkeepable === undefined) return result.data;
    throw new Problem(baseErrors.invalidInput, {}, { [unkeepable]: 'base.field_malformed' });
  }
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues)
    fields[issue.path.join('.') || '-'] ??= `base.field_${codeOf(issue)}`;
  throw new Problem(baseErrors.invalidInput, {}, fields);
}

/** A NUL or half a surrogate pair: JSON brings them, no database keeps them. */
const UNKEEPABLE = /\0|\p{Surrogate}/u;

/** Path of the first string that cannot be kept as it is; undefined when all can. */
function unkeepableIn(value: unknown, path: readonly string[]): string | undefined {
  if (typeof value === 'string') return UNKEEPABLE.test(value) ? path.join('.') || '-' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = unkeepableIn(inner, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  if (issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array' ? 'missing' : 'too_small';
  if (issue.code === 'too_big') return 'too_long';
  return 'malformed';
}
