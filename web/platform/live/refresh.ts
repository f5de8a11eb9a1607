/** Which answers in the cache an event makes stale. */
import type { QueryClient } from '@tanstack/react-query';
import type { EndpointKey } from '../api/query-client.ts';

/** Answers no act on a matter changes. */
const STILL = ['system.', 'sessions.', 'demo.', 'directory.', 'files.text'];
/** Answers that show other matters than the one in their address: a unit's answer changes its item's page. */
const WIDE = new Set(['matters.thread', 'supervision.item_detail']);

/** Whether an event on `matterId` (null: on any) may have changed the answer under this key. */
export function isTouched(key: EndpointKey, matterId: string | null): boolean {
  const [name, params] = key;
  if (STILL.some((prefix) => name.startsWith(prefix))) return false;
  if (matterId === null || WIDE.has(name)) return true;
  const own = params.matterId;
  return own === undefined || own === matterId;
}

/** After my own act everything shown may have moved on. */
export function refreshAfterAct(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: (q) => isTouched(q.queryKey as unknown as EndpointKey, null),
  });
}

/** After somebody's act on one matter: that matter and the lists. */
export function refreshMatter(client: QueryClient, matterId: string): Promise<void> {
  return client.invalidateQueries({
    predicate: (q) => isTouched(q.queryKey as unknown as EndpointKey, matterId),
  });
}
