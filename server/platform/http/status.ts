/** Kind of failure → HTTP status. The only such table. */
import type { ErrorKind } from '../../../contracts/base/errors.ts';

/** Statuses by kind. */
export const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  denied: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  unavailable: 503,
};
