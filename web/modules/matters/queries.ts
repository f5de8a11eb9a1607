/** Reading a matter. Live events and acts renew these by their keys (web/platform/live). */
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { history, markRead, matterPage, thread } from '../../../contracts/modules/matters.ts';
import { call } from '../../platform/api/call.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { usePages } from '../../platform/api/usePages.ts';

/** The matter's page. */
export function useMatter(matterId: string) {
  return useEndpoint(matterPage, { params: { matterId } });
}

/** Its thread. */
export function useThread(matterId: string) {
  return useEndpoint(thread, { params: { matterId } }, { keepPrevious: true });
}

/** Every act on it, oldest first. */
export function useHistory(matterId: string) {
  return usePages(history, { params: { matterId }, query: { limit: 50 } });
}

/** Signs once per opening that it was seen; failing to is no concern of the reader's. */
export function useMarkRead(matterId: string, isShown: boolean): void {
  const { mutate } = useMutation({
    mutationFn: (id: string) => call(markRead, { params: { matterId: id }, body: {} }),
  });
  useEffect(() => {
    if (isShown) mutate(matterId);
  }, [matterId, isShown, mutate]);
}
