/** Reading a list page by page. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AnyEndpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type { ApiError } from './api-error.ts';
import { type CallInput, call } from './call.ts';
import { keyOf } from './query-client.ts';

/** What a row of a paged endpoint is. */
export type RowOf<E> = ReplyOf<E> extends { items: (infer Row)[] } ? Row : never;

/** A list as far as it has been fetched. */
export interface Pages<Row> {
  readonly items: readonly Row[];
  /** The same, page by page as they came: whoever orders rows anew does it within a page (`withinPages`). */
  readonly byPage: readonly (readonly Row[])[];
  readonly hasMore: boolean;
  readonly isPending: boolean;
  readonly isLoadingMore: boolean;
  /** What is shown answers an earlier question; the answer to this one is on its way. */
  readonly isStale: boolean;
  readonly error: ApiError | null;
  loadMore(): void;
  refetch(): void;
}

interface PageOf {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/**
 * Reads a list whose reply is `page(…)`; `loadMore` goes on by cursor.
 * @example const rows = usePages(inbox, { query: { whose: 'mine' } })
 */
export function usePages<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): Pages<RowOf<E>> {
  const parts = input as { params?: object; query?: object };
  const read = useInfiniteQuery({
    queryKey: keyOf(endpoint, input),
    queryFn: async ({ pageParam, signal }) => {
      const after = pageParam ? { after: pageParam } : {};
      const asked = { ...parts, query: { ...parts.query, ...after } } as CallInput<E>;
      return (await call(endpoint, asked, { signal })) as PageOf;
    },
    initialPageParam: '',
    getNextPageParam: (last: PageOf) => last.next,
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  const byPage = (read.data?.pages.map((p) => p.items) ?? []) as RowOf<E>[][];
  return {
    items: byPage.flat(),
    byPage,
    hasMore: read.hasNextPage,
    isPending: read.isPending,
    isLoadingMore: read.isFetchingNextPage,
    isStale: read.isPlaceholderData,
    error: read.error as ApiError | null,
    loadMore: () => void read.fetchNextPage(),
    refetch: () => void read.refetch(),
  };
}
