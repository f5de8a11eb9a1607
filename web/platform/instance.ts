/** The office's name, whether this is a demo, and the server's time. */
import { useEffect } from 'react';
import type { ReplyOf } from '../../contracts/base/endpoint.ts';
import { instance } from '../../contracts/modules/system.ts';
import { useEndpoint } from './api/useEndpoint.ts';
import { syncClock } from './clock.ts';

/** What the instance says of itself. */
export type Instance = ReplyOf<typeof instance>;

/** Reads it once and sets the clock by it; undefined until known. */
export function useInstance(): Instance | undefined {
  const { data } = useEndpoint(instance, {}, { freshMs: 60_000 });
  useEffect(() => {
    if (data) syncClock(data.now);
  }, [data]);
  return data;
}
