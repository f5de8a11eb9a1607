/** Tells the session that a call was answered with "not signed in"; apart, so that `call` need not know the session. */

import type { ApiError } from './api/api-error.ts';

/** The answer by which a session is over because whoever was signed in left his last post. */
export const LEFT_POST = 'base.holds_no_post';

const OVER: ReadonlySet<string> = new Set(['base.not_signed_in', LEFT_POST]);

const listeners = new Set<(why: ApiError) => void>();

/** Whether an answer means that nobody is signed in. */
export function saysSignedOut(error: ApiError | null): boolean {
  return error !== null && OVER.has(error.code);
}

/** Tells whoever listens, when a call found the session over. */
export function tellSignedOut(error: ApiError): void {
  if (!saysSignedOut(error)) return;
  for (const listener of listeners) listener(error);
}

/** Listens for it. Returns how to stop. */
export function onSignedOut(listener: (why: ApiError) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
