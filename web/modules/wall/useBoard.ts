/** The board, asked for again and again: by a display's token from the address behind #, else as oneself. */
import { useQuery } from '@tanstack/react-query';
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Board, board, show } from '../../../contracts/modules/wall.ts';
import type { ApiError } from '../../platform/api/api-error.ts';
import { call } from '../../platform/api/call.ts';

const EVERY_MS = 15_000;

/** What the wall shows, and when it was last heard. */
export interface BoardState {
  readonly board: Board | undefined;
  readonly heardAt: Instant;
  readonly error: ApiError | null;
}

/** The last board stays while the server is silent; a refusal takes it down. */
export function useBoard(): BoardState {
  // Behind #, so that no proxy and no log of the server ever sees the token.
  const token = window.location.hash.slice(1);
  const read = useQuery<Board, ApiError>({
    queryKey: ['wall', token === '' ? 'own' : 'display'],
    queryFn: () => (token === '' ? call(board, {}) : call(show, { body: { token } })),
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  const isRefused = read.error !== null && read.error.status >= 400 && read.error.status < 500;
  return {
    board: isRefused ? undefined : read.data,
    heardAt: (read.data?.now ?? '1970-01-01T00:00:00.000Z') as Instant,
    error: read.error,
  };
}
