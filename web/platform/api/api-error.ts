/** A failed call as screens handle it: always a code, never prose. */
import type { ErrorBody } from '../../../contracts/base/errors.ts';

/** Code of a call that never reached the server. */
export const OFFLINE = 'base.offline';

/** Thrown by `call` and `upload`. `status` is 0 when the server was not reached. */
export class ApiError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The reference to read out to the help desk; null when the server was not reached. */
  readonly requestId: string | null;
  /** Path of a field → error code, for a refused form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly status: number;

  constructor(status: number, body: Partial<ErrorBody> & { code: string }) {
    super(body.code);
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code;
    this.params = body.params ?? {};
    this.requestId = body.requestId ?? null;
    this.fields = body.fields ?? {};
  }
}

/** The error of a call that never reached the server. */
export function offlineError(): ApiError {
  return new ApiError(0, { code: OFFLINE });
}

/** An ApiError from a failed reply's text; a reply that is not ours (a proxy's page) becomes `base.unavailable`. */
export function errorOfReply(status: number, reply: string): ApiError {
  try {
    const body: unknown = JSON.parse(reply);
    if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') {
      return new ApiError(status, body as ErrorBody);
    }
  } catch {
    // not JSON: falls through
  }
  return new ApiError(status, { code: 'base.unavailable' });
}

/** Any thrown value as an ApiError; what is not one is a bug of ours and shows as `base.internal`. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  return new ApiError(0, { code: 'base.internal' });
}
