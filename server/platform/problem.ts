/** The one throwable of the platform: a defined error with its parameters. Anything else that is thrown is a bug. */

import type { z } from 'zod';
import type { ErrorDefinition } from '../../contracts/base/errors.ts';

/** A defined failure on its way to the caller. */
export class Problem extends Error {
  readonly definition: ErrorDefinition;
  readonly params: Record<string, unknown>;
  readonly fields: Record<string, string> | undefined;

  constructor(definition: ErrorDefinition, params: Record<string, unknown>, fields?: Record<string, string>) {
    super(definition.code);
    this.name = 'Problem';
    this.definition = definition;
    this.params = params;
    this.fields = fields;
  }
}

/** Makes a throwable of a definition. @example throw problem(errors.roomTaken, { roomId, until }) */
export function problem<P extends z.ZodType>(
  definition: ErrorDefinition<P>,
  ...params: Record<never, never> extends z.output<P> ? [z.output<P>?] : [z.output<P>]
): Problem {
  return new Problem(definition, (params[0] ?? {}) as Record<string, unknown>);
}

/** Is this thrown thing the named problem? */
export function isProblem(thrown: unknown, definition: ErrorDefinition): thrown is Problem {
  return thrown instanceof Problem && thrown.definition.code === definition.code;
}
