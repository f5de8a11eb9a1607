/** Reading an endpoint in a component. */
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AnyEndpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type { ApiError } from './api-error.ts';
import { type CallInput, call } from './call.ts';
import { keyOf } from './query-client.ts';

/** How a read behaves. */
export interface ReadOptions {
  /** false: do not ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the last answer while another is fetched (typing in a search, walking j/k). */
  readonly keepPrevious?: boolean;
  /** Ask again every so many milliseconds. */
  readonly everyMs?: number;
  /** How long an answer counts as fresh. */
  readonly freshMs?: number;
  /** What stands under the same address has several editions, and they are not to be taken for each other. */
  readonly edition?: number;
}

/**
 * Reads an endpoint, renewed by live events.
 * @example const { data, error, isPending } = useEndpoint(matterPage, { params: { matterId } })
 */
export function useEndpoint<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: ReadOptions = {},
): UseQueryResult<ReplyOf<E>, ApiError> {
  return useQuery<ReplyOf<E>, ApiError>({
    queryKey:
      options.edition === undefined ? keyOf(endpoint, input) : [...keyOf(endpoint, input), options.edition],
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.everyMs ? { refetchInterval: options.everyMs } : {}),
    ...(options.freshMs !== undefined ? { staleTime: options.freshMs } : {}),
  });
}
