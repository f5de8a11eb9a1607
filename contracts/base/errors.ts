/**
 * Errors are codes with parameters. The words live in contracts/texts, the HTTP status in one table in
 * server/platform/http: whoever throws knows neither.
 */
import { z } from 'zod';

/** What sort of failure it is; decides the HTTP status and how a screen shows it. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'denied'
  | 'missing'
  | 'conflict'
  | 'limited'
  | 'unavailable';

/** One definable failure: a code, its kind and the shape of its parameters. */
export interface ErrorDefinition<P extends z.ZodType = z.ZodType> {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly params: P;
}

/** The parameters of an error that has none. */
export type NoParams = z.ZodObject<Record<never, z.ZodType>>;

/** Defines an error once, for both sides. The code is `module.what_is_wrong`. */
export function defineError<P extends z.ZodType = NoParams>(
  code: string,
  kind: ErrorKind,
  params?: P,
): ErrorDefinition<P> {
  return { code, kind, params: params ?? (z.object({}) as unknown as P) };
}

/** The body of every failed reply. Never prose: screens turn code and params into the office's words. */
export const ErrorBody = z.object({
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  /** Short reference a caller can read out to the help desk; the same stands in the log. */
  requestId: z.string(),
  /** For a refused form: path of the field → error code. */
  fields: z.record(z.string(), z.string()).optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** Failures any endpoint may answer with. */
export const baseErrors = {
  invalidInput: defineError('base.invalid_input', 'invalid'),
  notSignedIn: defineError('base.not_signed_in', 'unauthenticated'),
  /** Signed in, but left his last post since: told once, with the end of the session. */
  holdsNoPost: defineError('base.holds_no_post', 'unauthenticated'),
  notPermitted: defineError('base.not_permitted', 'denied', z.object({ permission: z.string() })),
  /** Also the answer for what one may not know of: existence is not given away. */
  notFound: defineError('base.not_found', 'missing'),
  /** Somebody acted first; the reply names what has changed so that nothing typed need be lost. */
  changedMeanwhile: defineError(
    'base.changed_meanwhile',
    'conflict',
    z.object({ by: z.string().nullable(), at: z.string().nullable() }),
  ),
  keyReused: defineError('base.key_reused', 'conflict'),
  tooLarge: defineError('base.too_large', 'invalid', z.object({ limitMb: z.number() })),
  tooManyAttempts: defineError(
    'base.too_many_attempts',
    'limited',
    z.object({ retryAfterSeconds: z.number() }),
  ),
  unavailable: defineError('base.unavailable', 'unavailable'),
  internal: defineError('base.internal', 'unavailable'),
} as const;
