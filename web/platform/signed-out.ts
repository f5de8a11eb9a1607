/** Tells the session that a call was answered with "not signed in"; apart, so that `call` need not know the session. */

const listeners = new Set<() => void>();

/** A call found the session over. */
export function tellSignedOut(): void {
  for (const listener of listeners) listener();
}

/** Listens for it. Returns how to stop. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
