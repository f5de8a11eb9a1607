/** The one cache of what the server said, and the key under which each answer stands. */
import { QueryClient } from '@tanstack/react-query';
import type { AnyEndpoint } from '../../../contracts/base/endpoint.ts';
import { ApiError } from './api-error.ts';

/** Cache key: endpoint's name, path params, query. */
export type EndpointKey = readonly [
  name: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
];

/** The key of a call. */
export function keyOf(endpoint: AnyEndpoint, input: unknown): EndpointKey {
  const parts = input as { params?: Record<string, unknown>; query?: Record<string, unknown> };
  return [endpoint.name, parts.params ?? {}, parts.query ?? {}];
}

/** Only what may pass by itself is tried again: refusals are answers, not accidents. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return failures < 2 && (error.status === 0 || error.status >= 500);
}

/** Makes the cache. Answers are stale at once for focus, fresh for 15 s otherwise; live events renew them earlier. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 15_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
