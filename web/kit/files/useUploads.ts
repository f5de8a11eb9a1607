/** Several uploads, two at a time, each with its own state. What was taken leaves the list: the screen shows it elsewhere. */
import { useCallback, useRef, useState } from 'react';
import type { AnyEndpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { type ApiError, asApiError } from '../../platform/api/api-error.ts';
import { upload } from '../../platform/api/upload.ts';

/** The server holds few unfinished files of one person, and two fill any line. */
const AT_ONCE = 2;

/** One file on its way. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: 'queued' | 'going' | 'refused';
  /** 0…1; 1 while the server reads it. */
  readonly part: number;
  readonly error: ApiError | null;
  /** The connection is lost; it goes on by itself. */
  readonly isWaiting: boolean;
}

/** Uploads in a component. */
export interface Uploads {
  readonly uploads: readonly Upload[];
  /** Sends a file; with an id, tries that one again. */
  take(file: File, again?: number): void;
  /** Takes one off the list; one under way is stopped. */
  drop(id: number): void;
}

/** Sends files to an endpoint and tells of each that was taken. */
export function useUploads<E extends AnyEndpoint>(
  endpoint: E,
  onTaken: (reply: ReplyOf<E>, file: File) => void,
  fields?: Readonly<Record<string, string>>,
): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const count = useRef(0);
  const taken = useRef(onTaken);
  taken.current = onTaken;
  const form = useRef(fields);
  form.current = fields;
  const queue = useRef<{ readonly id: number; readonly file: File }[]>([]);
  const going = useRef(new Map<number, AbortController>());

  const put = useCallback((id: number, change: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }, []);

  const startNext = useCallback(() => {
    while (going.current.size < AT_ONCE) {
      const next = queue.current.shift();
      if (!next) return;
      const { id, file } = next;
      const stop = new AbortController();
      going.current.set(id, stop);
      put(id, { state: 'going' });
      upload(endpoint, file, {
        onProgress: (part) => put(id, { part }),
        onWaiting: (isWaiting) => put(id, { isWaiting }),
        signal: stop.signal,
        ...(form.current ? { fields: form.current } : {}),
      })
        .then(
          (reply) => {
            if (stop.signal.aborted) return;
            setUploads((all) => all.filter((one) => one.id !== id));
            taken.current(reply, file);
          },
          (thrown: unknown) => put(id, { state: 'refused', error: asApiError(thrown), isWaiting: false }),
        )
        .finally(() => {
          going.current.delete(id);
          startNext();
        });
    }
  }, [endpoint, put]);

  const take = useCallback(
    (file: File, again?: number) => {
      count.current += 1;
      const id = again ?? count.current;
      const fresh: Upload = { id, file, state: 'queued', part: 0, error: null, isWaiting: false };
      setUploads((all) =>
        again === undefined ? [...all, fresh] : all.map((one) => (one.id === id ? fresh : one)),
      );
      queue.current.push({ id, file });
      startNext();
    },
    [startNext],
  );

  const drop = useCallback((id: number) => {
    queue.current = queue.current.filter((one) => one.id !== id);
    setUploads((all) => all.filter((one) => one.id !== id));
    going.current.get(id)?.abort();
  }, []);

  return { uploads, take, drop };
}
