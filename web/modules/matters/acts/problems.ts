/** What is wrong with a form: at which field, in which words. Found here before sending, or by the server after. */
import type { z } from 'zod';
import { errorText } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import type { ApiError } from '../../../platform/api/api-error.ts';

/** One thing to mend. `path` is the field's: `options.0.text`. */
export interface Problem {
  readonly path: string;
  /** The field as the office calls it. */
  readonly label: string;
  readonly words: string;
}

/** What the contract itself refuses although a form's own check found nothing. */
export function schemaProblems(schema: z.ZodType, body: unknown): Problem[] {
  const read = schema.safeParse(body);
  if (read.success) return [];
  return read.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    label: '',
    words: matters.labels.fieldWrong,
  }));
}

/** The server's refusal of single fields, in words. */
export function serverProblems(error: ApiError | null): Problem[] {
  if (error === null) return [];
  return Object.entries(error.fields).map(([path, code]) => ({
    path: path.replace(/^body\./, ''),
    label: '',
    words: errorText(code, error.params).what,
  }));
}

/** The words at one field: its own, or those of a part of it. */
export function wordsAt(problems: readonly Problem[], path: string): string | undefined {
  return problems.find((p) => p.path === path || p.path.startsWith(`${path}.`))?.words;
}
