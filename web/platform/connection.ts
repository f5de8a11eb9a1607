/** Whether the server can be reached, as calls and live updates find out. */
import { useSyncExternalStore } from 'react';

let reached = true;
const listeners = new Set<() => void>();

/** Calls and the live stream report what they met. */
export function tellConnection(isReached: boolean): void {
  if (isReached === reached) return;
  reached = isReached;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const lost = () => tellConnection(false);
  window.addEventListener('offline', lost);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('offline', lost);
  };
}

/** Calls back each time the server is reached again. Returns how to stop. */
export function onReconnected(run: () => void): () => void {
  const listener = () => {
    if (reached) run();
  };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** False while the server cannot be reached. */
export function useConnected(): boolean {
  return useSyncExternalStore(subscribe, () => reached);
}
