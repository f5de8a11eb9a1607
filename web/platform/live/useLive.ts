/** Live updates: what others do shows without pressing anything. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { live } from '../../../contracts/modules/desks.ts';
import { me } from '../../../contracts/modules/sessions.ts';
import { call, urlOf } from '../api/call.ts';
import { syncClock } from '../clock.ts';
import { onReconnected, tellConnection } from '../connection.ts';
import { refreshAfterAct, refreshMatter } from './refresh.ts';

/** Acts come in bursts (one act moves several matters); they are answered together after this pause. */
const GATHER_MS = 300;
/** A stream silent for this long is taken for dead: ticks come every 15 s. */
const SILENT_MS = 40_000;
const RETRY_MS = 4_000;

/** Listens to the server's events while mounted. Mount once, when signed in. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => listen(client), [client]);
  // What failed while the network was away is asked again by itself.
  useEffect(
    () => onReconnected(() => void client.refetchQueries({ predicate: (q) => q.state.status === 'error' })),
    [client],
  );
}

function listen(client: QueryClient): () => void {
  const gathered = new Set<string>();
  let gather: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | null = null;
  let wasLost = false;

  function alive(): void {
    tellConnection(true);
    clearTimeout(watch);
    watch = setTimeout(reopen, SILENT_MS);
    // Whatever happened while nobody listened is fetched once.
    if (wasLost) void refreshAfterAct(client);
    wasLost = false;
  }

  function flush(): void {
    gather = undefined;
    for (const matterId of gathered) void refreshMatter(client, matterId);
    gathered.clear();
  }

  function reopen(): void {
    source?.close();
    wasLost = true;
    clearTimeout(retry);
    retry = setTimeout(open, RETRY_MS);
  }

  function open(): void {
    source = new EventSource(urlOf(live, {}));
    source.onopen = alive;
    source.addEventListener('tick', (e: MessageEvent<string>) => {
      alive();
      const tick = read(e.data);
      if (typeof tick.now === 'string') syncClock(tick.now);
    });
    source.addEventListener('matter', (e: MessageEvent<string>) => {
      alive();
      const { matterId } = read(e.data);
      if (typeof matterId !== 'string') return;
      gathered.add(matterId);
      gather ??= setTimeout(flush, GATHER_MS);
    });
    source.onerror = () => {
      // The browser does not say why. When it is because the session is over, this call says so, and the door opens.
      void call(me, {}).catch(() => {});
      reopen();
    };
  }

  open();
  return () => {
    source?.close();
    for (const timer of [gather, watch, retry]) clearTimeout(timer);
  };
}

function read(data: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
